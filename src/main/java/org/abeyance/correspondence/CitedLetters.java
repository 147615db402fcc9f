package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Citable;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.source.Source;
import org.abeyance.web.Choice;

/** Lets every fact of a concern cite its letters. */
@ApplicationScoped
class CitedLetters implements Citable {

    private final Letters letters;
    private final Marks marks;

    CitedLetters(Letters letters, Marks marks) {
        this.marks = marks;
        this.letters = letters;
    }

    @Override
    public List<Choice> in(Concern concern, Reader reader) {
        List<Letter> believed = letters.of(concern).stream()
                .filter(letter -> !letter.isCorrected())
                .toList();
        Words words = marks.words(believed, reader);
        return believed.stream()
                .filter(letter -> !words.isWithheld(letter))
                .map(letter -> new Choice(letter.letterRef(), named(letter, words)))
                .toList();
    }

    private static String named(Letter letter, Words words) {
        String dated = letter.letterRef() + ", " + letter.on();
        return words.isOpaque(letter) ? dated : dated + ": " + letter.subject();
    }

    @Override
    public Optional<Source> source(Stamp stamp, Concern concern, String reference) {
        return letters.citation(stamp, concern, reference);
    }
}
