package org.abeyance.decision;

import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a condition: on which pause it stands. */
record ConditionForm(@RestForm String pause, @RestForm List<String> items) {

    static ConditionForm of(Condition condition) {
        return new ConditionForm(condition.pause().map(Decision::ref).orElse(""), List.of());
    }

    /** One condition for each box that was ticked, and one for what was typed. */
    void requireAll(Entry entry, Decisions decisions, List<ChecklistItem> offered) {
        List<String> ticked = Items.chosen(items, offered);
        if (ticked.isEmpty()) {
            require(entry, decisions);
            return;
        }
        Optional<Decision> stands = pause(entry, decisions);
        String first = ticked.get(0);
        NewFact said = entry.said(entry.concern().organisation().name(), first, true);
        entry.done();
        ticked.forEach(text -> decisions.require(entry.stamp(), entry.concern(), said.text(text), stands));
        if (!said.text().equals(first)) {
            decisions.require(entry.stamp(), entry.concern(), said, stands);
        }
    }

    Condition require(Entry entry, Decisions decisions) {
        Optional<Decision> stands = pause(entry, decisions);
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        return decisions.require(entry.stamp(), entry.concern(), said, stands);
    }

    private Optional<Decision> pause(Entry entry, Decisions decisions) {
        String asked = entry.reading().optionalLine("pause", pause, 20);
        Optional<Decision> stands = decisions.pausesOf(entry.concern()).stream()
                .filter(decision -> decision.ref().equals(asked))
                .findFirst();
        if (!asked.isEmpty() && stands.isEmpty()) {
            entry.reading().problem("pause", "Choose a pause of this concern.");
        }
        return stands;
    }
}
