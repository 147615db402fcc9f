package org.abeyance.concern;

/** Of which activities and for which places facts count, as bare pairs, so that many are read in one statement each. */
public final class FactScope {

    public record OfActivity(Long fact, Long activity) {}

    public record OfPlace(Long fact, String place) {}

    private FactScope() {}
}
