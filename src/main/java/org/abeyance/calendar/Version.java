package org.abeyance.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The label of a calendar's content: the same days give the same label on every machine. */
final class Version {

    private Version() {}

    static String of(Years covers, Set<DayOfWeek> weekend, Map<LocalDate, String> holidays) {
        CRC32 digest = new CRC32();
        String content = new TreeSet<>(weekend) + " " + new TreeSet<>(holidays.keySet());
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        String years = covers.equals(Years.ALL) ? "always" : covers.first() + "-" + covers.last();
        return "%s.%08x".formatted(years, digest.getValue());
    }
}
