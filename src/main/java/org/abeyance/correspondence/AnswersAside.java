package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.Marks;
import org.abeyance.people.Reader;

/** Beside a letter: what it answers, what answers it, and for whoever writes the way to answer it. */
@ApplicationScoped
class AnswersAside implements LetterAside {

    private final DraftQueries queries;
    private final Marks marks;

    AnswersAside(DraftQueries queries, Marks marks) {
        this.queries = queries;
        this.marks = marks;
    }

    /** What was clawed back is not there, not even by its reference. */
    private List<String> known(Collection<String> letters, Reader reader) {
        Set<String> withheld = marks.withheldAmong(marks.markedAmong(letters), reader);
        return letters.stream().filter(letter -> !withheld.contains(letter)).toList();
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        Optional<String> answered = queries.answeredBy(letter.letterRef());
        if (answered.isPresent()) {
            return known(List.of(answered.get()), reader).stream()
                    .findFirst()
                    .map(known -> new Beside(
                            "In answer to",
                            "It was written as an answer, and mail programs show it below what it answers.",
                            List.of(new Way(known, "/letters/" + known))));
        }
        if (letter.direction() != Direction.IN) {
            return Optional.empty();
        }
        List<String> answers =
                known(queries.answersTo(letter.letterRef(), letter.concern().id()), reader);
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
