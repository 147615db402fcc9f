package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;

/** The terms of a request: the rule of its day, with what the request states instead. */
final class RequestedTerms {

    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Computation.Request request;

    RequestedTerms(Rulebook rulebook, Calendars calendars, Computation.Request request) {
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.request = request;
    }

    Terms terms() {
        Terms terms = request.custom().map(this::typed).orElseGet(this::ruled);
        return request.zone().map(terms::in).orElse(terms);
    }

    private Terms typed(CustomRule custom) {
        if (request.extended()) {
            throw Refused.at("extended", "A typed rule says its whole length; there is nothing to extend it by.");
        }
        if (request.amount().isPresent()
                || request.unit().isPresent()
                || request.direction().isPresent()) {
            throw Refused.at(
                    "custom", "A typed rule states its amount, unit and direction itself; they stand once only.");
        }
        CustomRule placed = custom.calendars().isEmpty() ? custom.on(request.calendars()) : custom;
        return placed.terms(calendars);
    }

    private Terms ruled() {
        Rule rule = rule(request.rule().orElseThrow());
        Calendar calendar = calendars.named(request.calendars().isEmpty() ? rule.calendars() : request.calendars());
        Terms terms = Terms.of(rule, calendar, span(rule));
        terms = request.direction().map(terms::counted).orElse(terms);
        return request.extended() ? extended(terms) : terms;
    }

    /**
     * The version of the day of the event; which day that is depends on the zone, which all versions of a rule
     * share.
     */
    private Rule rule(String id) {
        List<Rule> versions = rulebook.versionsOf(id);
        Rule newest = versions.get(versions.size() - 1);
        List<String> names = request.calendars().isEmpty() ? newest.calendars() : request.calendars();
        OffsetDateTime trigger = request.trigger();
        ZoneId zone = request.zone()
                .or(() -> calendars.named(names).zone())
                .or(() -> newest.law().jurisdiction().zone())
                .orElse(trigger.getOffset());
        LocalDate day = trigger.atZoneSameInstant(zone).toLocalDate();
        return rulebook.find(id, day);
    }

    private Span span(Rule rule) {
        Unit unit = request.unit().orElse(rule.unit());
        Optional<Integer> amount = request.amount().or(() -> rule.span().map(Span::amount));
        return Span.of(
                "amount",
                amount.orElseThrow(() -> Refused.at(
                        "amount", "%s has no length of its own; state how many %s.".formatted(rule.id(), unit))),
                unit);
    }

    /**
     * Extended by what the law allows; a stated amount is taken for the whole where it is longer than the rule's
     * own.
     */
    private Terms extended(Terms terms) {
        Extension extension = terms.rule().extension();
        if (extension.included()) {
            return terms;
        }
        if (!extension.isPossible()) {
            throw Refused.at(
                    "extended", "%s cannot be extended.".formatted(terms.rule().id()));
        }
        Optional<Span> own =
                terms.rule().span().filter(span -> span.unit() == terms.span().unit());
        Optional<Span> by =
                extension.by().filter(span -> span.unit() == terms.span().unit());
        if (own.isPresent() && by.isPresent()) {
            int whole = own.get().amount() + by.get().amount();
            return terms.lasting(new Span(
                    Math.max(whole, terms.span().amount()), terms.span().unit()));
        }
        if (request.amount().isPresent()) {
            return terms;
        }
        return terms.extendedBy(extension
                .by()
                .orElseThrow(() -> Refused.at(
                        "extended",
                        "%s does not say by how much it is extended (%s); state the amount."
                                .formatted(terms.rule().id(), extension.words()))));
    }
}
