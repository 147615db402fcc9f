package org.abeyance.deadline.law;

import java.util.List;
import java.util.stream.Stream;

/**
 * A computation in sentences, in the order in which it went, and after it what is disputed about it.
 *
 * @param steps the walk itself
 * @param remarks what a reader must know besides
 * @param disputes the open questions that touch it
 */
public record Explanation(List<Step> steps, List<String> remarks, List<Dispute> disputes) {

    /** All of it, one sentence each. */
    public List<String> sentences() {
        return Stream.of(
                        steps.stream().map(Step::toString),
                        remarks.stream(),
                        disputes.stream().map(Dispute::toString))
                .flatMap(sentences -> sentences)
                .toList();
    }

    @Override
    public String toString() {
        return String.join("\n", sentences());
    }
}
