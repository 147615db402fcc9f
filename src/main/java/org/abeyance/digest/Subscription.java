package org.abeyance.digest;

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
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.abeyance.people.Person;

/** How one person wants their digest; and, written by the run, up to when they were told and when it is due next. */
@Entity
@Table(name = "digest_subscription")
public class Subscription {

    private static final int MORNING = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    Frequency frequency;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_day", length = 10)
    DayOfWeek day;

    @Column(name = "at_hour")
    int hour;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    Edition edition;

    /** The person's, as it was when the next moment was planned. */
    @Column(length = 60)
    String zone;

    @Column(name = "told_until")
    Instant toldUntil;

    /** When the latest one was opened; none before the first. */
    @Column(name = "told_at")
    Instant toldAt;

    /** A projection of the rest: none where it is off. */
    @Column(name = "next_at")
    Instant nextAt;

    /** By which a mail program ends it without signing in. It opens nothing else, so it is kept as it is. */
    @Column(name = "leave_token", length = 60)
    String leaveToken;

    protected Subscription() {}

    /** As everybody has it who never chose: Mondays at eight. */
    Subscription(Person person, Instant now) {
        this.person = person;
        this.frequency = Frequency.WEEKLY;
        this.day = DayOfWeek.MONDAY;
        this.hour = MORNING;
        this.edition = person.reader().isCaseworker() ? Edition.CASEWORKER : Edition.MANAGER;
        this.toldUntil = Digests.kept(now);
        this.leaveToken = UUID.randomUUID().toString().replace("-", "");
        plan(now);
    }

    void want(Wish wish, Instant now) {
        this.frequency = wish.frequency();
        this.day = wish.day();
        this.hour = wish.hour();
        this.edition = wish.edition();
        plan(now);
    }

    void leave() {
        this.frequency = Frequency.OFF;
        this.nextAt = null;
    }

    /** Everything up to a moment is told, or will be by what is queued. */
    void isTold(Instant until, Instant now) {
        this.toldUntil = until;
        this.toldAt = now;
        plan(now);
    }

    /**
     * Somebody who moved to another zone gets the next one at the hour of that zone, none in between, and none on a day
     * that was told already where they came from.
     */
    void plan(Instant now) {
        Optional<LocalDate> told = Optional.ofNullable(zone)
                .flatMap(before -> Optional.ofNullable(toldAt)
                        .flatMap(timetable()::latest)
                        .map(at -> LocalDate.ofInstant(at, ZoneId.of(before))));
        this.zone = person.zone().getId();
        Timetable here = timetable();
        this.nextAt = here.next(now)
                .flatMap(at -> told.filter(LocalDate.ofInstant(at, here.zone())::equals)
                                .isPresent()
                        ? here.next(at)
                        : Optional.of(at))
                .orElse(null);
    }

    public Timetable timetable() {
        return new Timetable(frequency, day, hour, ZoneId.of(zone));
    }

    public Frequency frequency() {
        return frequency;
    }

    public DayOfWeek day() {
        return day;
    }

    public int hour() {
        return hour;
    }

    public Edition edition() {
        return edition;
    }

    public Instant toldUntil() {
        return toldUntil;
    }

    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    @Override
    public String toString() {
        return "digest of " + person + ", " + timetable();
    }
}
