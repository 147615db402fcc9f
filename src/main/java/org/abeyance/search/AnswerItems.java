package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.register.Regulator;
import org.abeyance.response.Draft;
import org.abeyance.response.Question;
import org.abeyance.response.QuestionStatus;

/** What is answered, as it was written last. Until it is sent it is for those who work on answers. */
@ApplicationScoped
class AnswerItems implements Indexed {

    private static final String KIND = "answer";
    private static final SubjectForm SUBJECT = SubjectForm.of("[QL]-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;

    AnswerItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countAnswers();
    }

    @Override
    public Batch after(long number, int most) {
        return Batch.of(
                queries.answersAfter(number, most), draft -> draft.question().id(), this::items, number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return Batch.of(
                queries.answersAfter(concern, number, most),
                draft -> draft.question().id(),
                this::items,
                number,
                most);
    }

    /** What marks the letter or the question covers the answer. */
    @Override
    public boolean owns(String subject) {
        return SUBJECT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> refs = SUBJECT.references(subjects);
        return new Change(items(queries.answers(refs)), List.of());
    }

    private List<Item> items(List<Draft> found) {
        List<Question> questions = found.stream().map(Draft::question).toList();
        Surroundings around = Surroundings.of(
                questions.stream().map(question -> question.concern().id()).collect(Collectors.toSet()),
                concerns,
                queries);
        Covering covering = Covering.of(
                questions.stream()
                        .flatMap(question -> Stream.of(question.ref(), question.letterRef()))
                        .distinct()
                        .toList(),
                queries);
        return found.stream().map(draft -> item(draft, around, covering)).toList();
    }

    private static Item item(Draft draft, Surroundings around, Covering covering) {
        Question question = draft.question();
        Concern concern = question.concern();
        boolean marked = covering.isMarked(question.ref()) || covering.isMarked(question.letterRef());
        Stream<Regulator> regulators = question.regulator().map(Stream::of).orElseGet(() -> around.regulators(concern));
        return new Item(
                question.ref() + "/answer",
                concern.id(),
                KIND,
                List.of(question.ref()),
                "/questions/" + question.ref(),
                question.answeredOn().orElseGet(() -> LocalDate.ofInstant(draft.recordedAt(), ZoneOffset.UTC)),
                new Item.Words(
                        "Answer to question " + question.number() + " of " + question.letterRef(),
                        draft.text(),
                        draft.recordedByName(),
                        ""),
                Traits.of(KIND, concern)
                        .regulators(regulators)
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(marked)
                        .all(),
                Set.of(question.ref(), question.letterRef()),
                marked,
                question.status() != QuestionStatus.ANSWERED);
    }
}
