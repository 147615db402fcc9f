package org.abeyance.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One try to deliver a mail, noted before it begins, with what the server answered. */
@Entity
@Table(name = "mail_attempt")
public class Attempt {

    /** How a try ended. */
    public enum Outcome {
        UNDER_WAY("under way"),
        ACCEPTED("accepted"),
        PUT_OFF("to be tried again later"),
        REFUSED("refused"),
        UNREACHABLE("the server could not be used"),
        BROKEN_OFF("broken off before the server had it"),
        IN_DOUBT("handed over, and the server's answer is not known"),
        NOT_COMPOSED("could not be composed"),
        NOT_SENT("not sent");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The one case in which a mail may come twice: the server may have accepted it, and nobody noted that. */
        public boolean isInDoubt() {
            return this == IN_DOUBT;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Mail mail;

    int number;

    @Column(length = 80)
    String node;

    @Column(name = "begun_at")
    Instant begunAt;

    /** Noted right before the dot that ends the mail: until then no server can have accepted it. */
    @Column(name = "handed_over_at")
    Instant handedOverAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Outcome outcome = Outcome.UNDER_WAY;

    @Column(length = Recipient.LONGEST_REPLY)
    String reply = "";

    protected Attempt() {}

    Attempt(Mail mail, String node, Instant now) {
        this.mail = mail;
        this.number = mail.attempts;
        this.node = node;
        this.begunAt = now;
    }

    void end(Outcome how, String line, Instant at) {
        outcome = how;
        reply = Recipient.cut(line);
        endedAt = at;
    }

    boolean isUnderWay() {
        return outcome == Outcome.UNDER_WAY;
    }

    /**
     * Its node died in the middle, or was so slow that it was taken for dead: where the mail was handed over already, nobody
     * knows what the server did.
     */
    void isAbandoned(Instant at) {
        boolean isHandedOver = handedOverAt != null;
        end(
                isHandedOver ? Outcome.IN_DOUBT : Outcome.BROKEN_OFF,
                "The program ended " + (isHandedOver ? "before it heard the answer." : "in the middle."),
                at);
    }

    public Mail mail() {
        return mail;
    }

    public int number() {
        return number;
    }

    public String node() {
        return node;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The server's line, or our own reason. */
    public String reply() {
        return reply;
    }
}
