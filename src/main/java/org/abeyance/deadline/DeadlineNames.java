package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;

/** Looks up the regulator and the letter that somebody named by what people call them. */
@ApplicationScoped
class DeadlineNames {

    private final Register register;
    private final Letters letters;

    DeadlineNames(Register register, Letters letters) {
        this.register = register;
        this.letters = letters;
    }

    NewDeadline resolved(
            NewDeadline wanted, Optional<String> regulator, Optional<String> letter, Concern concern, Reader reader) {
        NewDeadline named = wanted;
        if (wanted.whose() == Whose.REGULATOR && regulator.isPresent()) {
            named = named.of(regulator(regulator.get()));
        }
        Optional<Letter> cause = letter.map(ref -> letter(ref, concern, reader));
        return cause.isPresent() ? named.from(cause.get()) : named;
    }

    NewEntry caused(NewEntry wanted, Optional<String> letter, Concern concern, Reader reader) {
        return letter.map(ref -> wanted.from(letter(ref, concern, reader))).orElse(wanted);
    }

    private Regulator regulator(String name) {
        return register.regulator(name)
                .orElseThrow(() -> Refused.at("regulator", "The register knows no regulator of that name."));
    }

    /** A letter of this concern; what the reader may not see is as unknown as what is not there. */
    private Letter letter(String ref, Concern concern, Reader reader) {
        try {
            Letter letter = letters.get(new LetterRef(ref), reader);
            if (letter.concern().id().equals(concern.id())) {
                return letter;
            }
        } catch (Missing none) {
            // told below, at the field
        }
        throw Refused.at("letter", concern.ref() + " has no letter " + ref + ".");
    }
}
