package org.abeyance.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.register.Regulator;

/**
 * A deadline as programs are told of it. Days are the deadline's own; moments carry the offset of its zone.
 *
 * @param due the governing date; null while none governs or the clock is stopped
 * @param dueAt the moment at which it ends, where the computed date governs
 * @param computed by its rule and ledger, or as typed
 * @param steps how the computed date was found
 */
public record DeadlineAnswer(
        String reference,
        String concern,
        String title,
        Whose whose,
        Optional<String> regulator,
        Progress state,
        Optional<LocalDate> due,
        Optional<OffsetDateTime> dueAt,
        Optional<LocalDate> computed,
        Optional<LocalDate> stated,
        Optional<LocalDate> internal,
        Optional<Governing> governing,
        Optional<LocalDate> met,
        Optional<String> rule,
        Optional<String> ruleVersion,
        String calendar,
        String calendarVersion,
        boolean disputed,
        Optional<String> letter,
        List<String> steps) {

    static DeadlineAnswer of(Deadline deadline, LocalDate today) {
        Reach reach = deadline.reach();
        return new DeadlineAnswer(
                deadline.ref(),
                deadline.concern().ref(),
                deadline.title(),
                deadline.whose(),
                deadline.regulator().map(Regulator::name),
                deadline.on(today),
                deadline.due(),
                deadline.dueAt().map(at -> at.atZone(reach.zone()).toOffsetDateTime()),
                deadline.computed(),
                deadline.stated(),
                deadline.internal(),
                deadline.governing(),
                deadline.met(),
                Optional.of(deadline.basis().rule()).filter(rule -> !rule.isEmpty()),
                Optional.of(deadline.basis().ruleVersion()).filter(version -> !version.isEmpty()),
                reach.calendar(),
                reach.calendarVersion(),
                reach.isDisputed(),
                deadline.letter().map(Letter::letterRef),
                reach.steps());
    }
}
