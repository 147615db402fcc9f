package org.abeyance.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.abeyance.Refused;

/**
 * A date as its source gives it: a day, or only a month or a year. It takes effect on the first day of that period.
 *
 * @param given {@code 2024-09-20}, {@code 2024-09} or {@code 2024} (ISO 8601, RFC 3339 full-date for a day)
 * @param day the day from which it counts: the given day, or the first of the given month or year
 */
public record GivenDate(String given, LocalDate day) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Before this year no data practice was regulated; a date there is a slip of the keyboard. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    /**
     * Reads a date as typed or imported.
     *
     * @param field where it was typed, for the message
     * @throws Refused where it is no date, or lies before 1900 or after 2199
     */
    public static GivenDate parse(String field, String typed) {
        String given = typed.strip();
        if (!FORM.matcher(given).matches()) {
            throw Refused.at(field, "Give a date as 2024-09-20, a month as 2024-09 or a year as 2024.");
        }
        LocalDate day;
        try {
            day = switch (given.length()) {
                case 4 -> Year.parse(given).atDay(1);
                case 7 -> YearMonth.parse(given).atDay(1);
                default -> LocalDate.parse(given);
            };
        } catch (DateTimeException none) {
            throw Refused.at(field, given + " is not a date of the calendar.");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refused.at(field, "The year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        return new GivenDate(given, day);
    }

    public static GivenDate of(LocalDate day) {
        return new GivenDate(day.toString(), day);
    }

    /** True where the source gives the day itself. */
    public boolean isExact() {
        return given.length() == 10;
    }

    /** {@code Fri 20 Sep 2024}, {@code September 2024} or {@code 2024}. */
    @Override
    public String toString() {
        return switch (given.length()) {
            case 4 -> given;
            case 7 -> MONTH.format(day);
            default -> DAY.format(day);
        };
    }
}
