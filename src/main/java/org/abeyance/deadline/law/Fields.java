package org.abeyance.deadline.law;

import org.abeyance.Refused;
import org.abeyance.Refused.Problem;

/** Says the same refusal at the field by which a caller knows it. */
final class Fields {

    private Fields() {}

    static Refused moved(Refused refused, String from, String to) {
        return Refused.of(refused.problems().stream()
                .map(problem -> problem.field().equals(from) ? new Problem(to, problem.message()) : problem)
                .toList());
    }
}
