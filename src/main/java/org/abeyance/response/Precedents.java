package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.people.Reader;
import org.abeyance.register.Regulator;
import org.abeyance.response.wording.Figures;
import org.abeyance.response.wording.Likeness;
import org.abeyance.web.Markdown;

/**
 * Finds the same question, elsewhere: among what was cleared or sent, and only what this reader
 * may see and no mark keeps for itself.
 */
@ApplicationScoped
public class Precedents {

    /** Among so many of the latest ones is looked. */
    private static final int AMONG = 2_000;

    private static final int MOST = 3;

    private final QuestionQueries queries;
    private final QuestionVeil veil;

    Precedents(QuestionQueries queries, QuestionVeil veil) {
        this.queries = queries;
        this.veil = veil;
    }

    /** The closest first. Nothing for who is not at work on answers. */
    public List<Precedent> like(Question question, Reader reader) {
        return likeAll(List.of(question), reader).getOrDefault(question.ref, List.of());
    }

    /** The same for many, by their references, in a few statements for each letter. */
    public Map<String, List<Precedent>> likeAll(Collection<Question> questions, Reader reader) {
        if (!QuestionRoles.isAtWork(reader)) {
            return Map.of();
        }
        Map<String, List<Precedent>> found = new HashMap<>();
        questions.stream()
                .collect(Collectors.groupingBy(question -> question.letterRef))
                .forEach((letter, ofLetter) -> found.putAll(likeOthers(letter, ofLetter, reader)));
        return found;
    }

    private Map<String, List<Precedent>> likeOthers(String letter, List<Question> questions, Reader reader) {
        List<Question> open = veil.unmarked(queries.approved(letter, AMONG, reader.id()));
        Likeness<Question> likeness = new Likeness<>(open, Question::text);
        Map<Question, List<Likeness.Match<Question>>> matches = new HashMap<>();
        questions.forEach(question -> matches.put(question, likeness.closest(question.text, MOST)));
        List<Long> needed = Stream.concat(
                        questions.stream(),
                        matches.values().stream().flatMap(List::stream).map(Likeness.Match::of))
                .map(question -> question.id)
                .distinct()
                .toList();
        Map<Long, String> answers = queries.latestOf(needed).stream()
                .collect(Collectors.toMap(draft -> draft.question.id, draft -> draft.text));
        Map<String, List<Precedent>> found = new HashMap<>();
        matches.forEach((question, alike) -> found.put(
                question.ref,
                alike.stream()
                        .filter(match -> answers.containsKey(match.of().id))
                        .map(match -> precedent(
                                match,
                                answers.get(match.of().id),
                                Markdown.plain(answers.getOrDefault(question.id, ""))))
                        .toList()));
        return found;
    }

    private static Precedent precedent(Likeness.Match<Question> match, String answer, String fresh) {
        Question before = match.of();
        return new Precedent(
                before.ref,
                before.concern.ref(),
                before.regulator().map(Regulator::name).orElse(""),
                before.text,
                answer,
                before.answeredOn(),
                (int) Math.round(match.score() * 100),
                Figures.between(fresh, Markdown.plain(answer)));
    }
}
