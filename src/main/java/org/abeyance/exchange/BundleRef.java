package org.abeyance.exchange;

/** What people call a bundle: {@code B-2026-007}. */
record BundleRef(String text) {

    static BundleRef of(int year, long number) {
        return new BundleRef("B-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
