package org.abeyance.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;

/**
 * How those whom a date concerns are reminded of it: rungs up to the day and beyond it. Only the nearest that is reached
 * counts, so that whoever was away, or comes to a clock late, hears of it once and not of every rung before.
 */
public record Ladder(List<Rung> rungs) {

    /** For clocks in days, weeks and months, where nothing else was chosen. */
    public static final Ladder STANDARD = read("""
            14 days before: owner
            5 working days before: owner
            1 day before: owner, deputy
            on the day: owner, deputy, lead
            each day late: owner, deputy, lead, approvers
            """);

    /** For clocks in hours: four days before the end of 72 hours is the moment at which a breach is known, so that it is told at once. */
    public static final Ladder IN_HOURS = read("""
            4 days before: owner, deputy
            20 hours before: owner, deputy
            4 hours before: owner, deputy, lead
            each day late: owner, deputy, lead, approvers
            """);

    private static final int MOST = 12;

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * One rung a line; of those that are reached at the same moment the last one counts.
     *
     * @throws Refused at {@code rungs}
     */
    public static Ladder read(String text) {
        List<Rung> rungs =
                text.lines().filter(line -> !line.isBlank()).map(Rung::read).toList();
        if (rungs.isEmpty() || rungs.size() > MOST) {
            throw Refused.at("rungs", "A ladder has from 1 to " + MOST + " rungs, one a line.");
        }
        List<String> before = new ArrayList<>();
        for (Rung rung : rungs) {
            if (before.contains(rung.said())) {
                throw Refused.at("rungs", "“" + rung.said() + "” stands here twice.");
            }
            if (rung.hearers().isEmpty()) {
                throw Refused.at("rungs", "“" + rung.said() + "” tells nobody. Name owner, deputy, lead or approvers.");
            }
            before.add(rung.said());
        }
        return new Ladder(rungs);
    }

    /** The rung on which a clock stands at a moment; none while it is far. */
    Optional<Rung> reached(Ending ending, Instant now) {
        return rungs.stream()
                .filter(rung -> !rung.begins(ending).isAfter(now))
                .max(Comparator.comparing((Rung rung) -> rung.begins(ending)).thenComparing(rungs::indexOf));
    }

    /** At most so many days before the last day somebody is told. */
    int firstDays() {
        return rungs.stream()
                .mapToInt(rung -> rung.timing().days(rung.count()))
                .max()
                .orElse(0);
    }

    /** As it is typed: one rung a line. */
    public String text() {
        return rungs.stream().map(Rung::toString).collect(Collectors.joining("\n"));
    }

    /**
     * As one says it, with whom else each rung tells: {@code 14 days before, 1 day before (and the deputy), then each day
     * late}.
     */
    @Override
    public String toString() {
        StringBuilder said = new StringBuilder();
        Set<Hearer> before = EnumSet.of(Hearer.OWNER);
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            boolean isLast = i == rungs.size() - 1 && i > 0;
            said.append(i == 0 ? "" : isLast ? ", then " : ", ").append(rung.said());
            if (!rung.hearers().equals(before)) {
                said.append(rung.hearers().containsAll(before) ? more(rung, before) : " (to: " + rung.told() + ")");
            }
            before = rung.hearers();
        }
        return said.toString();
    }

    private static String more(Rung rung, Set<Hearer> before) {
        return rung.hearers().stream()
                .filter(one -> !before.contains(one))
                .map(one -> (one == Hearer.APPROVERS ? "" : "the ") + one.label())
                .collect(Collectors.joining(" and ", " (and ", ")"));
    }
}
