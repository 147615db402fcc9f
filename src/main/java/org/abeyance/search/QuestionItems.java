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
import org.abeyance.response.Question;

/** Questions as regulators asked them. Drafts of answers are for those who work on them, so they are not here. */
@ApplicationScoped
class QuestionItems implements Indexed {

    private static final String KIND = "question";
    private static final SubjectForm SUBJECT = SubjectForm.of("[QL]-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;

    QuestionItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countQuestions();
    }

    @Override
    public Batch after(long number, int most) {
        return Batch.of(queries.questionsAfter(number, most), Question::id, this::items, number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return Batch.of(queries.questionsAfter(concern, number, most), Question::id, this::items, number, most);
    }

    /** What marks the letter covers its questions. */
    @Override
    public boolean owns(String subject) {
        return SUBJECT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> refs = SUBJECT.references(subjects);
        return new Change(items(queries.questions(refs)), List.of());
    }

    private List<Item> items(List<Question> found) {
        Surroundings around = Surroundings.of(
                found.stream().map(question -> question.concern().id()).collect(Collectors.toSet()), concerns, queries);
        Covering covering = Covering.of(
                found.stream()
                        .flatMap(question -> Stream.of(question.ref(), question.letterRef()))
                        .distinct()
                        .toList(),
                queries);
        return found.stream().map(question -> item(question, around, covering)).toList();
    }

    private static Item item(Question question, Surroundings around, Covering covering) {
        Concern concern = question.concern();
        boolean marked = covering.isMarked(question.ref()) || covering.isMarked(question.letterRef());
        List<Regulator> regulators = question.regulator()
                .map(List::of)
                .orElseGet(() -> around.regulators(concern).toList());
        return new Item(
                question.ref(),
                concern.id(),
                KIND,
                List.of(question.ref()),
                "/questions/" + question.ref(),
                LocalDate.ofInstant(question.recordedAt(), ZoneOffset.UTC),
                new Item.Words(
                        "Question " + question.number() + " of " + question.letterRef(),
                        question.text(),
                        regulators.stream()
                                .flatMap(one -> Stream.of(one.name(), one.fullName()))
                                .distinct()
                                .collect(Collectors.joining(" · ")),
                        ""),
                Traits.of(KIND, concern)
                        .regulators(regulators.stream())
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(marked)
                        .all(),
                Set.of(question.ref(), question.letterRef()),
                marked);
    }
}
