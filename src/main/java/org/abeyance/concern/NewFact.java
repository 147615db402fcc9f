package org.abeyance.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.source.Source;

/**
 * What every fact says, whatever its kind.
 *
 * @param on when it was so or takes effect, as given
 * @param by who, as the source names them
 * @param text what happened, in a sentence or more
 * @param note what is to be known beside it; empty where nothing is
 * @param source where it comes from; none where the fact is itself the letter that says so
 * @param activities of which it speaks; those of the concern where it says nothing else
 * @param places for which it counts
 * @param eventKey the event of a matter file that brought it
 */
public record NewFact(
        GivenDate on,
        String by,
        String text,
        String note,
        Optional<Source> source,
        List<Activity> activities,
        List<Jurisdiction> places,
        Optional<String> eventKey) {

    /** What a fact that hangs on a corrected one says of what is right: what the two shared, it shares again. */
    public static NewFact following(Fact follower, Fact wrong, Fact right) {
        return new NewFact(
                follower.on().equals(wrong.on()) ? right.on() : follower.on(),
                follower.by().equals(wrong.by()) ? right.by() : follower.by(),
                follower.text().equals(wrong.text()) ? right.text() : follower.text(),
                follower.note().equals(wrong.note()) ? right.note() : follower.note(),
                follower.source().equals(wrong.source()) ? right.source() : follower.source(),
                List.copyOf(
                        follower.activities().equals(wrong.activities()) ? right.activities() : follower.activities()),
                List.copyOf(codes(follower).equals(codes(wrong)) ? right.places() : follower.places()),
                follower.eventKey());
    }

    /** The same, by somebody else. */
    public NewFact by(String other) {
        return new NewFact(on, other, text, note, source, activities, places, eventKey);
    }

    /** The same, in other words. */
    public NewFact text(String other) {
        return new NewFact(on, by, other, note, source, activities, places, eventKey);
    }

    /** The same, of another day. */
    public NewFact on(LocalDate day) {
        return new NewFact(GivenDate.of(day), by, text, note, source, activities, places, eventKey);
    }

    private static List<String> codes(Fact fact) {
        return fact.places().stream().map(Jurisdiction::code).toList();
    }
}
