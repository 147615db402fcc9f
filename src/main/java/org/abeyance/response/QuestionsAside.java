package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.people.Reader;

/** Beside a letter that came in: how far the questions are that were taken from it. */
@ApplicationScoped
class QuestionsAside implements LetterAside {

    private final Questions questions;

    QuestionsAside(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        if (letter.direction() != Direction.IN) {
            return Optional.empty();
        }
        Tally tally = questions.tally(letter, reader);
        List<Way> ways = new ArrayList<>();
        if (!tally.isEmpty()) {
            ways.add(new Way("All its questions", "/questions?letter=" + letter.letterRef()));
        }
        if (reader.isCaseworker()) {
            ways.add(new Way("Take its questions", "/letters/" + letter.letterRef() + "/questions/new"));
        }
        return Optional.of(
                new Beside("Questions", tally.isEmpty() ? "None taken from it yet." : tally.toString(), ways));
    }
}
