package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.abeyance.calendar.Days;

/** Moments in words: {@code Mon 2 Mar 2026 at 10:00 (+00:00)}. */
final class Said {

    private Said() {}

    static String day(LocalDate day) {
        return Days.said(day);
    }

    static String moment(OffsetDateTime moment) {
        String offset = moment.getOffset().getId().equals("Z")
                ? "+00:00"
                : moment.getOffset().getId();
        return Days.said(moment.toLocalDate()) + " at " + time(moment.toLocalTime()) + " (" + offset + ")";
    }

    static String moment(ZonedDateTime moment) {
        return moment(moment.toOffsetDateTime());
    }

    /** Hours and minutes; seconds only where there are any. */
    static String time(LocalTime time) {
        StringBuilder said = new StringBuilder(8);
        two(said, time.getHour()).append(':');
        two(said, time.getMinute());
        if (time.getSecond() > 0) {
            two(said.append(':'), time.getSecond());
        }
        return said.toString();
    }

    private static StringBuilder two(StringBuilder said, int number) {
        return number < 10 ? said.append('0').append(number) : said.append(number);
    }
}
