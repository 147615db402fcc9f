package org.abeyance.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.correspondence.Letter;
import org.abeyance.register.Regulator;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a measure: its kind, who owns it, and by when it is due. */
record MeasureForm(
        @RestForm String nature,
        @RestForm String owner,
        @RestForm String due,
        @RestForm String to,
        @RestForm String quoted,
        @RestForm String paragraph,
        @RestForm String months,
        @RestForm String until) {

    /** Nothing typed yet, of a kind that is known. */
    static MeasureForm of(String nature) {
        return new MeasureForm(nature, "", "", "", "", "", "", "");
    }

    static MeasureForm of(Measure measure) {
        return new MeasureForm(
                measure.nature().name(),
                measure.owner(),
                measure.dueOn().map(LocalDate::toString).orElse(""),
                measure.promisedTo().map(Regulator::slug).orElse(""),
                measure.quoted(),
                "",
                measure.reviewMonths().map(String::valueOf).orElse(""),
                measure.untilOn().map(LocalDate::toString).orElse(""));
    }

    /** Promised to somebody who is known. */
    MeasureForm to(Optional<Regulator> whom) {
        return new MeasureForm(
                nature, owner, due, whom.map(Regulator::slug).orElse(""), quoted, paragraph, months, until);
    }

    /** Promises it, in the place of one before or as a new one. */
    Measure promise(Entry entry, Promises promises, Optional<Letter> letter, Optional<Measure> before) {
        Reading reading = entry.reading();
        Measure.Nature what = reading.choice("nature", nature, Measure.Nature.class);
        String whose = reading.optionalLine("owner", owner, 200);
        Optional<LocalDate> by = reading.optionalDay("due", due);
        Optional<Regulator> whom = entry.regulator("to", to, before.flatMap(Measure::promisedTo));
        String words = quotation(reading, letter);
        Optional<Integer> every = months(reading);
        Optional<LocalDate> last = reading.optionalDay("until", until);
        if (last.isPresent() && what != Measure.Nature.UNDERTAKING && reading.isFine("nature")) {
            reading.problem("until", "Only an undertaking binds until a day.");
        }
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        NewMeasure wanted = new NewMeasure(what, whose, by, whom, words, every, last);
        return before.isPresent()
                ? promises.instead(entry.stamp(), entry.concern(), said, wanted)
                : promises.make(entry.stamp(), entry.concern(), said, wanted);
    }

    /** What was typed, or else the paragraph that was chosen: the letter that is cited says it word for word. */
    private String quotation(Reading reading, Optional<Letter> letter) {
        String typed = reading.optionalText("quoted", quoted, 50_000);
        if (letter.isEmpty()) {
            return typed;
        }
        String chosen = reading.optionalLine("paragraph", paragraph, 4);
        List<String> paragraphs = Quotable.paragraphs(letter.get());
        if (typed.isEmpty() && chosen.matches("[0-9]{1,4}") && Integer.parseInt(chosen) < paragraphs.size()) {
            return paragraphs.get(Integer.parseInt(chosen));
        }
        if (!typed.isEmpty() && !Quotable.says(letter.get(), typed)) {
            reading.problem("quoted", letter.get().letterRef() + " does not say this. Quote it word for word.");
        }
        return typed;
    }

    private Optional<Integer> months(Reading reading) {
        String typed = reading.optionalLine("months", months, 3);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[1-9][0-9]?")) {
            reading.problem("months", "Give a number of months, from 1 to 99.");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typed));
    }
}
