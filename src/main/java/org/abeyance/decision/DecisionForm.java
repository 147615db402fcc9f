package org.abeyance.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a decision of the company: what it does, who took it on what advice, and what proves it. */
record DecisionForm(
        @RestForm String act,
        @RestForm String announced,
        @RestForm String part,
        @RestForm String decidedBy,
        @RestForm String dpoAdvice,
        @RestForm String dpoFollowed,
        @RestForm String basis,
        @RestForm String proof) {

    static DecisionForm blank() {
        return new DecisionForm("", "", "", "", "", "", "", "");
    }

    static DecisionForm of(Decision decision) {
        return new DecisionForm(
                decision.act().name(),
                decision.announcedOn().map(LocalDate::toString).orElse(""),
                decision.part(),
                decision.decidedBy(),
                decision.dpoAdvice(),
                decision.dpoFollowed().map(followed -> followed ? "YES" : "NO").orElse(""),
                decision.basis(),
                "");
    }

    /** Whether advice was followed, as typed. */
    enum Followed {
        YES,
        NO
    }

    /**
     * Records what was decided elsewhere.
     *
     * @param before what it stands in the place of: what this form does not ask stays as it was said there
     */
    Decision record(Entry entry, Decisions decisions, Optional<Decision> before) {
        Reading reading = entry.reading();
        Act does = reading.choice("act", act, Act.class);
        Optional<LocalDate> told = reading.optionalDay("announced", announced);
        String only = reading.optionalLine("part", part, 1000);
        String who = reading.optionalLine("decidedBy", decidedBy, 300);
        String advice = reading.optionalText("dpoAdvice", dpoAdvice, 50_000);
        Optional<Boolean> followed = reading.optionalChoice("dpoFollowed", dpoFollowed, Followed.class)
                .map(Followed.YES::equals);
        if (followed.isPresent() && advice.isEmpty() && reading.isFine("dpoAdvice")) {
            reading.problem("dpoAdvice", "Say what was advised before saying whether it was followed.");
        }
        String why = reading.optionalText("basis", basis, 50_000);
        String shown = reading.optionalText("proof", proof, 50_000);
        NewFact said = entry.said(entry.concern().organisation().name());
        if (reading.isFine("act") && !does.isHolding() && said.on().day().isAfter(entry.today()) && told.isEmpty()) {
            reading.problem(
                    "announced",
                    "This day lies ahead. What was decided elsewhere was announced on a day; what is decided here is"
                            + " proposed, and passes the gate.");
        }
        if (told.filter(entry.today()::isBefore).isPresent()) {
            reading.problem("announced", "This day lies ahead; nothing was announced on it yet.");
        }
        entry.done();
        return decisions.record(
                entry.stamp(),
                entry.concern(),
                said,
                new NewDecision(
                        does,
                        told,
                        only,
                        who,
                        advice,
                        followed,
                        why,
                        Optional.of(shown).filter(text -> !text.isEmpty()).map(Proof::of),
                        before.map(Decision::fromHour).orElse(""),
                        before.map(Decision::dpo).orElse(""),
                        before.flatMap(Decision::restsOn),
                        Optional.empty()));
    }
}
