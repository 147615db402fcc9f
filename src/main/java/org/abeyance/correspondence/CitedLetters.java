package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Citable;
import org.abeyance.concern.Concern;
import org.abeyance.source.Source;
import org.abeyance.web.Choice;

/** Lets every fact of a concern cite its letters. */
@ApplicationScoped
class CitedLetters implements Citable {

    private final Letters letters;

    CitedLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Choice> in(Concern concern) {
        return letters.of(concern).stream()
                .filter(letter -> !letter.isCorrected())
                .map(letter -> new Choice(
                        letter.letterRef(), letter.letterRef() + ", " + letter.on() + ": " + letter.subject()))
                .toList();
    }

    @Override
    public Optional<Source> source(Stamp stamp, Concern concern, String reference) {
        return letters.citation(stamp, concern, reference);
    }
}
