package org.abeyance.position;

import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.register.Regulator;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a position: who holds it, and what. */
record PositionForm(@RestForm String regulator, @RestForm List<String> position) {

    static PositionForm blank() {
        return new PositionForm("", List.of());
    }

    static PositionForm of(Position position) {
        return new PositionForm(
                position.regulator().slug(),
                position.held().stream().map(Held::name).toList());
    }

    /** Takes the position that was typed, in the place of one before or as a new one. */
    Position take(Entry entry, Positions positions, Optional<Position> before) {
        Optional<Regulator> whose = entry.regulator("regulator", regulator, before.map(Position::regulator));
        if (whose.isEmpty() && entry.reading().isFine("regulator")) {
            entry.reading().problem("regulator", "A position is a regulator's: say whose.");
        }
        List<Held> held = List.copyOf(entry.reading().choices("position", position, Held.class));
        if (held.isEmpty() && entry.reading().isFine("position")) {
            entry.reading().problem("position", "Say what the regulator holds.");
        }
        NewFact said = entry.said(whose.map(Regulator::name).orElse("?"));
        entry.done();
        return positions.take(entry.stamp(), entry.concern(), said, whose.orElseThrow(), held);
    }
}
