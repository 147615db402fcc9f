package org.abeyance.people;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** A link that is handed over and works once, for a while: to come in for the first time, or to choose a new password. */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** What the link is for, and how long it works. */
    public enum Purpose {
        SETUP(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofDays(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        public boolean isSetup() {
            return this == SETUP;
        }

        public boolean isReset() {
            return this == RESET;
        }

        Duration lasts() {
            return lasts;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Purpose purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    Person person;

    @Column(name = "secret_hash", length = 64)
    String secretHash;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "issued_by", length = 20)
    String issuedBy;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    protected Invitation() {}

    Invitation(Purpose purpose, Optional<Person> person, Secret secret, Stamp stamp) {
        this.purpose = purpose;
        this.person = person.orElse(null);
        this.secretHash = secret.hash();
        this.issuedAt = stamp.at();
        this.issuedBy = stamp.who().ref();
        this.expiresAt = stamp.at().plus(purpose.lasts);
    }

    /** The same link under another secret, for a mail that carries one of its own. */
    Invitation(Invitation same, Secret secret, Instant now) {
        this.purpose = same.purpose;
        this.person = same.person;
        this.secretHash = secret.hash();
        this.issuedAt = now;
        this.issuedBy = same.issuedBy;
        this.expiresAt = same.expiresAt;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && (person == null || person.isActive());
    }
}
