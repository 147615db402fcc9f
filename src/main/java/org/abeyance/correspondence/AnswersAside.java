package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Reader;

/** Beside a letter: what it answers, what answers it, and for whoever writes the way to answer it. */
@ApplicationScoped
class AnswersAside implements LetterAside {

    private final DraftQueries queries;

    AnswersAside(DraftQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        Optional<String> answered = queries.answeredBy(letter.letterRef());
        if (answered.isPresent()) {
            return Optional.of(new Beside(
                    "In answer to",
                    "It was written as an answer, and mail programs show it below what it answers.",
                    List.of(new Way(answered.get(), "/letters/" + answered.get()))));
        }
        if (letter.direction() != Direction.IN) {
            return Optional.empty();
        }
        List<String> answers =
                queries.answersTo(letter.letterRef(), letter.concern().id());
        List<Way> ways = new ArrayList<>();
        answers.forEach(answer -> ways.add(new Way(answer, "/letters/" + answer)));
        if (reader.isCaseworker() && !letter.isCorrected() && !letter.isDestroyed()) {
            ways.add(new Way(
                    "Answer it", "/concerns/" + letter.concern().ref() + "/drafts/new?answers=" + letter.letterRef()));
        }
        return Optional.of(
                new Beside("Answers", answers.isEmpty() ? "None was written here yet." : "Written here:", ways));
    }
}
