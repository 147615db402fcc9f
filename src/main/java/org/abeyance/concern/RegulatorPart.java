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
import org.abeyance.register.Regulator;

/** Which part a regulator has in a matter, from a day and perhaps until one. */
@Entity
@Table(name = "concern_regulator")
public class RegulatorPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Regulator regulator;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    RegulatorRole role;

    LocalDate since;

    LocalDate until;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    protected RegulatorPart() {}

    RegulatorPart(Concern concern, Regulator regulator, RegulatorRole role, LocalDate since, Stamp stamp) {
        this.concern = concern;
        this.regulator = regulator;
        this.role = role;
        this.since = since;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    public Long id() {
        return id;
    }

    public Concern concern() {
        return concern;
    }

    public Regulator regulator() {
        return regulator;
    }

    public RegulatorRole role() {
        return role;
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }
}
