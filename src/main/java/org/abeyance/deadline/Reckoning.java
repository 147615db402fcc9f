package org.abeyance.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;
import org.abeyance.calendar.Days;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.Countdown;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.Ledger;
import org.abeyance.deadline.law.Limit;
import org.abeyance.deadline.law.Rule;
import org.abeyance.deadline.law.Span;
import org.abeyance.deadline.law.Terms;
import org.abeyance.deadline.law.Unit;

/** Computes the date of a clock from what it rests on and its ledger, by the law and the calendars in force. */
final class Reckoning {

    private final Law.InForce law;

    Reckoning(Law.InForce law) {
        this.law = law;
    }

    /** A clock that is about to start, by the version of its rule that is the law on the day of the event. */
    Reckoned start(RuleTerms asked) {
        Countdown countdown = law.computation().countdown(asked.request());
        return reckoned(countdown);
    }

    /** By the basis and the ledger, in whatever order its entries come. */
    Reckoned reckon(Basis basis, List<LedgerEntry> ledger) {
        return basis.isTyped() ? typed(basis, ledger) : reckoned(countdown(basis, ledger));
    }

    /** As it was at the end of a day: only what had happened by then; nothing where the clock had not started. */
    Optional<Reckoned> asOf(Basis basis, List<LedgerEntry> ledger, LocalDate day) {
        if (basis.isTyped()) {
            List<LedgerEntry> happened =
                    ledger.stream().filter(entry -> !entry.on().isAfter(day)).toList();
            return Optional.of(typed(basis, happened));
        }
        Countdown countdown = countdown(basis, ledger).asOf(day);
        return countdown.event().toLocalDate().isAfter(day) ? Optional.empty() : Optional.of(reckoned(countdown));
    }

    private Countdown countdown(Basis basis, List<LedgerEntry> entries) {
        RuleTerms asked = basis.terms();
        Ledger ledger = ledger(entries);
        Rule rule = law.rulebook().version(asked.rule(), basis.ruleVersion());
        Optional<LocalDate> start = ledger.corrected().stream()
                .filter(entry -> entry.kind() == Entry.Kind.START)
                .map(Entry::on)
                .findFirst();
        if (start.filter(day -> !rule.validity().includes(day)).isPresent()) {
            // another day of the event, so perhaps another law
            return countdown(law.rulebook().find(asked.rule(), start.get()), asked, ledger);
        }
        return countdown(rule, asked, ledger);
    }

    private Countdown countdown(Rule rule, RuleTerms asked, Ledger ledger) {
        Calendars calendars = law.calendars();
        Calendar calendar = calendars.named(asked.calendars().isEmpty() ? rule.calendars() : asked.calendars());
        Unit unit = asked.unit().orElse(rule.unit());
        Span span = asked.amount()
                .or(() -> rule.span().map(Span::amount))
                .map(amount -> Span.of("amount", amount, unit))
                .orElseThrow(() -> Refused.at("amount", rule.id() + " has no length of its own; state it."));
        return Countdown.of(Terms.of(rule, calendar, span), asked.trigger(), ledger, calendars);
    }

    private static Ledger ledger(List<LedgerEntry> entries) {
        return new Ledger(entries.stream().map(LedgerEntry::entry).toList());
    }

    private Reckoned reckoned(Countdown countdown) {
        Computation.Answer answer = Computation.answer(countdown);
        Terms terms = countdown.terms();
        Rule rule = terms.rule();
        return new Reckoned(
                countdown.dueOn(),
                answer.due(),
                answer.earliest(),
                rule.limit() == Limit.DUE,
                law.needsConfirmation(rule),
                countdown.isStopped(),
                answer.disputed(),
                countdown.metOn(),
                rule.id(),
                rule.version(),
                terms.calendar(),
                countdown.event().getZone() instanceof ZoneOffset offset
                        ? ZoneId.ofOffset("UTC", offset)
                        : countdown.event().getZone(),
                countdown.event().toLocalDate(),
                answer.steps());
    }

    private static Reckoned typed(Basis basis, List<LedgerEntry> entries) {
        LocalDate typed = basis.typedOn().orElseThrow();
        List<String> steps = new ArrayList<>();
        steps.add("Typed: " + Days.said(typed) + ". " + basis.typedReason());
        Map<String, LedgerEntry> byName = entries.stream().collect(Collectors.toMap(LedgerEntry::name, one -> one));
        LocalDate due = typed;
        Optional<LocalDate> met = Optional.empty();
        for (Entry entry : ledger(entries).corrected()) {
            switch (entry.kind()) {
                case EXTENSION -> {
                    due = extended(due, entry, byName.get(entry.id()));
                    steps.add("Extended on " + Days.said(entry.on()) + " to " + Days.said(due) + ".");
                }
                case MET -> {
                    met.ifPresent(first -> {
                        throw Refused.at(entry.id(), "It was met on " + Days.said(first) + "; correct that entry.");
                    });
                    met = Optional.of(entry.on());
                }
                case STOP, RESTART ->
                    throw Refused.at(
                            entry.id(), "A typed date has no clock that could stop. Extend it to another day instead.");
                case START, CORRECTION -> {}
            }
        }
        return new Reckoned(
                Optional.of(due),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false,
                false,
                met,
                "",
                "",
                Calendar.NONE,
                ZoneOffset.UTC,
                typed,
                steps);
    }

    private static LocalDate extended(LocalDate due, Entry entry, LedgerEntry kept) {
        LocalDate until =
                kept.until().orElseThrow(() -> Refused.at("until", "Say to which day the typed date is extended."));
        if (!until.isAfter(due)) {
            throw Refused.at(
                    kept.id() == null ? "until" : entry.id(),
                    "It was due on " + Days.said(due) + " already; an extension goes beyond that.");
        }
        return until;
    }
}
