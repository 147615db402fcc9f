package org.abeyance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.hibernate.annotations.Immutable;

/** The date of a deadline moved although nobody touched its ledger; says what moved it. */
@Entity
@Immutable
@Table(name = "deadline_move")
public class DeadlineMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Deadline deadline;

    @Column(name = "from_on")
    LocalDate from;

    @Column(name = "to_on")
    LocalDate to;

    @Column(length = 1000)
    String why;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected DeadlineMove() {}

    DeadlineMove(Deadline deadline, Optional<LocalDate> from, Optional<LocalDate> to, String why, Stamp stamp) {
        this.deadline = deadline;
        this.from = from.orElse(null);
        this.to = to.orElse(null);
        this.why = why;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public Long id() {
        return id;
    }

    public Deadline deadline() {
        return deadline;
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public String why() {
        return why;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
