package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Days;

/** Whether what a ledger tells can have happened to this clock, entry by entry in the order of their days. */
final class Checks {

    private final Terms terms;
    private final ZonedDateTime event;
    private final Course course;

    Checks(Terms terms, ZonedDateTime event, Course course) {
        this.terms = terms;
        this.event = event;
        this.course = course;
    }

    /** The terms with the ledger's extensions. Refuses what cannot have happened, at the id of the entry. */
    Terms extended() {
        LocalDate start = event.toLocalDate();
        course.met().filter(met -> met.on().isBefore(start)).ifPresent(met -> {
            throw Refused.at(
                    met.id(),
                    "It cannot have been met on %s: the clock starts on %s."
                            .formatted(Days.said(met.on()), Days.said(start)));
        });
        course.stops().forEach(stop -> stop(stop, start));
        Terms longer = terms;
        for (Entry extension : course.extensions()) {
            longer = extend(longer, extension);
        }
        Terms whole = longer;
        for (Stop stop : course.stops()) {
            end(whole, stop.from(), false)
                    .filter(last -> stop.from().isAfter(last))
                    .ifPresent(last -> {
                        throw Refused.at(
                                stop.entry(),
                                "The clock cannot stop on %s: the period ended on %s."
                                        .formatted(Days.said(stop.from()), Days.said(last)));
                    });
        }
        return longer;
    }

    private void stop(Stop stop, LocalDate start) {
        if (stop.from().isBefore(start)) {
            throw Refused.at(
                    stop.entry(),
                    "The clock cannot stop on %s: it starts on %s."
                            .formatted(Days.said(stop.from()), Days.said(start)));
        }
        if (terms.isInHours()) {
            throw Refused.at(stop.entry(), "A period in hours is not stopped by the day.");
        }
        if (terms.direction() == Direction.BEFORE) {
            throw Refused.at(stop.entry(), "A period counted back from its event has no clock that could stop.");
        }
    }

    private Terms extend(Terms before, Entry extension) {
        if (extension.on().isBefore(event.toLocalDate())) {
            throw Refused.at(
                    extension.id(),
                    "It cannot be extended on %s: the clock starts on %s."
                            .formatted(Days.said(extension.on()), Days.said(event.toLocalDate())));
        }
        end(before, extension.on(), true)
                .filter(last -> extension.on().isAfter(last))
                .ifPresent(last -> {
                    throw Refused.at(
                            extension.id(),
                            "It cannot be extended on %s: the period ended on %s."
                                    .formatted(Days.said(extension.on()), Days.said(last)));
                });
        Terms longer = before.extendedBy(by(extension));
        Optional<Span> most = terms.rule().extension().by();
        most.filter(span -> span.unit() == terms.span().unit()
                        && longer.period().further().isEmpty())
                .filter(span -> longer.span().amount() > terms.span().amount() + span.amount())
                .ifPresent(span -> {
                    throw Refused.at(
                            extension.id(),
                            "%s may be extended by %s in all, and not by more."
                                    .formatted(terms.rule().id(), span));
                });
        return longer;
    }

    private Span by(Entry extension) {
        Extension law = terms.rule().extension();
        if (law.included()) {
            throw Refused.at(
                    extension.id(),
                    "%s already includes its extension.".formatted(terms.rule().id()));
        }
        if (!law.isPossible()) {
            throw Refused.at(
                    extension.id(),
                    "%s cannot be extended.".formatted(terms.rule().id()));
        }
        return extension
                .length()
                .or(law::by)
                .orElseThrow(() -> Refused.at(
                        extension.id(),
                        "%s does not say by how much it is extended (%s); state the length."
                                .formatted(terms.rule().id(), law.words())));
    }

    /** The end with the stops that had begun before that day, or also on it; empty where one of them is still open. */
    private Optional<LocalDate> end(Terms with, LocalDate day, boolean alsoOnIt) {
        List<Stop> begun = course.stops().stream()
                .filter(stop ->
                        stop.from().isBefore(day) || (alsoOnIt && stop.from().equals(day)))
                .toList();
        return new Walk(with, event, begun, Telling.SILENT).go().on();
    }
}
