package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Walls;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/**
 * Moves a letter that was misfiled to where it belongs, with the facts that come from it. Clocks that it started and
 * questions taken from it stay, because a person decides on those.
 */
@ApplicationScoped
public class LetterMoves {

    private final LetterQueries queries;
    private final Letters letters;
    private final Concerns concerns;
    private final Facts facts;
    private final Marks marks;
    private final Walls walls;
    private final Session session;
    private final Trail trail;

    LetterMoves(
            LetterQueries queries,
            Letters letters,
            Concerns concerns,
            Facts facts,
            Marks marks,
            Walls walls,
            Session session,
            Trail trail) {
        this.queries = queries;
        this.letters = letters;
        this.concerns = concerns;
        this.facts = facts;
        this.marks = marks;
        this.walls = walls;
        this.session = session;
        this.trail = trail;
    }

    /** The facts that come from a letter, by its event or because they cite it: they can go along. */
    public List<Fact> comingFrom(Letter letter) {
        Set<Fact> coming = new LinkedHashSet<>(letter.eventKey()
                .map(key -> queries.ofEvent(letter.concern().id(), key, letter.letterRef))
                .orElse(List.of()));
        letters.citing(letter).stream()
                .filter(fact -> fact.concern().id().equals(letter.concern().id()))
                .forEach(coming::add);
        coming.removeIf(fact -> fact.item().equals(letter.letterRef));
        return List.copyOf(coming);
    }

    /** What left a concern, as far as this reader sees where it went. */
    public List<LetterMove> from(Concern concern, Reader reader) {
        return queries.movesFrom(concern.id(), reader.id());
    }

    /** From where a letter came, as far as this reader sees that. */
    public List<LetterMove> of(Letter letter, Reader reader) {
        return queries.movesOf(letter.letterRef, reader.id());
    }

    /**
     * Moves a letter in all its editions.
     *
     * @param along references of the facts that come from it and go along, each with what hangs on it
     */
    @Transactional
    public Letter move(
            Stamp stamp, Reader reader, LetterRef ref, ConcernRef other, Collection<String> along, String reason) {
        Letter letter = letters.get(ref, reader);
        if (marks.opaque(ref.text(), reader)) {
            throw Missing.of(ref);
        }
        Concern from = letter.concern();
        Concern to = other(other, reader);
        if (from.id().equals(to.id())) {
            throw Refused.at("other", ref + " is in " + other + " already.");
        }
        if (from.isWalled() && !walls.isCustodian(from, reader)) {
            throw Refused.because("The custodians of the wall decide on what leaves it.");
        }
        List<Fact> coming = comingFrom(letter);
        Set<Fact> moving = new LinkedHashSet<>(queries.editions(ref.text()));
        for (String one : along) {
            moving.add(coming.stream()
                    .filter(fact -> fact.ref().equals(one))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("along", one + " does not come from this letter.")));
        }
        facts.move(stamp, moving, to);
        marks.move(ref.text(), to);
        session.persist(new LetterMove(ref.text(), from, to, reason, stamp));
        String sentence = "Moved the letter " + ref + " from " + from.ref() + " to " + to.ref()
                + (along.isEmpty() ? "." : ", with " + String.join(", ", along) + ".");
        trail.add(stamp, from.id(), "letter.leave", from.ref() + "/" + ref, sentence, reason);
        trail.add(stamp, to.id(), "letter.move", to.ref() + "/" + ref, sentence, reason);
        return letter;
    }

    private Concern other(ConcernRef ref, Reader reader) {
        try {
            return concerns.get(ref, reader);
        } catch (Missing missing) {
            throw Refused.at("other", "There is no concern " + ref + " that you may see.");
        }
    }
}
