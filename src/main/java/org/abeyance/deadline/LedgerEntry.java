package org.abeyance.deadline;

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
import java.time.LocalTime;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.correspondence.Letter;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.Span;
import org.abeyance.deadline.law.StopKind;
import org.abeyance.deadline.law.Unit;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** Something that happened to the clock of a deadline, as a row of its ledger. */
@Entity
@Immutable
@Table(name = "deadline_entry")
public class LedgerEntry {

    /** What an entry that is not kept yet is called: the field of the form at which a refusal of it is shown. */
    static final String TYPED_NOW = "on";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Deadline deadline;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Entry.Kind kind;

    @Column(name = "happened_on")
    LocalDate on;

    @Column(name = "happened_at")
    LocalTime at;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_kind", length = 40)
    StopKind stop;

    Integer amount;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Unit unit;

    @Column(name = "until_on")
    LocalDate until;

    @ManyToOne(fetch = FetchType.LAZY)
    LedgerEntry corrects;

    boolean strikes;

    @Column(length = Length.LONG32)
    String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    Letter letter;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected LedgerEntry() {}

    LedgerEntry(Deadline deadline, NewEntry wanted, Optional<LedgerEntry> corrects, Stamp stamp) {
        this.deadline = deadline;
        this.kind = wanted.kind();
        this.on = wanted.on();
        this.at = wanted.at().orElse(null);
        this.stop = wanted.stop().orElse(null);
        this.amount = wanted.length().map(Span::amount).orElse(null);
        this.unit = wanted.length().map(Span::unit).orElse(null);
        this.until = wanted.until().orElse(null);
        this.corrects = corrects.orElse(null);
        this.strikes = wanted.strikes();
        this.reason = wanted.reason();
        this.letter = wanted.letter().orElse(null);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** The same for the computation. */
    Entry entry() {
        return new Entry(
                name(),
                kind,
                on,
                Optional.ofNullable(at),
                Optional.ofNullable(stop),
                amount == null ? Optional.empty() : Optional.of(new Span(amount, unit)),
                Optional.ofNullable(corrects).map(wrong -> new Entry.Correction(wrong.name(), strikes)),
                new Entry.Note(
                        recordedAt,
                        recordedByName,
                        reason,
                        Optional.ofNullable(letter).map(Letter::letterRef)));
    }

    String name() {
        return id == null ? TYPED_NOW : "entry-%012d".formatted(id);
    }

    public Long id() {
        return id;
    }

    public Entry.Kind kind() {
        return kind;
    }

    public LocalDate on() {
        return on;
    }

    public Optional<LocalTime> at() {
        return Optional.ofNullable(at);
    }

    public Optional<StopKind> stop() {
        return Optional.ofNullable(stop);
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public Optional<LedgerEntry> corrects() {
        return Optional.ofNullable(corrects);
    }

    public boolean isStriking() {
        return strikes;
    }

    public String reason() {
        return reason;
    }

    public Optional<Letter> letter() {
        return Optional.ofNullable(letter);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    /** What it says, as a line of the ledger. */
    @Override
    public String toString() {
        return EntryWords.of(this);
    }
}
