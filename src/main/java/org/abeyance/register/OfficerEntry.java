package org.abeyance.register;

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
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.hibernate.annotations.Immutable;

/** What somebody said of a case officer, when, and why it was said anew: what was wrong stays readable. */
@Entity
@Immutable
@Table(name = "case_officer_entry")
public class OfficerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Officer officer;

    @Column(length = 200)
    String name;

    /** One a line. */
    @Column(length = 4000)
    String addresses;

    LocalDate since;

    LocalDate until;

    @Column(length = 500)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected OfficerEntry() {}

    OfficerEntry(Officer officer, String reason, Stamp stamp) {
        this.officer = officer;
        this.name = officer.name;
        this.addresses = String.join("\n", officer.addresses());
        this.since = officer.since;
        this.until = officer.until;
        this.reason = reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public String name() {
        return name;
    }

    public List<String> addresses() {
        return addresses.lines().toList();
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
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
