package org.abeyance.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.calendar.GivenDate;

/**
 * Where one activity was running and where it was paused over time, told three ways from the same facts: as a picture
 * ({@link #svg}), as sentences and as the lines of a table. Pure: no clock, no database.
 *
 * @param id unique on its page; made of letters, digits and hyphens
 * @param activity what it is about, as a person reads it
 * @param from the first day shown
 * @param to the last day shown
 * @param asOf the day from which it is seen; what is still open is drawn up to here
 */
public record Band(String id, String activity, List<Row> rows, LocalDate from, LocalDate to, LocalDate asOf) {

    /** One jurisdiction; its spans follow one another. */
    public record Row(String code, String place, List<Span> spans, List<Mark> marks, List<Bar> bars) {}

    /**
     * A time of one standing.
     *
     * @param until the first day on which it is so no longer; empty while it lasts
     * @param kind {@code running}, {@code paused}, {@code resumed}, {@code withdrawn} or {@code no-decision}
     */
    public record Span(LocalDate from, Optional<LocalDate> until, String kind, String label, boolean confirmed) {}

    /** A position that a regulator took on a day. */
    public record Mark(LocalDate on, String regulator, String label) {}

    /**
     * A binding restriction in force.
     *
     * @param until the first day on which it is in force no longer; empty while it lasts
     */
    public record Bar(LocalDate from, Optional<LocalDate> until, String regulator, String label) {}

    /**
     * One line of the table behind the picture.
     *
     * @param until as for a span; empty for what happened on one day
     * @param lasts false for what happened on one day
     */
    public record Line(String place, LocalDate from, Optional<LocalDate> until, boolean lasts, String what) {}

    public Band {
        if (!id.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("not fit for an id: " + id);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends before it begins: " + from + " to " + to);
        }
        rows = List.copyOf(rows);
    }

    /** An accessible picture with its text alternative, to be put into a page as it is. Colours come from band.css. */
    public String svg() {
        return new BandDrawing(this).svg();
    }

    /** The same in words, one sentence per standing, position and restriction. */
    public List<String> sentences() {
        return rows.stream().flatMap(this::sentences).toList();
    }

    private Stream<String> sentences(Row row) {
        List<Line> lines = lines(row);
        if (lines.isEmpty()) {
            return Stream.of(row.place() + ": no decision recorded.");
        }
        return lines.stream().map(line -> row.place() + ": " + line.what() + when(line) + ".");
    }

    private static String when(Line line) {
        if (!line.lasts()) {
            return " on " + written(line.from());
        }
        return " from " + written(line.from())
                + line.until().map(until -> " until " + written(until)).orElse("");
    }

    /** The table behind the picture, place by place in the order of time; what lies outside of the window is left out. */
    public List<Line> lines() {
        return rows.stream().flatMap(row -> lines(row).stream()).toList();
    }

    private List<Line> lines(Row row) {
        List<Line> lines = new ArrayList<>();
        for (Span span : row.spans()) {
            String note = span.confirmed() ? "" : " (announced, not confirmed)";
            add(lines, new Line(row.place(), span.from(), span.until(), true, span.label() + note));
        }
        for (Bar bar : row.bars()) {
            add(lines, new Line(row.place(), bar.from(), bar.until(), true, "under restriction, " + named(bar)));
        }
        for (Mark mark : row.marks()) {
            add(lines, new Line(row.place(), mark.on(), Optional.empty(), false, "position of the " + named(mark)));
        }
        lines.sort(Comparator.comparing(Line::from));
        return lines;
    }

    private void add(List<Line> lines, Line line) {
        if (shows(
                line.from(),
                line.lasts() ? line.until() : Optional.of(line.from().plusDays(1)))) {
            lines.add(line);
        }
    }

    boolean shows(LocalDate begin, Optional<LocalDate> until) {
        return !begin.isAfter(to) && until.map(end -> end.isAfter(from)).orElse(true);
    }

    static String named(Bar bar) {
        return bar.label() + " of the " + bar.regulator();
    }

    static String named(Mark mark) {
        return mark.regulator() + ", " + mark.label();
    }

    static String written(LocalDate day) {
        return GivenDate.of(day).toString();
    }

    /** How far into the window a day begins, from 0 to 100; days outside are moved to its edge. */
    double percent(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to.plusDays(1));
        double part = ChronoUnit.DAYS.between(from, day);
        return Math.max(0, Math.min(100, 100 * part / whole));
    }

    /** Where something is drawn to: its end, or the day from which it is seen. */
    LocalDate drawnUntil(LocalDate begin, Optional<LocalDate> until) {
        LocalDate seen = asOf.isBefore(begin) ? to.plusDays(1) : asOf.plusDays(1);
        return until.orElse(seen);
    }
}
