package org.abeyance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.abeyance.Refused;

/**
 * The days on which nobody works in one place, or in any of several places: weekends and public holidays, for the
 * years it covers and no others. A date that needs a year beyond them is refused and never guessed.
 *
 * <p>A calendar is a value: an {@link Edit} gives another calendar with another {@link #version()}. Dates are local
 * dates of the {@linkplain #zone() zone}. Every question about a day outside {@link #covers()} throws {@link Refused}
 * at the field {@code calendar}.
 *
 * <p>Example: in {@code GB-EAW}, Mon 4 May 2026 is the early May bank holiday, so {@code nextOrSame} of it is Tue 5
 * May, and the second working day after Fri 1 May is Wed 6 May.
 */
public final class Calendar {

    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** No holidays at all, Saturday and Sunday off, every year; its zone is to be taken from elsewhere. */
    public static final Calendar NONE = none(WEEKEND);

    private final String name;
    private final Optional<ZoneId> zone;
    private final Years covers;
    private final boolean verified;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, String> holidays;
    private final WorkingDays working;
    private final String version;

    private Calendar(
            String name,
            Optional<ZoneId> zone,
            Years covers,
            boolean verified,
            Set<DayOfWeek> weekend,
            Map<LocalDate, String> holidays) {
        this.name = name;
        this.zone = zone;
        this.covers = covers;
        this.verified = verified;
        this.weekend = weekend.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekend));
        this.holidays = holidays;
        this.working = covers.equals(Years.ALL) && holidays.isEmpty()
                ? new EveryWeek(this.weekend)
                : new WorkingDayTable(name, covers, this.weekend, holidays.keySet());
        this.version = Version.of(covers, this.weekend, holidays);
    }

    /**
     * A calendar with a table of holidays, Saturday and Sunday off.
     *
     * @param name what rules and people call it ({@code GB-EAW})
     * @param zone the zone of its days
     * @param covers the years that the table covers, both inclusive; holidays outside them are left out
     * @param verified whether the table was checked against the law of the place
     * @param holidays its holidays, in any order
     */
    public static Calendar of(String name, ZoneId zone, Years covers, boolean verified, Collection<Holiday> holidays) {
        Map<LocalDate, String> days = new TreeMap<>();
        holidays.stream().filter(day -> covers.include(day.on())).forEach(day -> days.put(day.on(), day.name()));
        return new Calendar(name, Optional.of(zone), covers, verified, WEEKEND, days);
    }

    /** No holidays, and the weekdays given off (perhaps none); every year. Refuses a week without a working day. */
    public static Calendar none(Set<DayOfWeek> weekend) {
        if (weekend.size() == 7) {
            throw Refused.at("weekend", "A week needs at least one working day.");
        }
        return new Calendar("NONE", Optional.empty(), Years.ALL, true, weekend, Map.of());
    }

    /** What rules and people call it; several together are joined by a plus sign ({@code GB-EAW+GB-SCT}). */
    public String name() {
        return name;
    }

    /** The zone of its days; empty for {@link #NONE}, and where calendars of different zones were combined. */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /** The years it can answer for, both inclusive. */
    public Years covers() {
        return covers;
    }

    /** Whether its table was checked against statutes and proclamations. */
    public boolean isVerified() {
        return verified;
    }

    /** A short label that changes whenever a day is added or removed: the years and a digest of the days. */
    public String version() {
        return version;
    }

    /** Whether the day is a weekend or a holiday. */
    public boolean isDayOff(LocalDate day) {
        return !working.isWorking(day);
    }

    /** Whether the day is neither a weekend nor a holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return working.isWorking(day);
    }

    /** The day itself if it is a working day, or else the next one. */
    public LocalDate nextOrSame(LocalDate day) {
        return working.isWorking(day) ? day : working.plus(day, 1);
    }

    /** The day itself if it is a working day, or else the one before. */
    public LocalDate previousOrSame(LocalDate day) {
        return working.isWorking(day) ? day : working.plus(day, -1);
    }

    /** The {@code count}-th working day after the day, which is not counted itself; the day itself for zero. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        return count == 0 ? day : working.plus(day, count);
    }

    /** The {@code count}-th working day before the day, which is not counted itself; the day itself for zero. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        return count == 0 ? day : working.plus(day, -count);
    }

    /**
     * How many working days lie from the first day to the last, both inclusive; zero if the last is before the
     * first.
     */
    public int workingDaysWithin(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? 0 : working.within(first, last);
    }

    /** The name of the holiday on the day, also where it falls on a weekend; empty on any other day. */
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Why nobody works on the day: the holiday's name, or the weekday; empty on a working day. */
    public Optional<String> reasonFor(LocalDate day) {
        if (isWorkingDay(day)) {
            return Optional.empty();
        }
        return nameOf(day).or(() -> Optional.of("a " + Days.weekday(day.getDayOfWeek())));
    }

    /** Its holidays in one year, in order; those of a combined calendar together. */
    public List<Holiday> holidaysIn(int year) {
        return holidays.entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
    }

    /**
     * This calendar after a person's edits, in their order; the last one for a day counts. Refuses years not
     * covered.
     */
    public Calendar with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        Map<LocalDate, String> days = new TreeMap<>(holidays);
        for (Edit edit : edits) {
            if (!covers.include(edit.date())) {
                throw Refused.at("date", "%s is known from %s only.".formatted(name, covers));
            }
            switch (edit.change()) {
                case ADDED -> days.put(edit.date(), edit.name());
                case REMOVED -> days.remove(edit.date());
            }
        }
        return new Calendar(name, zone, covers, verified, weekend, days);
    }

    /** A day off here or there is a day off. Covers the years that both cover. */
    public Calendar and(Calendar other) {
        return and(other, nameWith(other));
    }

    Calendar and(Calendar other, String together) {
        Map<LocalDate, String> days = new TreeMap<>(holidays);
        other.holidays.forEach((day, said) -> days.merge(day, said, Calendar::both));
        Years years = covers.and(other.covers);
        days.keySet().removeIf(day -> !years.include(day));
        Set<DayOfWeek> weekends = EnumSet.noneOf(DayOfWeek.class);
        weekends.addAll(weekend);
        weekends.addAll(other.weekend);
        Optional<ZoneId> shared = zone.isEmpty()
                ? other.zone
                : zone.filter(z -> other.zone.map(z::equals).orElse(true));
        return new Calendar(together, shared, years, verified && other.verified, weekends, days);
    }

    /** The same holidays with other weekdays off. Refuses a week without a working day. */
    public Calendar withWeekend(Set<DayOfWeek> days) {
        none(days);
        return new Calendar(name, zone, covers, verified, days, holidays);
    }

    /** The same calendar with further days off that a caller names, for one computation only. */
    public Calendar withDaysOff(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return this;
        }
        Map<LocalDate, String> all = new TreeMap<>(holidays);
        days.forEach(day -> all.putIfAbsent(day, "a non-working day that was given"));
        Years years = covers;
        if (covers.equals(Years.ALL)) {
            years = new Years(
                    all.keySet().stream().mapToInt(LocalDate::getYear).min().orElseThrow() - 25,
                    all.keySet().stream().mapToInt(LocalDate::getYear).max().orElseThrow() + 25);
        }
        return new Calendar(name, zone, years, verified, weekend, all);
    }

    private String nameWith(Calendar other) {
        if (name.equals(other.name) || other.name.equals("NONE")) {
            return name;
        }
        return name.equals("NONE") ? other.name : name + "+" + other.name;
    }

    private static String both(String here, String there) {
        return here.contains(there) ? here : here + " / " + there;
    }

    @Override
    public String toString() {
        return "%s, known %s%s".formatted(name, covers, verified ? "" : ", not verified");
    }
}
