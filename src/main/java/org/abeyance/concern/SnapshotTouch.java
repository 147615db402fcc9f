package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.hibernate.annotations.Immutable;

/** Somebody said that what changed on a page touches a fact that cites it. */
@Entity
@Immutable
@Table(name = "snapshot_touch")
public class SnapshotTouch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    PageSnapshot snapshot;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Fact fact;

    @Column(length = 2000)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected SnapshotTouch() {}

    SnapshotTouch(PageSnapshot snapshot, Fact fact, String reason, Stamp stamp) {
        this.snapshot = snapshot;
        this.fact = fact;
        this.reason = reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public Fact fact() {
        return fact;
    }

    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
