package org.abeyance.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Marks;
import org.abeyance.correspondence.Correspondents;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.intake.mail.Form;
import org.abeyance.intake.mail.MailReader;
import org.abeyance.people.Reader;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.abeyance.store.Numbers;
import org.abeyance.web.Cursor;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes in what comes through any door, in steps that each survive the next: first the bytes, then that they came, then what
 * they say. Whatever comes twice is one. Filing it is {@link Filing}'s.
 */
@ApplicationScoped
public class Arrivals {

    private static final int SECONDS = 600;

    private final IntakeQueries queries;
    private final Contents contents;
    private final Attachments attachments;
    private final Marks marks;
    private final Correspondents correspondents;
    private final Suggestions suggestions;
    private final Reports reports;
    private final Rereadings rereadings;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Arrivals(
            IntakeQueries queries,
            Contents contents,
            Attachments attachments,
            Marks marks,
            Correspondents correspondents,
            Suggestions suggestions,
            Reports reports,
            Rereadings rereadings,
            Session session,
            Numbers numbers,
            Trail trail) {
        this.queries = queries;
        this.contents = contents;
        this.attachments = attachments;
        this.marks = marks;
        this.correspondents = correspondents;
        this.suggestions = suggestions;
        this.reports = reports;
        this.rereadings = rereadings;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /**
     * Takes something in, outside of any transaction.
     *
     * @return what it is, or what the same thing was that came before
     * @throws Refused at {@code files}, where it is larger than may be: nothing of it is kept then
     */
    public Arrival receive(Stamp stamp, NewArrival came, InputStream bytes) {
        byte[] beginning;
        Content content;
        try {
            beginning = bytes.readNBytes(Form.BEGINNING);
            content = contents.keep(
                    stamp.at(),
                    new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(beginning), bytes),
                    attachments.mostTogether());
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
        Form form = Form.of(beginning, came.source(), came.mediaType());
        long id = once(() -> enter(stamp, came, form, content));
        return read(stamp, id);
    }

    /** The same again where somebody else enters the same thing in the same moment: then it is there. */
    private static <T> T once(Supplier<T> act) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(act::get);
        } catch (RuntimeException clash) {
            if (!isClash(clash)) {
                throw clash;
            }
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(act::get);
        }
    }

    private static boolean isClash(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConstraintViolationException
                    || at instanceof PersistenceException && at.getCause() instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private long enter(Stamp stamp, NewArrival came, Form form, Content content) {
        Optional<Long> again = came.door() == Door.MAILBOX
                ? queries.sameBytes(content.id(), Door.MAILBOX).or(() -> destroyed(content))
                : Optional.empty();
        if (again.isPresent()) {
            return again.get();
        }
        String identity = identity(came.concern(), content.digest());
        Optional<Arrival> known = queries.byIdentity(identity);
        if (known.isPresent()) {
            return known.get().id;
        }
        ArrivalRef ref = ArrivalRef.of(stamp.day().getYear(), numbers.next("arrival_number", 3));
        Arrival arrival = new Arrival(ref, came, form, content, identity, stamp);
        session.persist(arrival);
        tell(
                stamp,
                arrival,
                "arrival.receive",
                "Took in " + ref + ", " + came.door().label() + ", " + arrival.size() + ", SHA-256 " + content.digest()
                        + ".",
                "");
        return arrival.id;
    }

    /** What was destroyed and is in a mailbox still: that it came again leaves nothing. */
    private Optional<Long> destroyed(Content content) {
        Optional<Long> gone = queries.known(Arrival.destroyed(content.digest()));
        gone.ifPresent(known -> contents.discard(content));
        return gone;
    }

    /** Within one concern, or among what has none, the same bytes are the same thing. */
    static String identity(Optional<Concern> concern, String what) {
        return concern.map(Concern::id).orElse(0L) + "/" + what;
    }

    /** Reads what was not read yet. What a person or a rule has dealt with already stays as it is. */
    Arrival read(Stamp stamp, long id) {
        Arrival arrival = QuarkusTransaction.requiringNew().call(() -> whole(id));
        if (arrival.state != Arrival.State.RECEIVED) {
            return arrival;
        }
        ReadArrival reading = reading(stamp, arrival);
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            Arrival found = whole(id);
            session.lock(found, LockModeType.PESSIMISTIC_WRITE);
            session.refresh(found);
            if (found.state == Arrival.State.RECEIVED) {
                reading.into(found);
                rereadings.first(stamp, found);
                settle(stamp, found, reading);
            }
            return whole(id);
        });
    }

    private ReadArrival reading(Stamp stamp, Arrival arrival) {
        return ReadArrival.of(
                contents, arrival.content, arrival.form, arrival.source, stamp.at(), attachments.mostTogether());
    }

    /** With all that a caller may look at after the transaction. */
    private Arrival whole(long id) {
        Arrival arrival = session.find(Arrival.class, id);
        if (arrival.content != null) {
            arrival.content.digest();
        }
        arrival.concern().ifPresent(Concern::title);
        arrival.parts.forEach(part -> part.content.size());
        return arrival;
    }

    private void settle(Stamp stamp, Arrival arrival, ReadArrival reading) {
        if (arrival.door == Door.MAILBOX && isFiled(arrival)) {
            return;
        }
        suggestions.suggest(arrival, reading);
        if (!reading.reports().isEmpty() && reports.hand(stamp, reading)) {
            arrival.setAside("A report on a mail that we sent; it stands with that mail.");
            tell(stamp, arrival, "arrival.set-aside", "Set " + arrival.ref + " aside: a report on a mail of ours.", "");
            return;
        }
        boolean isNew = !arrival.isHeld();
        arrival.hold(why(arrival, reading));
        if (isNew) {
            // by this entry the index hears of it
            tell(stamp, arrival, "arrival.hold", arrival.ref + " waits to be filed.", "");
        }
    }

    /** What a person or a program brought already is nothing new in a mailbox. */
    private boolean isFiled(Arrival arrival) {
        Optional<Arrival> before = arrival.messageId.isEmpty()
                ? Optional.empty()
                : queries.filedBefore(arrival.messageId, arrival.fingerprint, arrival.id);
        before.ifPresent(filed -> {
            arrival.suggest(filed.concern);
            arrival.setAside("The same mail as " + filed.ref + ", which is " + filed.letterRef + ".");
        });
        return before.isPresent();
    }

    private String why(Arrival arrival, ReadArrival reading) {
        List<Arrival> same = arrival.messageId.isEmpty()
                ? List.of()
                : queries.sameMessage(
                        arrival.messageId,
                        arrival.id,
                        arrival.concern().map(Concern::id).orElse(0L));
        if (same.stream().anyMatch(other -> !other.fingerprint.equals(arrival.fingerprint))) {
            return "Another mail of the same Message-ID says something else: " + same.get(0).ref + ".";
        }
        if (!same.isEmpty()) {
            return "The same mail came before: " + same.get(0).ref + ".";
        }
        if (reading.blank()) {
            return "Nothing could be read of it that says who wrote what.";
        }
        if (arrival.isAutomatic()) {
            return "It is " + arrival.sort.label() + ": nobody wrote it.";
        }
        return arrival.concern == null ? "Nothing in it says which concern it is about." : "It waits to be looked at.";
    }

    /** The same mail, where it came before and is a letter of this concern already. */
    Optional<Arrival> before(Arrival arrival, Concern concern) {
        if (arrival.messageId.isEmpty()) {
            return Optional.empty();
        }
        return queries.sameMessage(arrival.messageId, arrival.id, concern.id()).stream()
                .filter(other -> other.state == Arrival.State.FILED && other.fingerprint.equals(arrival.fingerprint))
                .findFirst();
    }

    /** One that this reader may see; what is closed to them as a letter, or would be, is hidden as what came, too. */
    public Arrival get(ArrivalRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .filter(found -> isOpen(found, reader))
                .orElseThrow(() -> Missing.of(ref));
    }

    boolean isOpen(Arrival arrival, Reader reader) {
        return letter(arrival)
                .map(letter ->
                        !marks.opaque(letter, reader) && !correspondents.isDiscreet(new LetterRef(letter), reader))
                .orElseGet(() -> queries.countDiscreet(arrival.id, reader.ref(), reader.legalTeam()) == 0);
    }

    /** The letter that it is, or that the same mail was before. */
    private Optional<String> letter(Arrival arrival) {
        return arrival.letterRef()
                .or(() -> arrival.state == Arrival.State.SET_ASIDE && !arrival.messageId.isEmpty()
                        ? queries.filedBefore(arrival.messageId, arrival.fingerprint, arrival.id)
                                .flatMap(Arrival::letterRef)
                        : Optional.empty());
    }

    /** What waits for a person, the oldest first. */
    public List<Arrival> held(Reader reader, int most) {
        return queries.held(reader.id(), reader.ref(), reader.legalTeam(), most);
    }

    /** Those of the named ones that wait no more: filed, or set aside. */
    List<Arrival> doneAmong(Collection<String> refs, Reader reader, int most) {
        if (refs.isEmpty()) {
            return List.of();
        }
        return queries.doneAmong(refs, reader.id(), most).stream()
                .filter(found -> isOpen(found, reader))
                .toList();
    }

    public long countHeld(Reader reader) {
        return queries.countHeld(reader.id(), reader.ref(), reader.legalTeam());
    }

    /** How many wait for the legal team, and not for this reader, because who wrote them complains. */
    long countHeldDiscreetly(Reader reader) {
        return queries.countHeldDiscreetly(reader.id(), reader.ref(), reader.legalTeam());
    }

    /** A person says that it is no letter. It stays, and can be found again. */
    @Transactional
    public void setAside(Stamp stamp, Reader reader, ArrivalRef ref, String reason) {
        Arrival arrival = get(ref, reader);
        if (!arrival.isHeld()) {
            throw Refused.because(ref + " does not wait any more: it is " + arrival.state.label() + ".");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why it is no letter.");
        }
        arrival.setAside(reason.length() > 1000 ? reason.substring(0, 1000) : reason);
        tell(stamp, arrival, "arrival.set-aside", "Set " + ref + " aside.", reason);
    }

    /** What somebody, or a rule, set aside, the latest first. */
    List<Arrival> aside(Optional<Cursor> after, Reader reader, int most) {
        return queries.aside(
                after.map(Cursor::id).orElse(Long.MAX_VALUE), reader.id(), reader.ref(), reader.legalTeam(), most);
    }

    /** A person says that it may be a letter after all: it waits again. */
    @Transactional
    public void callBack(Stamp stamp, Reader reader, ArrivalRef ref, String reason) {
        Arrival arrival = get(ref, reader);
        if (arrival.state != Arrival.State.SET_ASIDE || arrival.isDestroyed()) {
            throw Refused.because(ref + " was not set aside: it is " + arrival.whatBecame() + ".");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why it may be a letter.");
        }
        arrival.hold(reason.length() > 1000 ? reason.substring(0, 1000) : reason);
        tell(stamp, arrival, "arrival.call-back", "Called " + ref + " back: it waits again.", reason);
    }

    /** What waits and was read by a reader that has learnt since is read again, so that nobody has to ask for it. */
    void readBetter(Stamp stamp, int most) {
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> queries.heldReadBefore(MailReader.EDITION, most));
        for (long id : ids) {
            readAgain(stamp, QuarkusTransaction.requiringNew().call(() -> whole(id)));
        }
    }

    /** Reads the kept bytes again, by what the product can read now. The bytes and what was decided stay as they are. */
    public void readAgain(Stamp stamp, Reader reader, ArrivalRef ref) {
        Arrival arrival = QuarkusTransaction.requiringNew().call(() -> whole(get(ref, reader).id));
        readAgain(stamp, arrival);
    }

    private void readAgain(Stamp stamp, Arrival arrival) {
        mustBeThere(arrival);
        ReadArrival reading = reading(stamp, arrival);
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            Arrival found = locked(arrival.id);
            mustBeThere(found);
            take(stamp, found, reading, Optional.empty());
        });
    }

    /** As one of all that is read again: only what reads differently leaves an entry. */
    void readAgain(Stamp stamp, ReadingRun run, long id) {
        Arrival arrival = QuarkusTransaction.requiringNew().call(() -> whole(id));
        Optional<ReadArrival> reading = arrival.isDestroyed() ? Optional.empty() : Optional.of(reading(stamp, arrival));
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            Arrival found = locked(id);
            if (reading.isPresent() && !found.isDestroyed()) {
                take(stamp, found, reading.get(), Optional.of(run));
            }
            rereadings.pass(run, id);
        });
    }

    private Arrival locked(long id) {
        Arrival found = whole(id);
        session.lock(found, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(found);
        return found;
    }

    private void take(Stamp stamp, Arrival found, ReadArrival read, Optional<ReadingRun> run) {
        ReadArrival reading = rereadings.without(read, found);
        Concern before = found.concern;
        Rereading taken = rereadings.take(stamp, found, reading, run);
        if (found.isHeld()) {
            settle(stamp, found, reading);
        }
        // whose concern it may be about tells who may find it
        if (run.isEmpty() || !taken.changes().isEmpty() || found.concern != before) {
            tellRead(stamp, found, taken);
        }
    }

    /** Of what is a letter it is told under the letter, whose words in the index it changes. */
    private void tellRead(Stamp stamp, Arrival found, Rereading taken) {
        String sentence = "Read " + found.ref + " again"
                + (taken.changes().isEmpty() ? "." : ", differently in: " + taken.differs() + ".");
        if (found.state == Arrival.State.FILED) {
            trail.add(
                    stamp,
                    found.concern.id(),
                    "arrival.read",
                    found.concern.ref() + "/" + found.letterRef,
                    sentence,
                    "");
        } else {
            tell(stamp, found, "arrival.read", sentence, "");
        }
    }

    private static void mustBeThere(Arrival arrival) {
        if (arrival.isDestroyed()) {
            throw Refused.because(arrival.ref + " is destroyed: nothing is left that could be read.");
        }
    }

    /** As what a letter came. */
    Optional<Arrival> ofLetter(String letter) {
        return queries.ofLetter(letter);
    }

    boolean isFree(String identity) {
        return queries.byIdentity(identity).isEmpty();
    }

    /** The bytes, as they came. */
    InputStream open(Arrival arrival) {
        if (arrival.isDestroyed()) {
            throw Missing.of(new ArrivalRef(arrival.ref));
        }
        return contents.open(arrival.content);
    }

    /** Those that were kept and not read because something ended in between. */
    List<Long> unread(Instant before, int most) {
        return QuarkusTransaction.requiringNew().call(() -> queries.unread(before, most));
    }

    void tell(Stamp stamp, Arrival arrival, String act, String sentence, String reason) {
        if (arrival.concern == null) {
            trail.add(stamp, act, arrival.ref, sentence, reason);
        } else {
            trail.add(stamp, arrival.concern.id(), act, arrival.concern.ref() + "/" + arrival.ref, sentence, reason);
        }
    }
}
