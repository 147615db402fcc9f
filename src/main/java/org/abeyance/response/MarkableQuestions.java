package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Markable;

/** Questions with their answers, by their references. */
@ApplicationScoped
class MarkableQuestions implements Markable {

    private final QuestionQueries queries;

    MarkableQuestions(QuestionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.within(concern.id(), ref)
                .map(question -> new Item(
                        ref,
                        "question",
                        LocalDate.ofInstant(question.recordedAt, ZoneOffset.UTC),
                        "/questions/" + ref));
    }
}
