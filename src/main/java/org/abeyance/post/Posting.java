package org.abeyance.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is needed to hand a mail to a server, taken from the database before the conversation begins.
 *
 * @param heads those named in its head, also where they have it already
 * @param to the addresses it is still to be handed over for
 * @param isKept whether its bytes are kept once they were accepted
 */
record Posting(
        String messageId,
        Instant dated,
        Content content,
        List<Enclosure> enclosures,
        Map<String, String> headers,
        Optional<String> answersTo,
        List<NewMail.To> heads,
        List<String> to,
        boolean isKept) {}
