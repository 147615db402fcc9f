package org.abeyance.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;

/** Beside a letter that went out: what it promises. Beside one that came in: which promise it varies or ends. */
@ApplicationScoped
class PromisesAside implements LetterAside {

    private static final int MOST = 8;

    private final Letters letters;
    private final Measures measures;

    PromisesAside(Letters letters, Measures measures) {
        this.letters = letters;
        this.measures = measures;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        if (letter.isCorrected() || letter.isDestroyed()) {
            return Optional.empty();
        }
        return letter.direction() == Direction.OUT ? Optional.of(promised(letter, reader)) : varied(letter, reader);
    }

    private Beside promised(Letter letter, Reader reader) {
        List<Fact> quoting = letters.citing(letter).stream()
                .filter(fact -> fact.noun().equals("measure"))
                .toList();
        List<Way> ways = new ArrayList<>();
        if (!quoting.isEmpty()) {
            ways.add(new Way("All that is promised", "/measures"));
        }
        if (reader.isCaseworker()) {
            for (Measure.Nature nature : List.of(Measure.Nature.ASSURANCE, Measure.Nature.UNDERTAKING)) {
                ways.add(new Way(
                        "It gives an " + nature.label(),
                        "/concerns/" + letter.concern().ref() + "/measures/new?nature=" + nature + "&letter="
                                + letter.letterRef()));
            }
        }
        String words = quoting.isEmpty()
                ? "Nothing in it is recorded as promised."
                : quoting.size() + (quoting.size() == 1 ? " promise is" : " promises are") + " recorded from it.";
        return new Beside("Promises", words, ways);
    }

    private Optional<Beside> varied(Letter letter, Reader reader) {
        if (!reader.isCaseworker()) {
            return Optional.empty();
        }
        List<Way> ways = measures.of(letter.concern()).stream()
                .filter(measure -> measure.isPromise() && !measure.isCorrected())
                .limit(MOST)
                .map(measure -> new Way(
                        "It varies or releases the " + measure.nature().label() + " " + measure.ref(),
                        "/concerns/" + letter.concern().ref() + "/measures/" + measure.ref() + "/variations/new?letter="
                                + letter.letterRef()))
                .toList();
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Beside("Promises", "What was promised in this matter, and may be changed by it.", ways));
    }
}
