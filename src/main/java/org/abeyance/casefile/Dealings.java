package org.abeyance.casefile;

import java.util.List;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letter;
import org.abeyance.register.Regulator;
import org.abeyance.status.Cell;

/** Everything with one regulator, as one reader may see it. */
public record Dealings(
        Then then,
        Regulator regulator,
        List<RegulatorPart> parts,
        List<Letter> letters,
        List<Stand> stands,
        List<Bound> bounds) {

    /** What it holds on an activity in a place now. */
    public record Stand(String activity, String slug, String place, List<Cell.Holding> held) {}

    /** What it has ordered that is in force there. */
    public record Bound(String activity, String slug, String place, Cell.Restricted restriction) {}
}
