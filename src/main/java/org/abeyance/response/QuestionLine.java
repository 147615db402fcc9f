package org.abeyance.response;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.register.Regulator;

/** A question in a list. Of who only contributes, concern, letter and regulator are empty. */
public record QuestionLine(
        String ref,
        String number,
        String text,
        String concern,
        String concernTitle,
        String letter,
        String regulator,
        String owner,
        Optional<LocalDate> due,
        QuestionStatus status,
        boolean late) {

    private static final int SHORT = 160;

    static QuestionLine of(Question question, LocalDate today, boolean all, boolean isVeiled) {
        return new QuestionLine(
                question.ref,
                question.number,
                isVeiled
                        ? "(marked)"
                        : question.text.length() > SHORT ? question.text.substring(0, SHORT) + " …" : question.text,
                all ? question.concern.ref() : "",
                all ? question.concern.title() : "",
                all ? question.letterRef : "",
                all ? question.regulator().map(Regulator::name).orElse("") : "",
                question.owner().map(Person::name).orElse(""),
                question.due(),
                question.status,
                question.isLateOn(today));
    }
}
