package org.abeyance.decision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a pause: how far it reaches, from which hour, on what it rests, and what must be so before it ends. */
record PauseForm(
        @RestForm String hour,
        @RestForm String onlyPopulation,
        @RestForm String onlyData,
        @RestForm String onlyPeriod,
        @RestForm String decidedBy,
        @RestForm String basis,
        @RestForm String position,
        @RestForm String proof,
        @RestForm String confirmedBy,
        @RestForm String confirmedOn,
        @RestForm List<String> items,
        @RestForm String others) {

    static PauseForm blank() {
        return new PauseForm("", "", "", "", "", "", "", "", "", "", List.of(), "");
    }

    /**
     * The pause with all that came with it.
     *
     * @param proof who shows what, and when; none where it is only announced
     * @param conditions what must be so before it ends, in words
     */
    record Told(NewFact said, NewDecision decided, Optional<Shown> proof, List<String> conditions) {}

    record Shown(NewFact said, Proof proof) {}

    /** @param filed whether files came with it: they prove nothing of themselves, somebody says what they show */
    Told read(
            Entry entry,
            ProofForm shown,
            List<ChecklistItem> offered,
            List<? extends Fact> positions,
            boolean filed,
            ZoneId zone) {
        Reading reading = entry.reading();
        String from = hour(reading, zone);
        String part = part(reading);
        String who = reading.line("decidedBy", decidedBy, 300);
        String why = reading.optionalText("basis", basis, 50_000);
        String grounds = reading.optionalLine("position", position, 20);
        Optional<Fact> rests = positions.stream()
                .filter(fact -> fact.ref().equals(grounds))
                .map(Fact.class::cast)
                .findFirst();
        if (!grounds.isEmpty() && rests.isEmpty()) {
            reading.problem("position", "Choose a position of this concern.");
        }
        String words = reading.optionalText("proof", proof, 50_000);
        Proof evidence = shown.read(reading).words(words);
        String signed = reading.optionalLine("confirmedBy", confirmedBy, 300);
        Optional<LocalDate> confirmed = reading.optionalDay("confirmedOn", confirmedOn);
        boolean given = filed || !evidence.isEmpty();
        if (given && signed.isEmpty() && reading.isFine("confirmedBy")) {
            reading.problem("confirmedBy", "Say who confirmed it. An announcement is not proof.");
        }
        if (given && words.isEmpty() && reading.isFine("proof")) {
            reading.problem("proof", "Say in words what was seen.");
        }
        if (!given && !signed.isEmpty()) {
            reading.problem("proof", "Say what was seen by " + signed + ".");
        }
        List<String> conditions = conditions(reading, offered);
        NewFact said = entry.said(entry.concern().organisation().name(), "", false);
        LocalDate today = entry.today();
        if (given && confirmed.orElse(said.on().day()).isAfter(today)) {
            reading.problem("confirmedOn", "This day lies ahead: what has not been seen yet proves nothing.");
        }
        entry.done();
        Optional<Shown> proven = Optional.of(evidence)
                .filter(one -> !one.isEmpty())
                .map(one ->
                        new Shown(said.by(signed).on(confirmed.orElse(said.on().day())), one));
        return new Told(
                said,
                new NewDecision(
                        Act.PAUSE,
                        Optional.empty(),
                        part,
                        who,
                        "",
                        Optional.empty(),
                        why,
                        Optional.empty(),
                        from,
                        "",
                        rests,
                        Optional.empty()),
                proven,
                conditions);
    }

    /** A pause, and what was recorded with it. */
    record Paused(Decision pause, Optional<Confirmation> proof, List<Condition> conditions) {}

    /** Records it with its proof and its conditions. */
    static Paused keep(Entry entry, Told told, Decisions decisions) {
        Decision pause = decisions.record(entry.stamp(), entry.concern(), told.said(), told.decided());
        Optional<Confirmation> proof = told.proof()
                .map(proven -> decisions.confirm(entry.stamp(), pause, proven.said(), proven.proof(), entry.today()));
        List<Condition> conditions = told.conditions().stream()
                .map(text -> decisions.require(
                        entry.stamp(), entry.concern(), told.said().text(text), Optional.of(pause)))
                .toList();
        return new Paused(pause, proof, conditions);
    }

    private String hour(Reading reading, ZoneId zone) {
        String typed = reading.optionalLine("hour", hour, 8);
        if (typed.isEmpty()) {
            return "";
        }
        try {
            return LocalTime.parse(typed) + " " + zone.getId();
        } catch (DateTimeParseException none) {
            reading.problem("hour", "Give an hour as 14:30.");
            return "";
        }
    }

    private String part(Reading reading) {
        List<String> parts = new ArrayList<>();
        only(parts, "Population: ", reading.optionalLine("onlyPopulation", onlyPopulation, 300));
        only(parts, "Data: ", reading.optionalLine("onlyData", onlyData, 300));
        only(parts, "Period: ", reading.optionalLine("onlyPeriod", onlyPeriod, 300));
        return String.join(". ", parts);
    }

    private static void only(List<String> parts, String label, String typed) {
        if (!typed.isEmpty()) {
            parts.add(label + typed);
        }
    }

    private List<String> conditions(Reading reading, List<ChecklistItem> offered) {
        List<String> conditions = new ArrayList<>(Items.chosen(items, offered));
        reading.optionalText("others", others, 10_000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(conditions::add);
        return conditions;
    }
}
