package org.abeyance.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.Unit;

/**
 * A rule as somebody asks for it, with what only the case can settle.
 *
 * @param rule its name
 * @param trigger the event that starts it
 * @param calendars names in place of the rule's own; none for the rule's own
 * @param amount "as specified in the notice", in place of the rule's own
 * @param unit likewise
 */
public record RuleTerms(
        String rule, OffsetDateTime trigger, List<String> calendars, Optional<Integer> amount, Optional<Unit> unit) {

    public static RuleTerms of(String rule, OffsetDateTime trigger) {
        return new RuleTerms(rule, trigger, List.of(), Optional.empty(), Optional.empty());
    }

    Computation.Request request() {
        Computation.Request request = Computation.Request.of(rule, trigger).on(calendars.toArray(String[]::new));
        request = amount.isPresent() ? request.lasting(amount.get()) : request;
        return unit.isPresent() ? request.in(unit.get()) : request;
    }
}
