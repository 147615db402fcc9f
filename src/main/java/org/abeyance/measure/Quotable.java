package org.abeyance.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Marks;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;

/** The paragraphs of a letter, of which a promise is quoted word for word. */
@ApplicationScoped
public class Quotable {

    private final Letters letters;
    private final Marks marks;

    Quotable(Letters letters, Marks marks) {
        this.letters = letters;
        this.marks = marks;
    }

    /** The letter of a concern as it is believed now; nothing where this reader may not read it. */
    Optional<Letter> letter(Concern concern, String ref, Reader reader) {
        return ref == null || !ref.matches("L-[0-9]{4}-[0-9]{3,9}")
                ? Optional.empty()
                : letters.of(concern, ref)
                        .filter(letter -> !letter.isDestroyed()
                                && !marks.withheld(letter.letterRef(), reader)
                                && !marks.opaque(letter.letterRef(), reader));
    }

    /** Its paragraphs: parted by an empty line, or where a line begins with a number. */
    static List<String> paragraphs(Letter letter) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : letter.text().split("\\R\\s*\\R|\\R(?=\\s*\\(?[0-9]{1,3}[.)]\\s)")) {
            if (!part.isBlank()) {
                paragraphs.add(even(part));
            }
        }
        return paragraphs;
    }

    /** Whether a letter says this, however its lines are broken. */
    static boolean says(Letter letter, String quoted) {
        return even(letter.text()).contains(even(quoted));
    }

    private static String even(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
