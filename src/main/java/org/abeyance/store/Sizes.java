package org.abeyance.store;

import java.util.List;
import java.util.Locale;

/** How many bytes there are, as people say it. */
public final class Sizes {

    private static final int STEP = 1024;
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB");

    private Sizes() {}

    /** {@code 312 bytes}, {@code 4.2 MB}, {@code 50 MB}. */
    public static String written(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        String number = String.format(Locale.ROOT, amount < 10 && unit > 0 ? "%.1f" : "%.0f", amount);
        return number.replaceAll("\\.0$", "") + " " + UNITS.get(unit);
    }
}
