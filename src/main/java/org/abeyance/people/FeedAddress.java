package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The secret in the addresses of somebody's feeds: calendar programs can not sign in. It reads what its person may read. */
@Entity
@Table(name = "feed_address")
public class FeedAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(length = 100)
    String name;

    @Column(name = "secret_hash", length = 64)
    String secretHash;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    protected FeedAddress() {}

    FeedAddress(Person person, String name, Secret secret, Instant now) {
        this.person = person;
        this.name = name;
        this.secretHash = secret.hash();
        this.madeAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    @Override
    public String toString() {
        return "feeds for " + name;
    }
}
