package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.Then;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;
import org.abeyance.source.Source;
import org.abeyance.store.Numbers;

/** Logs and finds letters. */
@ApplicationScoped
public class Letters {

    private final LetterQueries queries;
    private final Facts facts;
    private final LetterMails mails;
    private final Numbers numbers;
    private final Marks marks;

    Letters(LetterQueries queries, Facts facts, LetterMails mails, Numbers numbers, Marks marks) {
        this.marks = marks;
        this.queries = queries;
        this.facts = facts;
        this.mails = mails;
        this.numbers = numbers;
    }

    @Transactional
    public Letter log(Stamp stamp, Concern concern, NewFact said, NewLetter letter) {
        return facts.keep(stamp, fresh(stamp, concern, said, letter));
    }

    /** Logs a letter; where it is marked from its first moment, nothing of what it says stands on the trail. */
    @Transactional
    public Letter log(
            Stamp stamp, Reader reader, Concern concern, NewFact said, NewLetter letter, Optional<NewMark> mark) {
        if (mark.isEmpty()) {
            return log(stamp, concern, said, letter);
        }
        Letter logged = facts.keepDiscreetly(stamp, fresh(stamp, concern, said, letter));
        marks.mark(stamp, reader, new ConcernRef(concern.ref()), logged.letterRef, mark.get());
        return logged;
    }

    /** Logs a letter that is marked within the same act: nothing of what it says stands on the trail. */
    @Transactional
    public Letter logDiscreetly(Stamp stamp, Concern concern, NewFact said, NewLetter letter) {
        return facts.keepDiscreetly(stamp, fresh(stamp, concern, said, letter));
    }

    private Letter fresh(Stamp stamp, Concern concern, NewFact said, NewLetter letter) {
        check(letter);
        LetterRef ref = LetterRef.of(said.on().day().getYear(), numbers.next("letter_number", 3));
        return new Letter(ref, concern, said, letter, stamp);
    }

    /** The same letter under the same reference, said better: what was there is corrected by it afterwards. */
    @Transactional
    public Letter again(Stamp stamp, Letter before, NewFact said, NewLetter letter) {
        check(letter);
        if (mails.of(before).isPresent()) {
            throw Refused.because(
                    before.letterRef + " was sent from here, so it stays as it went. Write another letter.");
        }
        Letter edition = new Letter(before, said, letter, stamp);
        return marks.markedAmong(List.of(before.letterRef)).isEmpty()
                ? facts.keep(stamp, edition)
                : facts.keepDiscreetly(stamp, edition);
    }

    private static void check(NewLetter letter) {
        if (letter.sent().isPresent()
                && letter.received().isPresent()
                && letter.received().get().isBefore(letter.sent().get())) {
            throw Refused.at("received", "It was received before it was sent. One of the two is wrong.");
        }
        if (letter.channel() != Channel.MEETING && letter.agreed().isPresent()) {
            throw Refused.at("agreed", "Only the note of a meeting is agreed or not.");
        }
    }

    public Letter get(LetterRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .filter(letter -> !marks.withheld(letter.letterRef, reader))
                .orElseThrow(() -> Missing.of(ref));
    }

    /** The same to go on from, also where it was clawed back since the page before ended with it. */
    Letter at(LetterRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id()).orElseThrow(() -> Missing.of(ref));
    }

    /** All editions of a letter that the caller was let in to, the latest first. */
    public List<Letter> editions(Letter letter) {
        return queries.editions(letter.letterRef);
    }

    /** The facts believed now that cite a letter. */
    public List<Fact> citing(Letter letter) {
        return letter.citedAs().map(source -> queries.citing(source.id())).orElse(List.of());
    }

    /** The source that stands for a letter of the concern, made when it is first cited; nothing where it has no such letter. */
    @Transactional
    public Optional<Source> citation(Stamp stamp, Concern concern, String ref) {
        return queries.believed(ref, concern.id())
                .map(letter -> letter.citedAs()
                        .orElseGet(() -> letter.citeAs(
                                facts.cite(Source.letter(letter.letterRef, letter.by(), letter.subject, stamp)))));
    }

    /** The letters of a concern that the caller was let in to, oldest first. */
    public List<Letter> of(Concern concern) {
        return queries.of(concern.id());
    }

    /**
     * Those of some references that are believed and there, wherever they lie, oldest first; what this reader may not see is
     * not among them. {@link Marks#words} says what of them may be read.
     */
    public List<Letter> seen(Collection<String> refs, Reader reader) {
        return refs.isEmpty() ? List.of() : queries.seen(refs, reader.id());
    }

    /** The letters of concerns that the caller was let in to, as they are believed and there, oldest first: at most so many. */
    public List<Letter> of(Collection<Long> concerns, int most) {
        return concerns.isEmpty() ? List.of() : queries.kept(concerns, most);
    }

    /** A letter of a concern that the caller was let in to, as it is believed now; nothing where it has no such letter. */
    public Optional<Letter> of(Concern concern, String ref) {
        return queries.believed(ref, concern.id());
    }

    /** A page of the letters of a concern, oldest first, after a line of the page before. */
    public List<Letter> after(Concern concern, LocalDate day, long id, int most) {
        return queries.after(concern.id(), day, id, most);
    }

    /** Whose move it is in each concern this reader may see: of whoever did not write last; on the same day ours. */
    public Map<Long, Move> moves(Then then, Reader reader) {
        return moves(queries.latest(then.asOf(), then.knownBefore(), reader.id()));
    }

    /** Whose move it is in those of some concerns that this reader may see: where many are asked for, ask for all. */
    public Map<Long, Move> moves(Then then, Reader reader, Collection<Long> concerns) {
        return concerns.isEmpty()
                ? Map.of()
                : moves(queries.latest(then.asOf(), then.knownBefore(), concerns, reader.id()));
    }

    private static Map<Long, Move> moves(List<LetterQueries.Latest> letters) {
        Map<Long, LocalDate> in = new HashMap<>();
        Map<Long, LocalDate> out = new HashMap<>();
        for (LetterQueries.Latest latest : letters) {
            if (latest.direction() == Direction.IN) {
                in.put(latest.concern(), latest.on());
            } else if (latest.direction() == Direction.OUT) {
                out.put(latest.concern(), latest.on());
            }
        }
        Map<Long, Move> moves = new HashMap<>();
        out.forEach((concern, on) -> moves.put(concern, Move.THEIRS));
        in.forEach((concern, on) -> {
            LocalDate answered = out.get(concern);
            moves.put(concern, answered != null && answered.isAfter(on) ? Move.THEIRS : Move.OURS);
        });
        return moves;
    }

    /** Calls taken down in three fields, of which the rest waits to be filled in. */
    public List<Letter> incomplete(Reader reader, int most) {
        return readable(queries.incomplete(reader.id(), most), reader);
    }

    public List<Letter> with(Regulator regulator, Reader reader, int most) {
        return readable(queries.with(regulator.id(), reader.id(), most), reader);
    }

    /** Without those of which more than reference and date would show by the list they stand in. */
    private List<Letter> readable(List<Letter> found, Reader reader) {
        Words words = marks.words(found, reader);
        return found.stream().filter(letter -> !words.isOpaque(letter)).toList();
    }

    /** Everybody who is no regulator and wrote or was written to in a concern. */
    public List<Party> partiesIn(Concern concern) {
        return queries.partiesIn(concern.id());
    }

    /** Whose move it is in one concern; of letters of one day, the regulator's counts as the later. */
    public Move move(Concern concern, Then then) {
        return queries.latestDirection(concern.id(), then.asOf(), then.knownBefore()).stream()
                .findFirst()
                .map(direction -> direction == Direction.IN ? Move.OURS : Move.THEIRS)
                .orElse(Move.NOBODYS);
    }
}
