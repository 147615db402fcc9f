package org.abeyance.decision;

/** One activity, by its number, in one place. */
public record Spot(long activity, String place) {}
