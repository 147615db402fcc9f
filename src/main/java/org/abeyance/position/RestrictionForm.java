package org.abeyance.position;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.register.Regulator;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a restriction: who imposed it, how it binds, and until when of itself. */
record RestrictionForm(
        @RestForm String regulator,
        @RestForm String severity,
        @RestForm String until,
        @RestForm String amount,
        @RestForm String currency,
        @RestForm String addressee,
        @RestForm String due) {

    static RestrictionForm blank() {
        return of("");
    }

    /** Nothing typed yet, of a severity that is known. */
    static RestrictionForm of(String severity) {
        return new RestrictionForm("", severity, "", "", "", "", "");
    }

    static RestrictionForm of(Restriction restriction) {
        return new RestrictionForm(
                restriction.regulator().map(Regulator::slug).orElse(""),
                restriction.severity().name(),
                restriction.until().map(GivenDate::given).orElse(""),
                restriction.costs().map(fine -> fine.amount().toPlainString()).orElse(""),
                restriction.costs().map(Fine::currency).orElse(""),
                restriction.costs().map(Fine::addressee).orElse(""),
                restriction.costs().flatMap(Fine::due).map(LocalDate::toString).orElse(""));
    }

    /** Imposes the restriction that was typed, in the place of one before or as a new one. */
    Restriction impose(Entry entry, Positions positions, Penalties penalties, Optional<Restriction> before) {
        Optional<Regulator> whose = entry.regulator("regulator", regulator, before.flatMap(Restriction::regulator));
        Severity binding = entry.reading().choice("severity", severity, Severity.class);
        Optional<GivenDate> end = entry.reading().optionalDate("until", until);
        Optional<Fine> fine = fine(entry.reading());
        NewFact said = entry.said(whose.map(Regulator::name).orElse(""));
        entry.done();
        Restriction imposed = positions.restrict(entry.stamp(), entry.concern(), said, whose, binding, end);
        fine.ifPresent(costs -> penalties.cost(
                entry.stamp(),
                imposed,
                before.flatMap(Restriction::dueDeadline).isPresent()
                        ? new Fine(costs.amount(), costs.currency(), costs.addressee(), Optional.empty())
                        : costs));
        return imposed;
    }

    private Optional<Fine> fine(Reading reading) {
        String much =
                reading.optionalLine("amount", amount, 20).replace(",", "").replace(" ", "");
        String money = reading.optionalLine("currency", currency, 3).toUpperCase(Locale.ROOT);
        String whom = reading.optionalLine("addressee", addressee, 300);
        Optional<LocalDate> day = reading.optionalDay("due", due);
        if (much.isEmpty()) {
            if (!whom.isEmpty() || day.isPresent() || !money.isEmpty()) {
                reading.problem("amount", "Say how much it is.");
            }
            return Optional.empty();
        }
        if (!much.matches("[0-9]{1,15}([.][0-9]{1,2})?")) {
            reading.problem("amount", "Give an amount as 1200000 or 1200000.50.");
            return Optional.empty();
        }
        if (!money.matches("[A-Z]{3}")) {
            reading.problem("currency", "Give the currency by its code, as GBP or EUR.");
        }
        return Optional.of(new Fine(new BigDecimal(much), money, whom, day));
    }
}
