package org.abeyance.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a watched mailbox was read, and how it is with it. */
@Entity
@Table(name = "mailbox")
public class Mailbox {

    /** So long after the last contact something is wrong, even where nothing was said. */
    private static final Duration QUIET = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 300)
    String name;

    /** The server's word for "these numbers mean the same mails as before". */
    long validity;

    @Column(name = "last_uid")
    long lastUid;

    long taken;

    @Column(name = "contact_at")
    Instant contactAt;

    @Column(name = "error_at")
    Instant errorAt;

    @Column(length = 1000)
    String error = "";

    @Column(length = 60)
    String holder = "";

    @Column(name = "held_until")
    Instant heldUntil = Instant.EPOCH;

    protected Mailbox() {}

    Mailbox(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** How many mails came through it. */
    public long taken() {
        return taken;
    }

    public Optional<Instant> contactAt() {
        return Optional.ofNullable(contactAt);
    }

    public Optional<Instant> errorAt() {
        return Optional.ofNullable(errorAt);
    }

    public String error() {
        return error;
    }

    /** True where the last that was heard of it is an error. */
    public boolean isFailing() {
        return errorAt != null && (contactAt == null || !errorAt.isBefore(contactAt));
    }

    public boolean isQuiet(Instant now) {
        return contactAt == null || contactAt.plus(QUIET).isBefore(now);
    }
}
