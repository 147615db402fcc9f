package org.abeyance.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.NewFact;
import org.abeyance.correspondence.Channel;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Nature;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.people.Person;
import org.abeyance.response.NewQuestion;
import org.abeyance.response.Question;
import org.abeyance.response.Questions;

/** Letters that ask, and the questions taken from them, by the same acts as any. */
@ApplicationScoped
public class Inquiry {

    private final Cast cast;
    private final Concerns concerns;
    private final Letters letters;
    private final Questions questions;

    Inquiry(Cast cast, Concerns concerns, Letters letters, Questions questions) {
        this.cast = cast;
        this.concerns = concerns;
        this.letters = letters;
        this.questions = questions;
    }

    /** A letter of the concern's leading regulator; its reference. */
    public String letter(String concern, String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person nora = cast.caseworker();
            Concern asked = concerns.get(new ConcernRef(concern), nora.reader());
            Letter letter = letters.log(
                    cast.stamp(nora),
                    asked,
                    new NewFact(
                            GivenDate.of(LocalDate.of(2024, 9, 20)),
                            "ICO",
                            text,
                            "",
                            Optional.empty(),
                            List.copyOf(asked.activities()),
                            List.copyOf(asked.places()),
                            Optional.empty()),
                    new NewLetter(
                            Direction.IN,
                            Channel.EMAIL,
                            Nature.INQUIRY,
                            "Questions about training",
                            Optional.of(concerns.regulatorsOf(List.of(asked.id()))
                                    .get(0)
                                    .regulator()),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            true));
            return letter.letterRef();
        });
    }

    /** Takes questions from a letter; their references. */
    public List<String> taken(String letter, String... texts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person nora = cast.caseworker();
            Letter asking = letters.get(new org.abeyance.correspondence.LetterRef(letter), nora.reader());
            List<NewQuestion> asked = java.util.stream.IntStream.range(0, texts.length)
                    .mapToObj(at -> new NewQuestion(String.valueOf(at + 1), texts[at]))
                    .toList();
            return questions.take(cast.stamp(nora), asking, asked, Optional.empty(), Optional.empty()).stream()
                    .map(Question::ref)
                    .toList();
        });
    }

    /** One question of a fresh letter of the concern. */
    public String question(String concern, String text) {
        return taken(letter(concern, text), text).get(0);
    }
}
