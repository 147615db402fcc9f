package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.people.Reader;

/** The clocks that a letter started, beside it. */
@ApplicationScoped
class ClocksAside implements LetterAside {

    private final DeadlineQueries queries;

    ClocksAside(DeadlineQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        List<Deadline> started = queries.startedBy(letter.letterRef(), reader.id());
        if (started.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Beside(
                "Clocks it started",
                "They run where they were started, wherever the letter is.",
                started.stream()
                        .map(deadline -> new Way(
                                deadline.ref() + " in " + deadline.concern().ref() + ", " + deadline.title(),
                                "/deadlines/" + deadline.ref()))
                        .toList()));
    }
}
