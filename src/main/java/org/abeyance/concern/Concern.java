package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.people.Person;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Organisation;
import org.abeyance.register.Practice;
import org.hibernate.Length;
import org.hibernate.annotations.OptimisticLock;

/** One matter about activities in places: our reference, theirs, who keeps it, and on which stage it stands. */
@Entity
@Table(name = "concern")
public class Concern {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @Column(length = 300)
    String title;

    @Column(length = Length.LONG32)
    String summary;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Kind kind;

    /** The stage of the latest {@link StageChange}, written by the same act. */
    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Outcome outcome;

    @Column(name = "outside_id", length = 60)
    String outsideId;

    @Column(name = "their_reference", length = 120)
    String theirReference;

    @Column(name = "last_known", length = 500)
    String lastKnown;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Practice practice;

    @ManyToOne(fetch = FetchType.LAZY)
    Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    Person deputy;

    @ManyToMany
    @JoinTable(
            name = "concern_activity",
            joinColumns = @JoinColumn(name = "concern_id"),
            inverseJoinColumns = @JoinColumn(name = "activity_id"))
    @OrderBy
    Set<Activity> activities = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "concern_jurisdiction",
            joinColumns = @JoinColumn(name = "concern_id"),
            inverseJoinColumns = @JoinColumn(name = "jurisdiction_code"))
    @OrderColumn(name = "sort_order")
    List<Jurisdiction> places = new ArrayList<>();

    @Column(name = "opened_given", length = 10)
    String openedGiven;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    /** The earliest governing date among its open deadlines, written by the acts on deadlines; no change of the concern itself. */
    @OptimisticLock(excluded = true)
    @Column(name = "next_due")
    LocalDate nextDue;

    @Column(name = "walled_at")
    Instant walledAt;

    /** What it was merged into; its own row stays as what was so until then. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    Concern mergedInto;

    @Column(name = "merged_at")
    Instant mergedAt;

    @Column(name = "merged_by", length = 20)
    String mergedBy;

    @Column(name = "merged_by_name", length = 200)
    String mergedByName;

    @Column(name = "merged_reason", length = 2000)
    String mergedReason;

    protected Concern() {}

    Concern(ConcernRef ref, NewConcern wanted, Person owner, Person deputy, Stamp stamp) {
        this.ref = ref.text();
        this.title = wanted.title();
        this.summary = wanted.summary();
        this.kind = wanted.kind();
        this.stage = Stage.OPEN;
        this.outsideId = wanted.outsideId().orElse(null);
        this.theirReference = wanted.theirReference();
        this.lastKnown = wanted.lastKnown();
        this.organisation = wanted.organisation();
        this.practice = wanted.practice();
        this.owner = owner;
        this.deputy = deputy;
        this.activities.addAll(wanted.activities());
        this.places.addAll(wanted.places());
        this.openedGiven = wanted.opened().given();
        this.openedOn = wanted.opened().day();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    void edit(ConcernChange change) {
        this.title = change.title();
        this.summary = change.summary();
        this.kind = change.kind();
        this.theirReference = change.theirReference();
    }

    void assign(Person newOwner, Person newDeputy) {
        this.owner = newOwner;
        this.deputy = newDeputy;
    }

    void move(StageChange change) {
        this.stage = change.stage();
        this.outcome = change.outcome().orElse(null);
    }

    void wall(Stamp stamp) {
        this.walledAt = stamp.at();
    }

    void mergeInto(Concern other, Stamp stamp, String reason) {
        this.mergedInto = other;
        this.mergedAt = stamp.at();
        this.mergedBy = stamp.who().ref();
        this.mergedByName = stamp.who().name();
        this.mergedReason = reason;
        this.nextDue = null;
    }

    void unwall() {
        this.walledAt = null;
    }

    /** Takes activities and places into its scope that it had not; nothing leaves it. */
    void widen(Set<Activity> moreActivities, Set<Jurisdiction> morePlaces) {
        activities.addAll(moreActivities);
        morePlaces.stream().filter(place -> !places.contains(place)).forEach(places::add);
    }

    /** Written by the acts on deadlines, so that lists can sort by it. */
    public void dueNext(Optional<LocalDate> next) {
        this.nextDue = next.orElse(null);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String ref() {
        return ref;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary == null ? "" : summary;
    }

    public Kind kind() {
        return kind;
    }

    public Stage stage() {
        return stage;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    public Optional<String> outsideId() {
        return Optional.ofNullable(outsideId);
    }

    public String theirReference() {
        return theirReference == null ? "" : theirReference;
    }

    public String lastKnown() {
        return lastKnown == null ? "" : lastKnown;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Practice practice() {
        return practice;
    }

    public Optional<Person> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<Person> deputy() {
        return Optional.ofNullable(deputy);
    }

    public Set<Activity> activities() {
        return activities;
    }

    public List<Jurisdiction> places() {
        return places;
    }

    public GivenDate opened() {
        return new GivenDate(openedGiven, openedOn);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<LocalDate> nextDue() {
        return Optional.ofNullable(nextDue);
    }

    public boolean isWalled() {
        return walledAt != null;
    }

    public Optional<Instant> mergedAt() {
        return Optional.ofNullable(mergedAt);
    }

    public String mergedByName() {
        return mergedByName == null ? "" : mergedByName;
    }

    public String mergedReason() {
        return mergedReason == null ? "" : mergedReason;
    }

    @Override
    public String toString() {
        return ref;
    }
}
