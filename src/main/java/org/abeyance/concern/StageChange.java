package org.abeyance.concern;

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
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** A concern was moved to a stage, from a day, by somebody, with a reason. */
@Entity
@Immutable
@Table(name = "stage_change")
public class StageChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Stage stage;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Outcome outcome;

    @Column(length = Length.LONG32)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected StageChange() {}

    StageChange(Concern concern, Stage stage, LocalDate on, Optional<Outcome> outcome, String reason, Stamp stamp) {
        this.concern = concern;
        this.stage = stage;
        this.effectiveOn = on;
        this.outcome = outcome.orElse(null);
        this.reason = reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate on() {
        return effectiveOn;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
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
