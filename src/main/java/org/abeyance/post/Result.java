package org.abeyance.post;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a conversation with the server ended.
 *
 * @param reply its last line, or what went wrong
 * @param answers what it said of single recipients
 */
record Result(Attempt.Outcome outcome, String reply, Map<String, Answer> answers) {

    /** What a server did with one recipient. */
    enum Kind {
        ACCEPTED,
        PUT_OFF,
        REFUSED
    }

    /**
     * @param isForAddress it was said of this address, not of the whole mail
     */
    record Answer(Kind kind, String line, boolean isForAddress) {}

    static Result without(Attempt.Outcome outcome, String reply) {
        return new Result(outcome, reply, Map.of());
    }

    static Result all(List<String> addresses, String reply) {
        return of(
                reply,
                addresses.stream()
                        .collect(Collectors.toMap(each -> each, each -> new Answer(Kind.ACCEPTED, reply, false))));
    }

    /** The outcome of the whole is the best that came of it: what was accepted by somebody has gone out. */
    static Result of(String reply, Map<String, Answer> answers) {
        boolean isAccepted = answers.values().stream().anyMatch(answer -> answer.kind == Kind.ACCEPTED);
        boolean isPutOff = answers.values().stream().anyMatch(answer -> answer.kind == Kind.PUT_OFF);
        return new Result(
                isAccepted ? Attempt.Outcome.ACCEPTED : isPutOff ? Attempt.Outcome.PUT_OFF : Attempt.Outcome.REFUSED,
                reply,
                answers);
    }
}
