package org.abeyance.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.calendar.Days;
import org.abeyance.decision.State;

/**
 * What a digest says, of one period, to one reader: read anew at every attempt to send it.
 *
 * @param name of the reader
 * @param today in the reader's zone
 * @param sinceDay the day on which the period began
 * @param next when the next one comes; none where none does
 * @param before what the one before counted
 * @param stands for a manager where everything stands, for others what is paused
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
        Part<Changes> changes,
        Part<Due> late,
        Part<Due> soon,
        Part<Silent> silent,
        Part<Place> stands,
        Part<Move> moves,
        List<Strip> strips) {

    /**
     * As much of something as one reads in a mail.
     *
     * @param more how many there are beyond those listed
     */
    public record Part<L>(List<L> lines, int more) {

        static <L> Part<L> of(List<L> all, int most) {
            return new Part<>(all.stream().limit(most).toList(), Math.max(0, all.size() - most));
        }

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /** The figures that stand in the subject: they show on lock screens, so they are all it says. */
    public record Counts(int changed, int late, int soon, int paused, int ours) {

        /** What is kept of those of a digest that has gone. */
        static Counts before(DigestQueries.Counted then) {
            return new Counts(0, then.late(), then.soon(), then.paused(), 0);
        }
    }

    /** What happened in one concern. */
    public record Changes(String ref, String title, boolean isMine, List<Change> lines) {

        Changes first(int most) {
            return new Changes(ref, title, isMine, lines.stream().limit(most).toList());
        }
    }

    /**
     * One thing that happened.
     *
     * @param fact the reference by which it may be marked later; empty for a deadline
     * @param words empty where only reference and date may be shown
     */
    public record Change(String ref, String fact, String on, String what, String words) {}

    /** A deadline of ours. */
    public record Due(
            String ref, String concern, String title, LocalDate on, String distance, String owner, boolean isMine) {}

    /** A regulator who owes something that is past. */
    public record Silent(String ref, String concern, String regulator, String title, LocalDate since) {}

    /**
     * Where an activity stands in a place.
     *
     * @param conditions how many are open
     * @param restrictions what binds
     * @param positions what regulators hold
     * @param concerns references of those that name it
     */
    public record Place(
            String activity,
            String slug,
            String place,
            State state,
            Optional<LocalDate> since,
            boolean isConfirmed,
            int conditions,
            List<String> restrictions,
            List<String> positions,
            Optional<LocalDate> nextDue,
            List<String> concerns) {

        public boolean isPaused() {
            return state == State.PAUSED;
        }

        /** {@code paused}, at the beginning of a line. */
        public String standing() {
            return state.label().substring(0, 1).toUpperCase() + state.label().substring(1);
        }

        /** What stands beside it: what binds, what regulators hold, what is open, the next date. */
        public List<String> words() {
            return Stream.of(
                            restrictions.stream().map(one -> "Binding: " + one),
                            positions.stream(),
                            conditions == 0
                                    ? Stream.<String>empty()
                                    : Stream.of(many(conditions, "condition open", "conditions open")),
                            nextDue.stream().map(due -> "Next date: " + Days.said(due)))
                    .flatMap(words -> words)
                    .toList();
        }

        public boolean hasMore() {
            return !words().isEmpty();
        }
    }

    /**
     * How one activity stood over time in one place.
     *
     * @param name under which its picture is within the mail
     * @param words what the picture shows
     */
    public record Strip(String activity, String slug, String place, String name, String words, byte[] picture) {

        Strip called(String other) {
            return new Strip(activity, slug, place, other, words, picture);
        }
    }

    /** A concern in which it is our move. */
    public record Move(String ref, String title, String owner, boolean isMine) {}

    /**
     * A number that a manager looks at first.
     *
     * @param against how it was in the one before; empty where it is the same or there was none
     */
    public record Figure(int number, String what, String against, boolean isLate) {}

    public boolean isQuiet() {
        return changes.isEmpty();
    }

    public boolean isForManagers() {
        return edition == Edition.MANAGER;
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
        String owed = (counts.late() == 0 ? "Nothing is late; " : counts.late() + " late; ")
                + (counts.soon() == 0 ? "nothing is due" : counts.soon() + " due")
                + " in the next 14 days.";
        String paused = counts.paused() == 0
                ? "No activity is paused"
                : many(counts.paused(), "activity is paused somewhere", "activities are paused somewhere");
        String ours = counts.ours() == 0
                ? "no next move is ours."
                : "in " + many(counts.ours(), "concern", "concerns") + " the next move is ours.";
        return List.of(changed, owed, paused + "; " + ours);
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(counts.late(), "late", step(Counts::late), counts.late() > 0),
                new Figure(counts.soon(), "due in 14 days", step(Counts::soon), false),
                new Figure(counts.paused(), "paused", step(Counts::paused), false),
                new Figure(counts.ours(), "our move", "", false));
    }

    /** Against the one before: "1 more late". */
    public List<String> trend() {
        return figures().stream()
                .filter(figure -> !figure.against.isEmpty() && !figure.against.equals(SAME))
                .map(figure -> figure.against + " " + figure.what)
                .toList();
    }

    private static final String SAME = "as before";

    private String step(java.util.function.ToIntFunction<Counts> count) {
        return before.map(then -> count.applyAsInt(counts) - count.applyAsInt(then))
                .map(more -> more == 0 ? SAME : Math.abs(more) + (more > 0 ? " more" : " fewer"))
                .orElse("");
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** References of all concerns that it tells of, and of the facts whose words it says. */
    public Set<String> tells() {
        return Stream.of(
                        changes.lines().stream().map(Changes::ref),
                        changes.lines().stream()
                                .flatMap(one -> one.lines().stream())
                                .filter(one ->
                                        !one.words().isEmpty() && !one.fact().isEmpty())
                                .map(Change::fact),
                        late.lines().stream().map(Due::concern),
                        soon.lines().stream().map(Due::concern),
                        silent.lines().stream().map(Silent::concern),
                        stands.lines().stream().map(Place::concerns).flatMap(Collection::stream),
                        moves.lines().stream().map(Move::ref))
                .flatMap(refs -> refs)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
