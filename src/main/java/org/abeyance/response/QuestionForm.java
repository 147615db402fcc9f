package org.abeyance.response;

import org.jboss.resteasy.reactive.RestForm;

/** What can be typed at a question besides its answer. */
record QuestionForm(
        @RestForm String owner,
        @RestForm String due,
        @RestForm String kind,
        @RestForm String target,
        @RestForm String title,
        @RestForm String note,
        @RestForm String reason) {

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.owner().map(person -> person.ref()).orElse(""),
                question.due().map(Object::toString).orElse(""),
                Exhibit.Kind.LINK.name(),
                "",
                "",
                "",
                "");
    }
}
