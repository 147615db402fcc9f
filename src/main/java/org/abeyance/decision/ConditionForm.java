package org.abeyance.decision;

import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a condition: on which pause it stands. */
record ConditionForm(@RestForm String pause) {

    static ConditionForm of(Condition condition) {
        return new ConditionForm(condition.pause().map(Decision::ref).orElse(""));
    }

    Condition require(Entry entry, Decisions decisions) {
        String asked = entry.reading().optionalLine("pause", pause, 20);
        Optional<Decision> stands = decisions.pausesOf(entry.concern()).stream()
                .filter(decision -> decision.ref().equals(asked))
                .findFirst();
        if (!asked.isEmpty() && stands.isEmpty()) {
            entry.reading().problem("pause", "Choose a pause of this concern.");
        }
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        return decisions.require(entry.stamp(), entry.concern(), said, stands);
    }
}
