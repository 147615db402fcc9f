package org.abeyance.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/** A question as a program is told of it. Of who only contributes, nothing but the question and its answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionTold(
        String reference,
        String number,
        String text,
        QuestionStatus status,
        LocalDate due,
        int seen,
        String answer,
        String concern,
        String letter,
        String regulator,
        String owner,
        LocalDate answeredOn,
        String response) {

    static QuestionTold whole(Question question, boolean isVeiled, Optional<String> answer) {
        return new QuestionTold(
                question.ref,
                question.number,
                isVeiled ? null : question.text,
                question.status,
                question.due,
                question.edition,
                isVeiled ? null : answer.orElse(null),
                question.concern.ref(),
                question.letterRef,
                question.regulator().map(regulator -> regulator.name()).orElse(null),
                question.owner().map(owner -> owner.ref()).orElse(null),
                question.answeredOn,
                question.answeredIn);
    }

    static QuestionTold own(Question question, boolean isVeiled, Optional<String> answer) {
        return new QuestionTold(
                question.ref,
                question.number,
                isVeiled ? null : question.text,
                question.status,
                question.due,
                question.edition,
                isVeiled ? null : answer.orElse(null),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
