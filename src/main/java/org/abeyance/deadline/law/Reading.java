package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.calendar.Calendar;

/**
 * One computation as open questions look at it: what it turns on, and what it would give if something were read
 * otherwise.
 */
final class Reading {

    private static final List<String> PARTS = List.of("GB-EAW", "GB-SCT", "GB-NIR", "UK", "GB-ANY");

    private final Countdown countdown;
    private final Outcome stated;

    Reading(Countdown countdown) {
        this.countdown = countdown;
        this.stated = countdown.outcome();
    }

    Terms terms() {
        return countdown.terms();
    }

    boolean isNamed(Question question) {
        return terms().rule().questions().contains(question);
    }

    // hours

    boolean isInRoundedHours() {
        return terms().isInHours() && !terms().period().firstDayCounts();
    }

    boolean isOnTheHour() {
        var event = countdown.event();
        return event.getMinute() == 0 && event.getSecond() == 0 && event.getNano() == 0;
    }

    Optional<OffsetDateTime> toTheMinute() {
        return stated.toTheMinute();
    }

    /** The end of the second whole working day after the event, if the hours end before it. */
    Optional<OffsetDateTime> secondWorkingDay() {
        if (terms().direction() == Direction.BEFORE || !terms().rule().method().holdsTwoWorkingDays()) {
            return Optional.empty();
        }
        LocalDate second = terms().calendar().plusWorkingDays(countdown.event().toLocalDate(), 2);
        OffsetDateTime end =
                second.atTime(23, 59, 59).atZone(countdown.event().getZone()).toOffsetDateTime();
        return Optional.of(end).filter(moment -> stated.due().isPresent() && wholeWorkingDays() < 2);
    }

    private int wholeWorkingDays() {
        OffsetDateTime due = stated.due().orElseThrow();
        return terms().calendar()
                .workingDaysWithin(
                        countdown.event().toLocalDate().plusDays(1),
                        due.toLocalDate().minusDays(1));
    }

    // stops

    private Stream<Stop> stops() {
        return countdown.course().stops().stream();
    }

    boolean hasClarificationWithinOneDay() {
        return stops().anyMatch(stop -> stop.kind().isClarification() && stop.isWithinOneDay());
    }

    long clarifications() {
        return stops().filter(stop -> stop.kind().isClarification()).count();
    }

    boolean hasCountedStops() {
        return stops().anyMatch(stop -> stop.kind().effect().isCounted())
                && terms().rule().method() != Method.TYPED;
    }

    boolean hasSuspension() {
        return stops().anyMatch(stop -> stop.kind() == StopKind.INFORMATION);
    }

    /** Whether the period still ran on that day. */
    boolean isOpenOn(LocalDate day) {
        return stated.on().map(last -> !last.isBefore(day)).orElse(true);
    }

    // other readings

    Optional<OffsetDateTime> reading(StopReading other) {
        return as(terms().reading(other));
    }

    Optional<OffsetDateTime> as(Terms other) {
        return countdown.due(other);
    }

    /** The same period with its first day left out if it counts, and counted if it is left out. */
    Optional<OffsetDateTime> withoutFirstDay() {
        return as(terms().countingFirstDay(!terms().period().firstDayCounts()));
    }

    Optional<OffsetDateTime> inWorkingDays() {
        return as(terms().lasting(new Span(terms().span().amount(), Unit.WORKING_DAYS)));
    }

    /** The last day as counted, neither moved nor lengthened. */
    Optional<OffsetDateTime> plainly() {
        return stated.on()
                .map(last -> terms().count(countdown.event().toLocalDate())
                        .atTime(terms().rule().method().closes())
                        .atZone(countdown.event().getZone())
                        .toOffsetDateTime());
    }

    Optional<OffsetDateTime> startOfLastDay() {
        return stated.on()
                .map(last -> last.atStartOfDay(countdown.event().getZone()).toOffsetDateTime());
    }

    /** The holidays of other parts of the United Kingdom, where the rule does not settle which part counts. */
    Optional<Dispute> ofOtherParts(Question question) {
        Rule rule = terms().rule();
        String here = terms().calendar().name();
        if (!rule.law().jurisdiction().isUnitedKingdom() || !PARTS.contains(here) || terms().isInHours()) {
            return Optional.empty();
        }
        boolean nowhereStated = isNamed(question);
        if (rule.method() != Method.REGULATION_1182 && !nowhereStated) {
            return Optional.empty();
        }
        List<String> others = nowhereStated ? List.of("GB-EAW", "UK") : List.of("GB-EAW");
        List<Alternative> found = new ArrayList<>();
        for (String other : others) {
            countdown.calendars().filter(bag -> !other.equals(here)).ifPresent(bag -> {
                Calendar calendar = bag.named(other);
                as(terms().on(calendar))
                        .filter(moment -> !stated.due().equals(Optional.of(moment)))
                        .ifPresent(moment -> found.add(new Alternative(moment, "with the days off of " + other)));
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Dispute(question, found));
    }

    /** A dispute only if the other reading gives another moment. */
    Optional<Dispute> ifOther(Question question, String words, Optional<OffsetDateTime> other) {
        return other.filter(moment -> !stated.due().equals(Optional.of(moment)))
                .map(moment -> new Dispute(question, List.of(new Alternative(moment, words))));
    }

    /** A dispute in any case, with the other moment where it is another. */
    Optional<Dispute> raise(Question question, String words, Optional<OffsetDateTime> other) {
        return Optional.of(ifOther(question, words, other).orElse(new Dispute(question, List.of())));
    }

    /** A dispute about what the same moment means. */
    Optional<Dispute> raiseSame(Question question, String words) {
        List<Alternative> same = stated.due().map(moment -> new Alternative(moment, words)).stream()
                .toList();
        return Optional.of(new Dispute(question, same));
    }

    /** The dispute with one more reading, where that gives another moment. */
    Dispute join(Dispute dispute, String words, Optional<OffsetDateTime> other) {
        List<Alternative> all = new ArrayList<>(dispute.alternatives());
        ifOther(dispute.question(), words, other).ifPresent(more -> all.addAll(more.alternatives()));
        return new Dispute(dispute.question(), all);
    }
}
