package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.source.Source;
import org.hibernate.Length;

/**
 * What every ledger entry of a matter has in common. It keeps two dates: when it was so, and when it was recorded. It is
 * added, never overwritten: a correction ends it on a day and may put another in its place.
 */
@Entity
@Table(name = "fact")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
public abstract class Fact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 20)
    String ref;

    /** By what it is marked, moved and clawed back, written when it is kept. */
    @Column(length = 20)
    String item;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY)
    Source source;

    @Column(name = "event_key", length = 80)
    String eventKey;

    @Column(name = "effective_given", length = 10)
    String effectiveGiven;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    @Column(name = "by_whom", length = 300)
    String by;

    @Column(length = Length.LONG32)
    String text;

    @Column(length = Length.LONG32)
    String note;

    @ManyToMany
    @JoinTable(
            name = "fact_activity",
            joinColumns = @JoinColumn(name = "fact_id"),
            inverseJoinColumns = @JoinColumn(name = "activity_id"))
    @OrderBy
    Set<Activity> activities = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "fact_jurisdiction",
            joinColumns = @JoinColumn(name = "fact_id"),
            inverseJoinColumns = @JoinColumn(name = "jurisdiction_code"))
    @OrderColumn(name = "sort_order")
    List<Jurisdiction> places = new ArrayList<>();

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "corrected_at")
    Instant correctedAt;

    @Column(name = "corrected_by", length = 20)
    String correctedBy;

    @Column(name = "corrected_by_name", length = 200)
    String correctedByName;

    @Column(name = "correction_reason", length = Length.LONG32)
    String correctionReason;

    @ManyToOne(fetch = FetchType.LAZY)
    Fact replacement;

    @Column(name = "relied_on_at")
    Instant reliedOnAt;

    @Column(name = "relied_on_by", length = 20)
    String reliedOnBy;

    @Column(name = "relied_on_by_name", length = 200)
    String reliedOnByName;

    @Column(name = "relied_on_reason", length = Length.LONG32)
    String reliedOnReason;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "released_by", length = 20)
    String releasedBy;

    @Column(name = "released_reason", length = 2000)
    String releasedReason;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected Fact() {}

    protected Fact(Concern concern, NewFact said, Stamp stamp) {
        this.concern = concern;
        this.source = said.source().orElse(null);
        this.eventKey = said.eventKey().orElse(null);
        this.effectiveGiven = said.on().given();
        this.effectiveOn = said.on().day();
        this.by = said.by();
        this.text = said.text();
        this.note = said.note().isEmpty() ? null : said.note();
        this.activities.addAll(said.activities());
        this.places.addAll(said.places());
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** What kind of fact it is, in a word that stands before its reference: "position", "decision". */
    public abstract String noun();

    /** By what it is marked: a letter in all its editions by one reference, anything else by its own. */
    public String item() {
        return ref;
    }

    /** What it says in one line, for chronologies, lists and the trail. */
    public abstract String headline();

    void moveTo(Concern other) {
        this.concern = other;
    }

    void correct(Stamp stamp, String reason, Optional<Fact> by) {
        this.correctedAt = stamp.at();
        this.correctedBy = stamp.who().ref();
        this.correctedByName = stamp.who().name();
        this.correctionReason = reason;
        this.replacement = by.orElse(null);
    }

    /** A custodian may let a single decision or position out of a wall; nothing else. */
    public boolean isReleasable() {
        return false;
    }

    public boolean isReleased() {
        return releasedAt != null;
    }

    void release(Stamp stamp, String reason) {
        this.releasedAt = stamp.at();
        this.releasedBy = stamp.who().ref();
        this.releasedReason = reason;
    }

    void relyOn(Stamp stamp, String reason) {
        this.reliedOnAt = stamp.at();
        this.reliedOnBy = stamp.who().ref();
        this.reliedOnByName = stamp.who().name();
        this.reliedOnReason = reason;
    }

    /** What it said gives way to one sentence; reference, dates, who recorded it and what it counts for stay. */
    void destroy(String destruction, String whose, String words) {
        this.destroyedIn = destruction;
        this.by = whose;
        this.text = words;
        this.note = null;
        this.source = null;
        this.correctionReason = correctionReason == null ? null : words;
        this.reliedOnReason = reliedOnReason == null ? null : words;
        this.releasedReason = releasedReason == null ? null : words;
    }

    /** It quotes something that is destroyed: the quotation goes, all else stays. */
    void unquote(String words) {
        this.text = words;
        this.note = null;
    }

    /** The destruction that took away what it said. */
    public Optional<String> destroyedIn() {
        return Optional.ofNullable(destroyedIn);
    }

    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    public Optional<String> eventKey() {
        return Optional.ofNullable(eventKey);
    }

    public GivenDate on() {
        return new GivenDate(effectiveGiven, effectiveOn);
    }

    public String by() {
        return by;
    }

    public String text() {
        return text;
    }

    public String note() {
        return note == null ? "" : note;
    }

    public Set<Activity> activities() {
        return activities;
    }

    public List<Jurisdiction> places() {
        return places;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public boolean isCorrected() {
        return correctedAt != null;
    }

    public Optional<Instant> correctedAt() {
        return Optional.ofNullable(correctedAt);
    }

    public String correctedByName() {
        return correctedByName == null ? "" : correctedByName;
    }

    public String correctionReason() {
        return correctionReason == null ? "" : correctionReason;
    }

    public Optional<Fact> replacement() {
        return Optional.ofNullable(replacement);
    }

    public boolean isReliedOn() {
        return reliedOnAt != null;
    }

    public Optional<Instant> reliedOnAt() {
        return Optional.ofNullable(reliedOnAt);
    }

    public String reliedOnByName() {
        return reliedOnByName == null ? "" : reliedOnByName;
    }

    public String reliedOnReason() {
        return reliedOnReason == null ? "" : reliedOnReason;
    }

    /** True where it was recorded, and not yet corrected, before a moment: what was believed then. */
    public boolean isBelievedBefore(Instant end) {
        return recordedAt.isBefore(end) && (correctedAt == null || !correctedAt.isBefore(end));
    }

    @Override
    public String toString() {
        return noun() + " " + ref;
    }
}
