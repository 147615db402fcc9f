package org.abeyance.deadline.law;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One time limit as the law states it: facts about a period, and no date. Applied to an event, a ledger and a
 * calendar it gives a {@link Countdown}.
 *
 * <p>Example: {@code UKGDPR-12A-1M} is one month after the relevant time, whose day is not counted; a last day off
 * gives way to the next working day; a request received on Mon 2 Mar 2026 is due at the end of Thu 2 Apr 2026.
 *
 * @param id its name; several versions share it
 * @param version which version this is; kept with every date that it computed
 * @param law where it stands and how sure that is
 * @param duty what the limit is for, one sentence
 * @param trigger what starts it, in words that follow "after" or "before"
 * @param span how long; empty where a notice or a person states it
 * @param unit what it is counted in, also where the amount is stated elsewhere
 * @param minimum whether the law states only the shortest time and a notice may give more
 * @param direction after the event, or before it
 * @param firstDayCounts whether the day of the event is the first day ("beginning with")
 * @param rolling what becomes of a last day that is a day off
 * @param calendars names of the calendars it follows, together; empty where it follows the place of whoever must act
 * @param force what missing it means
 * @param limit whether its end is a due date, a floor or a deemed moment
 * @param extension by how much it may be extended
 * @param stops what may stop its clock, the usual kind first; empty where nothing can
 * @param binds who must keep it
 * @param method the law by which it is computed
 * @param cutOff the local time from which an event counts as the next day's
 * @param validity the trigger days for which it is the law
 * @param questions open questions of law that always touch it
 * @param note what else a reader must know; may be empty
 */
public record Rule(
        String id,
        String version,
        Law law,
        String duty,
        String trigger,
        Optional<Span> span,
        Unit unit,
        boolean minimum,
        Direction direction,
        boolean firstDayCounts,
        Rolling rolling,
        List<String> calendars,
        Force force,
        Limit limit,
        Extension extension,
        List<StopKind> stops,
        String binds,
        Method method,
        Optional<LocalTime> cutOff,
        Validity validity,
        Set<Question> questions,
        String note) {

    /** Whether its days off are those of the place where the act is to be done, which the case must name. */
    public boolean followsTheActor() {
        return calendars.isEmpty();
    }

    /** Whether a person must confirm it before a date of it may govern. */
    public boolean needsConfirmation() {
        return law.needsConfirmation();
    }

    /** The rule and its sources, to be shown beside a date. */
    public String citation() {
        return law + " (" + law.citation() + ")";
    }

    /** The provision that a step cites, with the one that leads to it. */
    String citing(String provision) {
        return law.through().isEmpty() || method != Method.REGULATION_1182
                ? provision
                : provision + ", by " + law.through();
    }

    /** As the law reads: length, start, first day, last day, what may change it, whom it binds, since when. */
    @Override
    public String toString() {
        return RuleSentence.of(this);
    }
}
