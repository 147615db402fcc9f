package org.abeyance.concern;

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
        Optional<String> eventKey) {}
