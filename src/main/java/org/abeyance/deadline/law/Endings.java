package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The last sentence of an explanation: what the end of the period means. */
final class Endings {

    private Endings() {}

    static String of(Rule rule, LocalDate last, OffsetDateTime due, Optional<OffsetDateTime> earliest) {
        if (rule.method() == Method.ELAPSED) {
            return "That is " + Said.day(last) + ".";
        }
        String then = earliest.map(moment -> " The earliest moment after it is " + Said.moment(moment) + ".")
                .orElse("");
        return switch (rule.limit()) {
            case DEEMED -> "It counts as given from " + Said.moment(due) + ".";
            case FLOOR ->
                earliest.filter(due::equals).isPresent()
                        ? "Nothing may be demanded before " + Said.moment(due) + "."
                        : "Nothing may be demanded before the end of " + Said.day(last) + "." + then;
            case DUE ->
                "Due " + (rule.method() == Method.TRIBUNAL ? "before " : "by ") + Said.moment(due) + "."
                        + (rule.force() == Force.SOFT ? " The limit is soft." : "") + then;
        };
    }
}
