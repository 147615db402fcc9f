package org.abeyance.concern;

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
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.register.Officer;

/** Which case officer keeps a concern at their regulator, from a day and perhaps until one. For the legal team. */
@Entity
@Table(name = "concern_officer")
public class OfficerPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Officer officer;

    LocalDate since;

    LocalDate until;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by", length = 20)
    String endedBy;

    @Column(name = "ended_by_name", length = 200)
    String endedByName;

    protected OfficerPart() {}

    OfficerPart(Concern concern, Officer officer, LocalDate since, Stamp stamp) {
        this.concern = concern;
        this.officer = officer;
        this.since = since;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    void end(LocalDate lastDay, Stamp stamp) {
        this.until = lastDay;
        this.endedAt = stamp.at();
        this.endedBy = stamp.who().ref();
        this.endedByName = stamp.who().name();
    }

    public Long id() {
        return id;
    }

    public Concern concern() {
        return concern;
    }

    public Officer officer() {
        return officer;
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Whether they keep it on that day, first and last included. */
    public boolean counts(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until)) && officer.isThere(day);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String endedByName() {
        return endedByName;
    }
}
