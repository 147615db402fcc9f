package org.abeyance.exchange;

/** How many events of a matter file became what. One event counts once in each column, however many platforms it names. */
public record Added(int letters, int decisions, int positions, int measures, int conditions, int restrictions) {

    static final Added NOTHING = new Added(0, 0, 0, 0, 0, 0);

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
