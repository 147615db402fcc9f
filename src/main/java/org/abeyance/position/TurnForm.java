package org.abeyance.position;

import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a later act: what it does to the restriction. */
record TurnForm(@RestForm String effect) {

    static TurnForm of(Turn turn) {
        return new TurnForm(turn.effect().name());
    }

    Turn turn(Entry entry, Positions positions, Restriction restriction) {
        Turn.Effect does = entry.reading().choice("effect", effect, Turn.Effect.class);
        NewFact said = entry.said("");
        entry.done();
        return positions.turn(entry.stamp(), entry.concern(), said, restriction, does);
    }
}
