package org.abeyance.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;

/** Nothing of a concern, or of what was filed nowhere, is destroyed from when it was opened until it is lifted. */
@Entity
@Table(name = "legal_hold")
public class LegalHold {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    /** None where it is on what was filed nowhere. */
    @ManyToOne(fetch = FetchType.LAZY)
    Concern concern;

    @Column(length = 2000)
    String reason;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "opened_by", length = 20)
    String openedBy;

    @Column(name = "opened_by_name", length = 200)
    String openedByName;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "lifted_by", length = 20)
    String liftedBy;

    @Column(name = "lifted_by_name", length = 200)
    String liftedByName;

    @Column(name = "lifted_reason", length = 2000)
    String liftedReason;

    protected LegalHold() {}

    LegalHold(Optional<Concern> concern, String reason, Stamp stamp) {
        this.concern = concern.orElse(null);
        this.reason = reason;
        this.openedAt = stamp.at();
        this.openedBy = stamp.who().ref();
        this.openedByName = stamp.who().name();
    }

    void lift(Stamp stamp, String why) {
        this.liftedAt = stamp.at();
        this.liftedBy = stamp.who().ref();
        this.liftedByName = stamp.who().name();
        this.liftedReason = why;
    }

    public Long id() {
        return id;
    }

    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedByName() {
        return openedByName;
    }

    public boolean isOpen() {
        return liftedAt == null;
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    public String liftedByName() {
        return liftedByName == null ? "" : liftedByName;
    }

    public String liftedReason() {
        return liftedReason == null ? "" : liftedReason;
    }
}
