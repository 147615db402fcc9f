package org.abeyance.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A call in three fields: who, what, when. The rest is filled in later. */
record CallForm(
        @RestForm String who,
        @RestForm String what,
        @RestForm String at) {

    private static final int LONGEST_SUBJECT = 160;

    static CallForm at(Instant now, ZoneId zone) {
        return new CallForm("", "", LetterForm.local(now, zone).substring(0, 16));
    }

    LetterForm.Told read(Entry entry, Correspondents correspondents) {
        Reading reading = entry.reading();
        String name = reading.line("who", who, 200);
        String said = reading.text("what", what, 100_000);
        Optional<Instant> then = reading.optionalMoment("at", at, entry.reader().zone());
        if (then.isEmpty() && reading.isFine("at")) {
            reading.problem("at", "Say when.");
        }
        if (then.isPresent() && then.get().isAfter(entry.stamp().at())) {
            reading.problem("at", "That moment has not come yet.");
        }
        entry.done();
        Correspondent other = correspondents.who(entry.stamp(), entry.concern(), name);
        LocalDate day = LocalDate.ofInstant(then.get(), entry.reader().zone());
        NewFact fact = new NewFact(
                GivenDate.of(day),
                other.name(),
                said,
                "",
                Optional.empty(),
                List.copyOf(entry.concern().activities()),
                List.copyOf(entry.concern().places()),
                Optional.empty());
        NewLetter call = new NewLetter(
                Direction.IN,
                Channel.CALL,
                Nature.OTHER,
                subject(said),
                other.regulator(),
                other.party(),
                "",
                Optional.empty(),
                then,
                Optional.empty(),
                false,
                false);
        return new LetterForm.Told(fact, call, Optional.empty());
    }

    /** The first words of what was said. */
    private static String subject(String said) {
        String line = said.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_SUBJECT - 1);
        return line.substring(0, space > LONGEST_SUBJECT / 2 ? space : LONGEST_SUBJECT - 1) + "…";
    }
}
