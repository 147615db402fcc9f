package org.abeyance.concern;

/** Of which activities and for which places facts count, as bare pairs, so that many are read in one statement each. */
public final class FactScope {

    /** The facts that count for any of some activities, by number: {@code f.id in} this. */
    public static final String NAMING = "(select n.id from Fact n join n.activities na where na.id in :activities)";

    /** The concerns that name any of some activities, by number: {@code c.id in} this. */
    public static final String CONCERNS_NAMING =
            "(select n.id from Concern n join n.activities na where na.id in :activities)";

    public record OfActivity(Long fact, Long activity) {}

    public record OfPlace(Long fact, String place) {}

    private FactScope() {}
}
