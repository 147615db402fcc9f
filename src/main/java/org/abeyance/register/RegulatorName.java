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
import org.abeyance.audit.Stamp;

/** What an authority is called in full from a day on, until the next of its names. */
@Entity
@Table(name = "regulator_name")
public class RegulatorName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Regulator regulator;

    @Column(name = "full_name", length = 300)
    String fullName;

    LocalDate since;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    protected RegulatorName() {}

    RegulatorName(Regulator regulator, EntryWords.FullName name, Stamp stamp) {
        this.regulator = regulator;
        this.fullName = name.text();
        this.since = name.since();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    public String fullName() {
        return fullName;
    }

    public LocalDate since() {
        return since;
    }
}
