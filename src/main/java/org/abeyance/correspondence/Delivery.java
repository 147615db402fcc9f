package org.abeyance.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Attachment;
import org.abeyance.post.Attempt;
import org.abeyance.post.Mail;
import org.abeyance.post.State;

/**
 * How a letter that was sent from here fared: the proof.
 *
 * @param asItWent the mail itself, byte for byte, where a server has it and this reader may open it
 */
record Delivery(
        String messageId,
        State state,
        Instant queuedAt,
        Instant nextAt,
        List<To> to,
        List<Try> tries,
        Optional<Attachment> asItWent) {

    /** One recipient. */
    record To(String who, State state, String reply, Optional<Instant> since) {}

    /** One attempt. */
    record Try(int number, Instant begunAt, String outcome, String reply) {}

    /**
     * @param asItWent the mail itself
     * @param isDiscreet whether whoever it went to is not for this reader: then neither are their addresses
     */
    static Delivery of(Mail mail, List<Attempt> attempts, boolean isDiscreet, Optional<Attachment> asItWent) {
        return new Delivery(
                mail.messageId(),
                mail.state(),
                mail.queuedAt(),
                mail.nextAt(),
                mail.recipients().stream()
                        .map(one -> new To(
                                isDiscreet ? "a recipient" : one.toString(),
                                one.state(),
                                shown(one.reply(), isDiscreet),
                                one.changedAt()))
                        .toList(),
                attempts.stream()
                        .map(one -> new Try(
                                one.number(), one.begunAt(), one.outcome().label(), shown(one.reply(), isDiscreet)))
                        .toList(),
                asItWent);
    }

    private static String shown(String reply, boolean isDiscreet) {
        return isDiscreet ? reply.replaceAll("\\S+@\\S+", "…") : reply;
    }
}
