package org.abeyance.correspondence;

import java.util.List;
import java.util.Optional;
import org.abeyance.people.Reader;

/** What is kept further up and belongs beside a letter on its page: the questions taken from it. */
public interface LetterAside {

    /** Nothing where there is nothing to say. The reader was let in to the letter. */
    Optional<Beside> beside(Letter letter, Reader reader);

    /** A panel of its own. */
    record Beside(String title, String words, List<Way> ways) {}

    /** Where it goes on. */
    record Way(String label, String href) {}
}
