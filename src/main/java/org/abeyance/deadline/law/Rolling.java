package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Arrays;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;

/** Where a period goes that ends on a day off. */
public enum Rolling {
    /** It stays. */
    NONE("none") {
        @Override
        public LocalDate roll(LocalDate day, Calendar calendar) {
            return day;
        }
    },
    /** Forward, to the first working day. */
    NEXT("next-working-day") {
        @Override
        public LocalDate roll(LocalDate day, Calendar calendar) {
            return calendar.nextOrSame(day);
        }
    },
    /** Back, to the last working day before. */
    PREVIOUS("previous-working-day") {
        @Override
        public LocalDate roll(LocalDate day, Calendar calendar) {
            return calendar.previousOrSame(day);
        }
    };

    private final String written;

    Rolling(String written) {
        this.written = written;
    }

    /**
     * The day itself if it is a working day in the calendar or nothing rolls; otherwise the working day that
     * takes its place.
     */
    public abstract LocalDate roll(LocalDate day, Calendar calendar);

    /** As rules and programs write it. */
    public String written() {
        return written;
    }

    /** The rolling so written. Refuses any other word at the field. */
    public static Rolling named(String field, String written) {
        return Arrays.stream(values())
                .filter(rolling -> rolling.written.equals(written))
                .findFirst()
                .orElseThrow(() -> Refused.at(
                        field,
                        "A date rolls to next-working-day, previous-working-day or none, not to " + written + "."));
    }

    @Override
    public String toString() {
        return written;
    }
}
