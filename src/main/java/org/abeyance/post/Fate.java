package org.abeyance.post;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a mail for one recipient.
 *
 * @param key under which its owner queued it
 * @param concern the internal number of the concern it is about
 * @param state what it is now
 * @param reply the line by which a server said so, or our own reason
 */
public record Fate(String key, Optional<Long> concern, String address, State state, String reply, Instant at) {

    static Fate of(Recipient recipient, Instant at) {
        Mail mail = recipient.mail;
        return new Fate(mail.key, mail.concern(), recipient.address, recipient.state, recipient.reply, at);
    }
}
