package org.abeyance.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.web.JsonFields;

/**
 * A ladder as told to a program.
 *
 * @param rungs each as it is typed, {@code 5 working days before: owner, deputy}
 * @param words all of it as one says it
 * @param chosen whether somebody chose it for this very rule or deadline
 */
public record LadderAnswer(List<String> rungs, String words, boolean chosen) {

    static LadderAnswer of(Ladder ladder, List<ChosenLadder> choices) {
        return new LadderAnswer(
                ladder.rungs().stream().map(Rung::toString).toList(),
                ladder.toString(),
                ChosenLadder.isChosen(choices));
    }

    /** What a program asks for: a list of rungs; an empty one ends a choice. */
    static Optional<Ladder> read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refused.at("", "Send one JSON object.");
        }
        JsonFields fields = new JsonFields();
        fields.onlyKnown(body, "", Set.of("rungs"));
        if (!body.path("rungs").isArray()) {
            fields.problem("rungs", "Give a list of rungs; an empty one ends the choice.");
        }
        List<String> rungs = fields.lines(body, "", "rungs", 200, false);
        fields.done();
        return rungs.isEmpty() ? Optional.empty() : Optional.of(Ladder.read(String.join("\n", rungs)));
    }
}
