package org.abeyance.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One line of a select, a row of radios or of boxes.
 *
 * @param hint what is to be known beside it; empty where nothing is
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }

    /** The constants of an enum in their own order. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), label.apply(constant)))
                .toList();
    }
}
