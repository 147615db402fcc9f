package org.abeyance.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.post.Attempt;
import org.abeyance.post.Mail;
import org.abeyance.post.Recipient;
import org.abeyance.post.State;

/**
 * A mail as administrators see it: never what it says, and of those outside to whom a concern is written only where they
 * have their address.
 */
record MailLine(Mail mail, Optional<Attempt> last) {

    public String ref() {
        return mail.ref();
    }

    /** The word of what queued it: letter, digest, link. */
    public String kind() {
        return mail.owner();
    }

    public Instant queuedAt() {
        return mail.queuedAt();
    }

    public State state() {
        return mail.state();
    }

    public int attempts() {
        return mail.attempts();
    }

    public Instant nextAt() {
        return mail.nextAt();
    }

    public List<To> to() {
        return mail.recipients().stream().map(this::to).toList();
    }

    private To to(Recipient one) {
        return new To(shown(mail, one.address()), one.state(), discreet(mail, one.reply()), one.changedAt());
    }

    /** What the server said last. */
    public String reply() {
        return last.map(attempt -> discreet(mail, attempt.reply())).orElse("");
    }

    /** One recipient, as far as administrators are concerned. */
    public record To(String address, State state, String reply, Optional<Instant> changedAt) {}

    static String shown(Mail mail, String address) {
        return mail.concern().isPresent() ? "…" + address.substring(address.lastIndexOf('@')) : address;
    }

    /** A server likes to repeat the address in its answer. */
    static String discreet(Mail mail, String reply) {
        return mail.concern().isPresent() ? reply.replaceAll("[^\\s<>:,;\"']+@", "…@") : reply;
    }
}
