package org.abeyance.people;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.abeyance.Refused;
import org.abeyance.web.Reading;

/** Reads what people type of themselves and of others. */
public final class Typing {

    private Typing() {}

    static String email(Reading reading, String field, String typed) {
        String email = reading.line(field, typed, 320);
        if (reading.isFine(field) && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            reading.problem(field, "This is no e-mail address.");
        }
        return email;
    }

    /** A region, {@code Europe/London}; an offset alone would be wrong half of the year. */
    public static ZoneId zone(Reading reading, String field, String typed) {
        String zone = reading.line(field, typed, 60);
        if (!reading.isFine(field)) {
            return ZoneOffset.UTC;
        }
        return reading.optional(field, zone, Typing::region).orElse(ZoneOffset.UTC);
    }

    /** An hour of the day to the minute, {@code 19:00}. */
    public static LocalTime hour(Reading reading, String field, String typed) {
        String hour = reading.line(field, typed, 8);
        if (!reading.isFine(field)) {
            return LocalTime.MIDNIGHT;
        }
        return reading.optional(field, hour, Typing::clock).orElse(LocalTime.MIDNIGHT);
    }

    private static LocalTime clock(String typed) {
        try {
            return LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException none) {
            throw Refused.because("Give an hour of the day, as 19:00.");
        }
    }

    private static ZoneId region(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw Refused.because("This is no time zone that is known. Give a region, as Europe/London.");
        }
    }
}
