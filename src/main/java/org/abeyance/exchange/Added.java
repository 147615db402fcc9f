package org.abeyance.exchange;

/** How many events of a matter file became what. One event counts once in each column, however many platforms it names. */
public record Added(int letters, int decisions, int positions, int measures, int conditions, int restrictions) {

    static final Added NOTHING = new Added(0, 0, 0, 0, 0, 0);

    /** What one event adds. */
    static Added by(MatterFile.Event event) {
        return new Added(
                event.kind().letter.isPresent() ? 1 : 0,
                event.kind().decision.isPresent() ? 1 : 0,
                event.positions().isEmpty() ? 0 : 1,
                event.kind().measure.isPresent() ? 1 : 0,
                event.kind() == EventKind.CONDITION ? 1 : 0,
                event.restricts().isPresent() ? 1 : 0);
    }

    Added plus(Added more) {
        return new Added(
                letters + more.letters,
                decisions + more.decisions,
                positions + more.positions,
                measures + more.measures,
                conditions + more.conditions,
                restrictions + more.restrictions);
    }
}
