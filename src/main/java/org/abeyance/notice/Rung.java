package org.abeyance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.abeyance.Refused;

/** A step of a ladder: from when on, and who is told. Read and shown as {@code 5 working days before: owner, deputy}. */
public record Rung(Timing timing, int count, Set<Hearer> hearers) {

    static final String AN_EXAMPLE = "5 working days before: owner, deputy";

    private static final Pattern BEFORE = Pattern.compile("([0-9]{1,4}) (working days?|days?|hours?|weeks?) before");
    private static final Pattern LATE = Pattern.compile("each day from ([0-9]{1,4}) days? late");
    private static final int WEEK = 7;

    public Rung {
        hearers = hearers.isEmpty() ? Set.of() : EnumSet.copyOf(hearers);
    }

    /** @throws Refused at {@code rungs}, where this is none */
    static Rung read(String line) {
        String[] parts = line.strip().replaceAll("\\s+", " ").split(" ?: ?", 2);
        Set<Hearer> hearers = parts.length == 1 ? EnumSet.of(Hearer.OWNER) : hearers(parts[1], line);
        return timed(parts[0].toLowerCase(Locale.ROOT), hearers).orElseThrow(() -> wrong(line));
    }

    private static Optional<Rung> timed(String words, Set<Hearer> hearers) {
        if (words.equals("on the day")) {
            return Optional.of(new Rung(Timing.DAY, 0, hearers));
        }
        if (words.equals("each day late")) {
            return Optional.of(new Rung(Timing.LATE, 1, hearers));
        }
        Matcher late = LATE.matcher(words);
        if (late.matches()) {
            return Optional.of(counted(Timing.LATE, Integer.parseInt(late.group(1)), hearers));
        }
        Matcher before = BEFORE.matcher(words);
        if (!before.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(before.group(1));
        return Optional.of(
                switch (before.group(2).replaceAll("s$", "")) {
                    case "working day" -> counted(Timing.WORKING_DAYS, count, hearers);
                    case "hour" -> counted(Timing.HOURS, count, hearers);
                    case "week" -> counted(Timing.DAYS, count * WEEK, hearers);
                    default -> counted(Timing.DAYS, count, hearers);
                });
    }

    private static Rung counted(Timing timing, int count, Set<Hearer> hearers) {
        if (count < 1 || count > timing.most()) {
            throw Refused.at("rungs", "“" + timing.said(count) + "”: a number from 1 to " + timing.most() + ".");
        }
        return new Rung(timing, count, hearers);
    }

    private static Set<Hearer> hearers(String typed, String line) {
        return Arrays.stream(typed.split("(,| and )+"))
                .filter(word -> !word.isBlank())
                .map(word -> Hearer.read(word).orElseThrow(() -> wrong(line)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hearer.class)));
    }

    private static Refused wrong(String line) {
        String shown = line.length() > 60 ? line.substring(0, 59) + "…" : line;
        return Refused.at(
                "rungs",
                "“" + shown + "” is no rung. Write one as “" + AN_EXAMPLE
                        + "”, “on the day: owner, lead” or “each day late: owner, lead, approvers”.");
    }

    public Instant begins(Ending ending) {
        return timing.begins(count, ending);
    }

    /** On which day of the clock it is reached first. */
    public LocalDate firstDay(Ending ending) {
        return LocalDate.ofInstant(begins(ending), ending.zone());
    }

    /** For which day it counts, so that it is taken once: the last day of the clock; while late, every day anew. */
    LocalDate countsOn(Ending ending, Instant now) {
        return timing == Timing.LATE
                ? LocalDate.ofInstant(ending.end(), ending.zone()).plusDays(ending.daysLate(now))
                : ending.on();
    }

    /** Without those who are told. */
    public String said() {
        return timing.said(count);
    }

    public String told() {
        return hearers.stream().map(Hearer::label).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return said() + ": " + told();
    }
}
