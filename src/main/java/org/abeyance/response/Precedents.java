package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        if (!QuestionRoles.isAtWork(reader)) {
            return List.of();
        }
        List<Question> open = veil.unmarked(queries.approved(question.letterRef, AMONG, reader.id()));
        List<Likeness.Match<Question>> matches = new Likeness<>(open, Question::text).closest(question.text, MOST);
        Map<Long, String> answers = matches.isEmpty()
                ? Map.of()
                : queries.latestOf(matches.stream().map(match -> match.of().id).toList()).stream()
                        .collect(Collectors.toMap(draft -> draft.question.id, draft -> draft.text));
        String fresh = queries.draft(question.id, question.edition)
                .map(draft -> Markdown.plain(draft.text))
                .orElse("");
        return matches.stream()
                .filter(match -> answers.containsKey(match.of().id))
                .map(match -> precedent(match, answers.get(match.of().id), fresh))
                .toList();
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
