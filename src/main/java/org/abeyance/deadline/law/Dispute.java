package org.abeyance.deadline.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An open question that touches a computation.
 *
 * @param question which
 * @param alternatives the dates that other readings give; empty where a reading depends on a fact that is not known
 */
public record Dispute(Question question, List<Alternative> alternatives) {

    @Override
    public String toString() {
        String others = alternatives.stream().map(Alternative::toString).collect(Collectors.joining("; "));
        return "Disputed: " + question + (others.isEmpty() ? "" : " Otherwise: " + others + ".");
    }
}
