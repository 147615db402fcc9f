package org.abeyance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.Refused;

/**
 * Where a page of a list ended, for the address of the next one: the day by which the list is sorted, and the number that
 * tells lines of one day apart. Written {@code 2024-09-20_17}.
 */
public record Cursor(LocalDate day, long id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");

    /** None where nothing was given; refused where it is no cursor of ours. */
    public static Optional<Cursor> read(String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(given);
        try {
            if (matcher.matches()) {
                return Optional.of(new Cursor(LocalDate.parse(matcher.group(1)), Long.parseLong(matcher.group(2))));
            }
        } catch (DateTimeParseException noSuchDay) {
            throw Refused.at("after", "No page of this list ends there.");
        }
        throw Refused.at("after", "No page of this list ends there.");
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
