package org.abeyance.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.deadline.law.StopKind;

/** The kinds of stop as people and programs write them. */
final class Stops {

    private Stops() {}

    /** The kind so written; refuses any other word at the field. */
    static StopKind named(String field, String written) {
        return Arrays.stream(StopKind.values())
                .filter(kind -> kind.toString().equals(written) || kind.name().equals(written))
                .findFirst()
                .orElseThrow(() -> Refused.at(
                        field,
                        "A clock is stopped by one of these: "
                                + Arrays.stream(StopKind.values())
                                        .map(StopKind::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
