package org.abeyance.deadline.law;

import org.abeyance.Refused;

/**
 * A length of time: {@code 1 month}, {@code 20 working days}, {@code 72 hours}.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record Span(int amount, Unit unit) {

    /** Refuses less than one and more than {@link Unit#most()}, at the field. */
    public static Span of(String field, int amount, Unit unit) {
        if (amount < 1) {
            throw Refused.at(
                    field,
                    "A period has at least 1 %s; %d was given."
                            .formatted(unit.said(1).substring(2), amount));
        }
        if (amount > unit.most()) {
            throw Refused.at(
                    field,
                    "A period of %s is longer than any we compute; the most is %s."
                            .formatted(unit.said(amount), unit.said(unit.most())));
        }
        return new Span(amount, unit);
    }

    /** Reads {@code 20 working-days} or {@code 1 months}. */
    static Span parse(String field, String written) {
        String[] words = written.strip().split("\\s+");
        if (words.length != 2 || !words[0].matches("\\d{1,6}")) {
            throw Refused.at(
                    field, "A length is a number and a unit, as in \"20 working-days\", not \"" + written + "\".");
        }
        return of(field, Integer.parseInt(words[0]), Unit.named(field, words[1]));
    }

    Span and(int more) {
        return new Span(amount + more, unit);
    }

    /** Whether two days or more, as Regulation 1182/71 art 3(5) asks. */
    boolean isTwoDaysOrMore() {
        return switch (unit) {
            case HOURS -> amount >= 48;
            case CALENDAR_DAYS, WORKING_DAYS -> amount >= 2;
            case WEEKS, MONTHS -> true;
        };
    }

    @Override
    public String toString() {
        return unit.said(amount);
    }
}
