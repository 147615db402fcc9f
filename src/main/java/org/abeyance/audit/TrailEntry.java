package org.abeyance.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/**
 * One act on the trail: a fixed part that is chained for ever, and details (the sentence and the reason) of which the chain
 * holds only a digest, so that they can be destroyed lawfully while the chain still verifies.
 */
@Entity
@Immutable
@Table(name = "trail_entry")
public class TrailEntry {

    @Id
    Long number;

    Instant at;

    @Column(name = "actor_ref", length = 20)
    String actorRef;

    @Column(name = "act", length = 60)
    String act;

    @Column(name = "subject", length = 300)
    String subject;

    @Column(name = "concern_id")
    Long concernId;

    @Column(length = Length.LONG32)
    String details;

    @Column(name = "details_digest", length = 64)
    String detailsDigest;

    @Column(name = "previous_hash", length = 64)
    String previousHash;

    @Column(name = "hash", length = 64)
    String hash;

    protected TrailEntry() {}

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public String actorRef() {
        return actorRef;
    }

    public String act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    public String details() {
        return details;
    }

    public String detailsDigest() {
        return detailsDigest;
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
