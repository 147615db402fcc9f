package org.abeyance.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.web.Reading;

/** Reads names that were chosen from the register, typed anew, or both. */
final class NamesTyped {

    private static final int LONGEST = 200;

    private NamesTyped() {}

    /** The chosen ones first, then those typed between commas; each once, none blank. */
    static List<String> many(Reading reading, String typedField, List<String> chosen, String typed) {
        List<String> names = new ArrayList<>();
        Stream.concat(list(chosen).stream(), Stream.of((typed == null ? "" : typed).split(",")))
                .map(name -> reading.optionalLine(typedField, name, LONGEST))
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** The typed name, else the chosen one; a problem at the choice where there is neither, or both. */
    static String one(Reading reading, String field, String chosen, String typedField, String typed) {
        String fresh = reading.optionalLine(typedField, typed, LONGEST);
        String known = reading.optionalLine(field, chosen, LONGEST);
        if (fresh.isEmpty() && known.isEmpty()) {
            reading.problem(field, "Choose one, or type a new name.");
        }
        if (!fresh.isEmpty() && !known.isEmpty()) {
            reading.problem(typedField, "Either choose one or type a new name, not both.");
        }
        return fresh.isEmpty() ? known : fresh;
    }

    /** The number in {@code P-7}; none where nobody was chosen. */
    static Optional<Long> person(Reading reading, String field, String ref) {
        String typed = reading.optionalLine(field, ref, 20);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("P-[1-9][0-9]{0,17}")) {
            reading.problem(field, "Choose somebody who has an account.");
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(typed.substring(2)));
    }

    static List<String> list(List<String> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
