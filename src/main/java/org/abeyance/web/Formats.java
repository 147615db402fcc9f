package org.abeyance.web;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;

/**
 * How dates, distances, counts and constants are written on every page. Nothing here knows what day it is: today is handed
 * in.
 */
public final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    /** Up to here a distance is told in days, because deadlines are counted in days. */
    private static final long DAYS_TOLD = 99;

    private static final int SOON = 14;

    private Formats() {}

    /** {@code Fri 20 Sep 2024}. */
    @TemplateExtension
    public static String dated(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Fri 20 Sep 2024, 14:30 BST}. */
    @TemplateExtension
    public static String in(Instant moment, ZoneId zone) {
        return HOUR.format(moment.atZone(zone));
    }

    /** {@code September 2024}. */
    @TemplateExtension
    public static String written(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 1 letter}, {@code 2,134 letters}. */
    @TemplateExtension
    public static String of(Number count, String one, String many) {
        return grouped(count) + " " + (count.longValue() == 1 ? one : many);
    }

    /** {@code 2,134}. */
    @TemplateExtension
    public static String grouped(Number count) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(count.longValue());
    }

    /** What the tags ask about a day, which may be a {@link LocalDate}, a {@link GivenDate}, an Optional of one, or absent. */
    @TemplateExtension(namespace = "date")
    public static final class Dates {

        private Dates() {}

        static boolean given(Object day) {
            return day(day).isPresent();
        }

        static String iso(Object day) {
            Object bare = bare(day);
            return bare instanceof GivenDate given
                    ? given.given()
                    : day(day).map(LocalDate::toString).orElse("");
        }

        static String written(Object day) {
            Object bare = bare(day);
            return bare instanceof GivenDate given
                    ? given.toString()
                    : day(day).map(Formats::dated).orElse("");
        }

        /** {@code in 6 days}, {@code tomorrow}, {@code 3 days ago}, {@code 2 years ago}. */
        static String distance(Object day, LocalDate today) {
            return day(day).map(it -> Formats.distance(it, today)).orElse("");
        }

        /** {@code in 6 days}, {@code due today}, {@code 3 days late}. */
        static String lateness(Object day, LocalDate today) {
            return day(day).map(it -> Formats.lateness(it, today)).orElse("");
        }

        /** {@code late}, {@code soon} (today or in the next fourteen days) or {@code later}. */
        static String urgency(Object day, LocalDate today) {
            return day(day).map(it -> Formats.urgency(it, today)).orElse("later");
        }

        private static Object bare(Object day) {
            return day instanceof Optional<?> maybe ? maybe.orElse(null) : day;
        }

        private static Optional<LocalDate> day(Object day) {
            Object bare = bare(day);
            if (bare instanceof GivenDate given) {
                return Optional.of(given.day());
            }
            return bare instanceof LocalDate local ? Optional.of(local) : Optional.empty();
        }
    }

    static String distance(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        String span = span(day, today);
        return days > 0 ? "in " + span : span + " ago";
    }

    static String lateness(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return span(due, today) + " late";
        }
        return due.isAfter(today.plusDays(1)) ? distance(due, today) : "due " + distance(due, today);
    }

    static String urgency(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "late";
        }
        return due.isAfter(today.plusDays(SOON)) ? "later" : "soon";
    }

    private static String span(LocalDate day, LocalDate today) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, day));
        if (days <= DAYS_TOLD) {
            return of(days, "day", "days");
        }
        Period between = day.isBefore(today) ? Period.between(day, today) : Period.between(today, day);
        long months = between.toTotalMonths();
        return months < 24 ? of(months, "month", "months") : of(months / 12, "year", "years");
    }

    /** What the tags of a form ask. */
    @TemplateExtension(namespace = "form")
    public static final class Fields {

        private Fields() {}

        /** The sentence at a field, empty where the form is fresh. */
        static String problem(Problems problems, String name) {
            return problems == null ? "" : problems.at(name);
        }

        /** The ids of what describes a field, hint first. */
        static String described(String name, Object hint, String problem) {
            String hinted = hint == null || hint.toString().isEmpty() ? "" : name + "-hint";
            return (hinted + (problem.isEmpty() ? "" : " " + name + "-problem")).strip();
        }

        /** A field's name as words, {@code knownOn} as "Known on"; a path into a file stays as it is. */
        static String named(String field) {
            if (!field.matches("[A-Za-z]+")) {
                return field;
            }
            String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        static boolean chosen(Object value, Object option) {
            Object bare = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (bare instanceof Collection<?> many) {
                return many.stream().anyMatch(one -> chosen(one, option));
            }
            return bare != null && text(bare).equals(text(option));
        }

        private static String text(Object value) {
            return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        }
    }

    /** How constants of the domain look: {@code NO_DECISION} is styled as {@code no-decision} and read as "no decision". */
    @TemplateExtension(namespace = "kind")
    public static final class Kinds {

        private Kinds() {}

        static String style(Object constant) {
            return name(constant).toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static String words(Object constant) {
            return name(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private static String name(Object constant) {
            return constant instanceof Enum<?> it ? it.name() : String.valueOf(constant);
        }
    }
}
