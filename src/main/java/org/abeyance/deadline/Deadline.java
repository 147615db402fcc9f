package org.abeyance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.correspondence.Letter;
import org.abeyance.register.Regulator;
import org.hibernate.Length;

/** A clock that a fact started: whose it is, what it rests on, the three dates that stand side by side, which of them governs. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Whose whose;

    @ManyToOne(fetch = FetchType.LAZY)
    Regulator regulator;

    @Column(length = 300)
    String title;

    @ManyToOne(fetch = FetchType.LAZY)
    Letter letter;

    @Column(name = "event_key", length = 80)
    String eventKey;

    @Embedded
    Basis basis;

    @Embedded
    Reach reach;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Governing governing;

    @Column(name = "governing_reason", length = Length.LONG32)
    String governingReason;

    @Column(name = "stated_on")
    LocalDate statedOn;

    /** So many working days before the date that would govern without it; none where the day itself was typed. */
    @Column(name = "internal_days")
    Integer internalDays;

    @Column(name = "internal_on")
    LocalDate internalOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "due_at")
    Instant dueAt;

    /** The governing date, or a day behind all others, so that lists can sort by it. */
    @Column(name = "listed_on")
    LocalDate listedOn;

    /** The same while it is open, so that what was met long ago makes no list of open ones longer; none once it is met. */
    @Column(name = "open_on")
    LocalDate openOn;

    @Column(name = "met_on")
    LocalDate metOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected Deadline() {}

    Deadline(DeadlineRef ref, Concern concern, NewDeadline wanted, Basis basis, Stamp stamp) {
        this.ref = ref.text();
        this.concern = concern;
        this.whose = wanted.whose();
        this.regulator = wanted.regulator().orElse(null);
        this.title = wanted.title();
        this.letter = wanted.letter().orElse(null);
        this.eventKey = wanted.eventKey().orElse(null);
        this.basis = basis;
        this.statedOn = wanted.stated().orElse(null);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Takes what was computed from its ledger, and with it all that follows from that. */
    void settle(Reckoned reckoned) {
        this.reach = Reach.of(reckoned);
        if (!basis.isTyped()) {
            basis.takes(reckoned.ruleVersion());
        }
        this.metOn = reckoned.metOn().orElse(null);
        if (internalDays != null) {
            this.internalOn = outer().map(day -> reckoned.calendar().minusWorkingDays(day, internalDays))
                    .orElse(null);
        }
        this.dueOn = governing == null ? null : dateOf(governing).orElse(null);
        this.dueAt = governing == Governing.COMPUTED ? reach.at().orElse(null) : null;
        this.listedOn = dueOn == null ? Concerns.NEVER : dueOn;
        this.openOn = metOn == null ? listedOn : null;
    }

    void govern(Governing kind, String reason) {
        this.governing = kind;
        this.governingReason = reason;
    }

    void state(LocalDate day) {
        this.statedOn = day;
    }

    void aim(Optional<Integer> workingDays, Optional<LocalDate> on) {
        this.internalDays = workingDays.orElse(null);
        this.internalOn = on.orElse(null);
    }

    /** The date that governs, or would if the internal one did not. */
    Optional<LocalDate> outer() {
        if (governing == Governing.COMPUTED || governing == Governing.STATED) {
            return dateOf(governing);
        }
        return stated().or(this::computed);
    }

    /** The date that would govern if its ledger came to this. */
    Optional<LocalDate> dueBy(Reckoned reckoned) {
        return governing().flatMap(kind -> kind == Governing.COMPUTED ? reckoned.on() : dateOf(kind));
    }

    Optional<LocalDate> dateOf(Governing kind) {
        return switch (kind) {
            case COMPUTED -> computed();
            case STATED -> stated();
            case INTERNAL -> internal();
        };
    }

    public Long id() {
        return id;
    }

    /** Rises with every change of the row. */
    public int version() {
        return version;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    public Whose whose() {
        return whose;
    }

    public Optional<Regulator> regulator() {
        return Optional.ofNullable(regulator);
    }

    /** It was called by words that are destroyed now; the clock itself stays. */
    void rename(String words) {
        this.title = words;
    }

    public String title() {
        return title;
    }

    public Optional<Letter> letter() {
        return Optional.ofNullable(letter);
    }

    public Optional<String> eventKey() {
        return Optional.ofNullable(eventKey);
    }

    public Basis basis() {
        return basis;
    }

    public Reach reach() {
        return reach;
    }

    public Optional<Governing> governing() {
        return Optional.ofNullable(governing);
    }

    public String governingReason() {
        return governingReason == null ? "" : governingReason;
    }

    /** By its rule and ledger, or as typed; empty while the clock is stopped. */
    public Optional<LocalDate> computed() {
        return reach.on();
    }

    public Optional<LocalDate> stated() {
        return Optional.ofNullable(statedOn);
    }

    public Optional<LocalDate> internal() {
        return Optional.ofNullable(internalOn);
    }

    public Optional<Integer> internalDays() {
        return Optional.ofNullable(internalDays);
    }

    /** The governing date. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOn);
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<LocalDate> met() {
        return Optional.ofNullable(metOn);
    }

    public boolean isOpen() {
        return metOn == null;
    }

    /** Whether the computed and the stated date say different things. */
    public boolean isContradictory() {
        return statedOn != null
                && computed().filter(day -> !day.equals(statedOn)).isPresent();
    }

    public Progress on(LocalDate today) {
        if (metOn != null) {
            return due().filter(metOn::isAfter).isPresent() ? Progress.MET_LATE : Progress.MET;
        }
        if (due().filter(today::isAfter).isPresent()) {
            return Progress.MISSED;
        }
        return reach.isStopped() ? Progress.STOPPED : Progress.OPEN;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    @Override
    public String toString() {
        return ref;
    }
}
