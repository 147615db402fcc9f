package org.abeyance.position;

import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a later act: what it does to the restriction. */
record TurnForm(@RestForm String effect) {

    static TurnForm of(Turn turn) {
        return new TurnForm(turn.manner().name());
    }

    Turn turn(Entry entry, Positions positions, Penalties penalties, Restriction restriction) {
        Turn.Manner does = entry.reading().choice("effect", effect, Turn.Manner.class);
        NewFact said = entry.said("");
        entry.done();
        Turn turn = positions.turn(entry.stamp(), entry.concern(), said, restriction, does);
        penalties.turned(entry.stamp(), entry.reader(), restriction, turn);
        return turn;
    }
}
