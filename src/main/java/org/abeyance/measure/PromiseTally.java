package org.abeyance.measure;

/**
 * How many promises to regulators there are.
 *
 * @param owed neither delivered nor released
 * @param late of those, due before today
 * @param settled delivered or released
 */
public record PromiseTally(long owed, long late, long settled) {

    public boolean isEmpty() {
        return owed + settled == 0;
    }

    public boolean isLate() {
        return late > 0;
    }
}
