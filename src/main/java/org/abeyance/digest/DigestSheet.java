package org.abeyance.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.calendar.Days;

/**
 * What a digest says, of one period, to one reader: read anew at every attempt to send it.
 *
 * @param name of the reader
 * @param today in the reader's zone
 * @param sinceDay the day on which the period began
 * @param next when the next one comes; none where none does
 * @param before what the one before counted
 * @param more how many changes there are beyond those listed
 */
public record DigestSheet(
        String name,
        Edition edition,
        LocalDate today,
        LocalDate sinceDay,
        boolean isLate,
        Optional<LocalDate> next,
        Counts counts,
        Optional<Counts> before,
        List<Changes> changes,
        int more,
        List<Due> late,
        List<Due> soon,
        List<Silent> silent,
        List<Paused> paused,
        List<Move> moves,
        List<Strip> strips) {

    /** The figures that stand in the subject: they show on lock screens, so they are all it says. */
    public record Counts(int changed, int late, int soon, int paused, int ours) {}

    /** What happened in one concern. */
    public record Changes(String ref, String title, boolean isMine, List<Change> lines) {}

    /**
     * One thing that happened.
     *
     * @param words empty where only reference and date may be shown
     */
    public record Change(String ref, String on, String what, String words) {}

    /** A deadline of ours. */
    public record Due(
            String ref, String concern, String title, LocalDate on, String distance, String owner, boolean isMine) {}

    /** A regulator who owes something that is past. */
    public record Silent(String ref, String concern, String regulator, String title, LocalDate since) {}

    /** An activity that is paused somewhere. */
    public record Paused(
            String activity, String slug, String place, LocalDate since, boolean isConfirmed, int conditions) {}

    /**
     * How one activity stood over time in one place.
     *
     * @param name under which its picture is within the mail
     * @param words what the picture shows
     */
    public record Strip(String activity, String slug, String place, String name, String words, byte[] picture) {}

    /** A concern in which it is our move. */
    public record Move(String ref, String title, String owner, boolean isMine) {}

    public boolean isQuiet() {
        return changes.isEmpty();
    }

    /** In counts alone: the subject, and the three lines at the top. */
    public String subject() {
        return "Abeyance: " + counts.changed() + " changed, " + counts.late() + " late, " + counts.soon()
                + " due in 14 days";
    }

    public List<String> summary() {
        String changed = isQuiet()
                ? "Nothing changed since " + Days.said(sinceDay) + "."
                : many(counts.changed(), "thing", "things") + " changed since " + Days.said(sinceDay) + ".";
        String owed = counts.late() == 0
                ? "Nothing is late; " + counts.soon() + " due in the next 14 days."
                : counts.late() + " late; " + counts.soon() + " due in the next 14 days.";
        String stands = many(counts.paused(), "activity is paused somewhere", "activities are paused somewhere")
                + "; in " + many(counts.ours(), "concern", "concerns") + " the next move is ours.";
        return List.of(changed, owed, stands);
    }

    /** Against the one before: "late 3 (one more)". */
    public List<String> trend() {
        return before.map(then -> Stream.of(
                                step("late", counts.late() - then.late()),
                                step("due in 14 days", counts.soon() - then.soon()),
                                step("paused", counts.paused() - then.paused()))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> step(String what, int more) {
        if (more == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.abs(more) + (more > 0 ? " more " : " fewer ") + what);
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** References of all concerns that it tells of. */
    public Set<String> tells() {
        return Stream.of(
                        changes.stream().map(Changes::ref),
                        late.stream().map(Due::concern),
                        soon.stream().map(Due::concern),
                        silent.stream().map(Silent::concern),
                        moves.stream().map(Move::ref))
                .flatMap(refs -> refs)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
