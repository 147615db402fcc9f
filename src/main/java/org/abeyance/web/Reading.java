package org.abeyance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;

/**
 * Reads what a person typed into values, collecting every problem before refusing, so that the form comes back once with
 * all of them. Nothing half-valid goes further in.
 */
public final class Reading {

    private final List<Refused.Problem> problems = new ArrayList<>();

    /** A text of one line that must be there. */
    public String line(String field, String typed, int longest) {
        String text = optionalLine(field, typed, longest);
        if (text.isEmpty() && isFine(field)) {
            problem(field, "Fill this in.");
        }
        return text;
    }

    /** A text of one line; empty where nothing was typed. */
    public String optionalLine(String field, String typed, int longest) {
        String text = optionalText(field, typed, longest);
        if (text.indexOf('\n') >= 0) {
            problem(field, "Keep this on one line.");
        }
        return text;
    }

    /** A text of any number of lines that must be there. */
    public String text(String field, String typed, int longest) {
        String text = optionalText(field, typed, longest);
        if (text.isEmpty() && isFine(field)) {
            problem(field, "Fill this in.");
        }
        return text;
    }

    /** A text of any number of lines; empty where nothing was typed. */
    public String optionalText(String field, String typed, int longest) {
        String text = typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > longest) {
            problem(field, "At most " + longest + " characters; this has " + text.length() + ".");
        }
        if (text.chars().anyMatch(Reading::isControl)) {
            problem(field, "This holds characters that can not be shown. Type or paste it as plain text.");
        }
        return text;
    }

    private static boolean isControl(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t') || character == '\uFFFE';
    }

    /** A day, month or year that must be there. */
    public GivenDate date(String field, String typed) {
        return optionalDate(field, typed).orElseGet(() -> {
            if (isFine(field)) {
                problem(field, "Give a date.");
            }
            return GivenDate.of(LocalDate.EPOCH);
        });
    }

    public Optional<GivenDate> optionalDate(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GivenDate.parse(field, typed));
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    /** A day that must be there: a month or a year alone does not do. */
    public LocalDate day(String field, String typed) {
        return optionalDay(field, typed).orElseGet(() -> {
            if (isFine(field)) {
                problem(field, "Give a date.");
            }
            return LocalDate.EPOCH;
        });
    }

    public Optional<LocalDate> optionalDay(String field, String typed) {
        Optional<GivenDate> date = optionalDate(field, typed);
        if (date.isPresent() && !date.get().isExact()) {
            problem(field, "Give the day itself, as 2024-09-20.");
        }
        return date.map(GivenDate::day);
    }

    /**
     * A moment as a browser's date and time field gives it, in the reader's zone, or with an offset of its own; a day alone
     * means its first minute.
     */
    public Optional<Instant> optionalMoment(String field, String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String text = typed.strip();
        try {
            ZonedDateTime moment = moment(text, zone);
            if (moment.getYear() < 1900 || moment.getYear() > 2199) {
                problem(field, "The year must lie between 1900 and 2199.");
                return Optional.empty();
            }
            return Optional.of(moment.toInstant());
        } catch (DateTimeParseException none) {
            problem(field, "Give a date and time as 2024-09-20T14:30.");
            return Optional.empty();
        }
    }

    private static ZonedDateTime moment(String text, ZoneId zone) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone);
        }
        return text.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(text).toZonedDateTime()
                : LocalDateTime.parse(text).atZone(zone);
    }

    /** One of the constants of an enum, by name. The first is handed back beside the problem where it is none. */
    public <E extends Enum<E>> E choice(String field, String typed, Class<E> type) {
        return optionalChoice(field, typed, type).orElseGet(() -> {
            if (isFine(field)) {
                problem(field, "Choose one.");
            }
            return type.getEnumConstants()[0];
        });
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String field, String typed, Class<E> type) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed.strip())) {
                return Optional.of(constant);
            }
        }
        problem(field, "This is none of the choices.");
        return Optional.empty();
    }

    /** Any number of constants of an enum. */
    public <E extends Enum<E>> Set<E> choices(String field, Collection<String> typed, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String one : typed == null ? List.<String>of() : typed) {
            optionalChoice(field, one, type).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** A value that another type reads, which may refuse it. */
    public <T> Optional<T> optional(String field, String typed, Function<String, T> parse) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(typed.strip()));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> problem(field, problem.message()));
            return Optional.empty();
        }
    }

    public void problem(String field, String sentence) {
        problems.add(new Refused.Problem(field, sentence));
    }

    public boolean isFine(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /** Refuses with everything that was wrong, if anything was. */
    public void done() {
        if (!problems.isEmpty()) {
            throw Refused.of(problems);
        }
    }
}
