package org.abeyance.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** All that came is read again, in the order in which it came: who asked for it, and how far it is. */
@Entity
@Table(name = "reading_run")
public class ReadingRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    int edition;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "asked_by", length = 20)
    String askedBy;

    @Column(name = "asked_by_name", length = 200)
    String askedByName;

    /** The last that came before it was asked for: what comes after it is read by the same reader anyway. */
    @Column(name = "up_to")
    long upTo;

    long reached;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(length = 60)
    String holder = "";

    @Column(name = "held_until")
    Instant heldUntil = Instant.EPOCH;

    protected ReadingRun() {}

    ReadingRun(int edition, long upTo, Stamp stamp) {
        this.edition = edition;
        this.upTo = upTo;
        this.askedAt = stamp.at();
        this.askedBy = stamp.who().ref();
        this.askedByName = stamp.who().name();
    }

    void finish(Instant at) {
        finishedAt = at;
        heldUntil = Instant.EPOCH;
    }

    public Long id() {
        return id;
    }

    /** Of the reader. */
    public int edition() {
        return edition;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedByName() {
        return askedByName;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public boolean isUnderWay() {
        return finishedAt == null;
    }
}
