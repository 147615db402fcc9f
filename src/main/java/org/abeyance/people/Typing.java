package org.abeyance.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    private static ZoneId region(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw Refused.because("This is no time zone that is known. Give a region, as Europe/London.");
        }
    }
}
