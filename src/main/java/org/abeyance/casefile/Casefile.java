package org.abeyance.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Stage;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.LetterMove;
import org.abeyance.correspondence.Move;
import org.abeyance.decision.Settling;
import org.abeyance.status.Cell;

/** One matter from top to bottom, as one reader may see it, for a day and by what was known on a day. */
public record Casefile(
        Then then,
        Head head,
        List<Ground> grounds,
        Chronology chronology,
        List<Requirement> conditions,
        List<Promise> measures,
        List<Moved> stages,
        List<Written> notes,
        List<Linked> links,
        List<LetterMove> left,
        List<Merged> merged,
        List<Involved> parties) {

    /** What stands above everything: what it is, who has it, whose move it is. */
    public record Head(
            String ref,
            String title,
            String summary,
            String theirReference,
            String outsideId,
            String kind,
            Stage stage,
            String outcome,
            GivenDate opened,
            String organisation,
            String practice,
            String practiceSlug,
            List<String> places,
            List<Part> regulators,
            String owner,
            String deputy,
            Optional<LocalDate> nextDue,
            Move move,
            String lastKnown,
            boolean walled) {

        public boolean isClosed() {
            return stage == Stage.CLOSED;
        }
    }

    /** A regulator's part. */
    public record Part(
            String name, String fullName, String slug, String role, LocalDate since, Optional<LocalDate> until) {}

    /** Where one activity of the concern stands in each of its places. */
    public record Ground(String activity, String slug, String owner, List<Here> here) {}

    /** One of those places. */
    public record Here(String code, String name, Cell cell) {}

    /** What must be true before a pause may end. */
    public record Requirement(String ref, GivenDate on, String text, String pause, Optional<Settled> settled) {

        public boolean isOpen() {
            return settled.filter(one -> one.how().isSettled()).isEmpty();
        }
    }

    /** What became of it last: met, waived, or open again. */
    public record Settled(Settling how, GivenDate on, String by, String text) {}

    /** What was promised, and whether it was delivered. */
    public record Promise(
            String ref,
            GivenDate on,
            String nature,
            String text,
            String owner,
            Optional<LocalDate> due,
            Optional<GivenDate> releasedOn,
            List<Kept> kept) {

        public boolean isDelivered() {
            return !kept.isEmpty();
        }
    }

    /** A delivery. */
    public record Kept(GivenDate on, String evidence) {}

    /** It was moved to a stage. */
    public record Moved(String stage, LocalDate on, String outcome, String reason, String by, Instant at) {}

    /** A note; a marked one stands by itself on its own page. */
    public record Written(String ref, String text, String by, Instant at, boolean marked) {}

    /** A concern that was merged into this one, as it said of itself. */
    public record Merged(
            String ref,
            String title,
            String theirReference,
            String outsideId,
            String reason,
            String by,
            Instant at,
            List<Moved> stages) {}

    /** Another concern. */
    public record Linked(String ref, String title, String reason) {}

    /** Somebody who is no regulator. */
    public record Involved(String name, String role) {}
}
