package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.abeyance.calendar.Calendar;

/**
 * When somebody wants no reminders: between two hours of their own zone, and on the days off of a calendar, whose weekends
 * count too.
 */
@Embeddable
public class Quiet {

    static final Quiet USUAL = new Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0), Calendar.NONE.name());

    @Column(name = "quiet_from", length = 5)
    String from;

    @Column(name = "quiet_to", length = 5)
    String to;

    @Column(name = "quiet_calendar", length = 60)
    String calendar;

    protected Quiet() {}

    /** From an hour to another, perhaps over midnight; the same hour twice means never. To the minute. */
    public Quiet(LocalTime from, LocalTime to, String calendar) {
        this.from = from.withSecond(0).withNano(0).toString();
        this.to = to.withSecond(0).withNano(0).toString();
        this.calendar = calendar;
    }

    public LocalTime from() {
        return LocalTime.parse(from);
    }

    public LocalTime to() {
        return LocalTime.parse(to);
    }

    /** The name of the calendar whose days off are quiet; {@code NONE} has its weekends alone. */
    public String calendar() {
        return calendar;
    }

    /** Whether nobody is to be reminded at this hour, whatever day it is. */
    public boolean isQuietAt(LocalTime hour) {
        boolean isOverMidnight = from().isAfter(to());
        return isOverMidnight
                ? !hour.isBefore(from()) || hour.isBefore(to())
                : !hour.isBefore(from()) && hour.isBefore(to());
    }

    /** Whether nobody is to be reminded at this moment, in their own zone; the calendar is the one that this names. */
    public boolean isAt(ZonedDateTime local, Calendar days) {
        return isQuietAt(local.toLocalTime())
                || (days.covers().include(local.toLocalDate()) ? days : Calendar.NONE).isDayOff(local.toLocalDate());
    }

    @Override
    public String toString() {
        return "from " + from + " to " + to
                + (calendar.equals(Calendar.NONE.name()) ? " and at weekends" : " and on days off of " + calendar);
    }
}
