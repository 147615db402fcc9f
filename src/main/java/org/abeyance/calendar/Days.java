package org.abeyance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** How a day is said in every sentence of the product: {@code Mon 2 Mar 2026}. English, whatever the machine speaks. */
public final class Days {

    private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] WHOLE_WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Days() {}

    /** A day with its weekday: {@code Mon 2 Mar 2026}. */
    public static String said(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().ordinal()] + ' ' + dated(day);
    }

    /** A day without its weekday, as statutes say it: {@code 5 Feb 2026}. */
    public static String dated(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth()) + ' ' + day.getYear();
    }

    /** The whole name of a weekday: {@code Saturday}. */
    public static String weekday(DayOfWeek day) {
        return WHOLE_WEEKDAYS[day.ordinal()];
    }

    private static String month(Month month) {
        return MONTHS[month.ordinal()];
    }
}
