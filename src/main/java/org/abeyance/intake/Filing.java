package org.abeyance.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.NewFact;
import org.abeyance.correspondence.Arriving;
import org.abeyance.correspondence.Correspondent;
import org.abeyance.correspondence.Correspondents;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Nature;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.correspondence.Proposal;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** Makes letters of what came: by the form, which a person reviewed, or as it is. One mail is one letter of a concern. */
@ApplicationScoped
class Filing implements Arriving {

    private static final int SECONDS = 600;

    private final Arrivals arrivals;
    private final Proposals proposals;
    private final Concerns concerns;
    private final Letters letters;
    private final Correspondents correspondents;
    private final Attachments attachments;
    private final Session session;

    Filing(
            Arrivals arrivals,
            Proposals proposals,
            Concerns concerns,
            Letters letters,
            Correspondents correspondents,
            Attachments attachments,
            Session session) {
        this.arrivals = arrivals;
        this.proposals = proposals;
        this.concerns = concerns;
        this.letters = letters;
        this.correspondents = correspondents;
        this.attachments = attachments;
        this.session = session;
    }

    @Override
    @Transactional
    public Optional<Proposal> proposal(String arrival, Concern concern, Reader reader) {
        Arrival found = arrivals.get(new ArrivalRef(arrival), reader);
        return found.isHeld()
                ? Optional.of(proposals.of(found, concern, reader.zone(), found.arrivedAt))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void logged(Stamp stamp, Reader reader, String arrival, Letter letter) {
        Arrival found = held(arrivals.get(new ArrivalRef(arrival), reader).id);
        if (!found.isHeld()) {
            throw Refused.because(arrival + " does not wait any more: it is " + found.state.label() + ".");
        }
        become(stamp, found, letter);
    }

    @Override
    public Received receive(
            Stamp stamp, Reader reader, Concern concern, String name, String mediaType, InputStream mail) {
        Arrival arrival =
                arrivals.receive(stamp, new NewArrival(Door.CALL, name, mediaType, Optional.of(concern)), mail);
        return file(stamp, arrival, new ConcernRef(concern.ref()), reader);
    }

    @Override
    @Transactional
    public Optional<Came> came(String letter) {
        return arrivals.ofLetter(letter)
                .filter(arrival -> !arrival.messageId().isEmpty())
                .map(arrival ->
                        new Came(arrival.messageId(), arrival.thread.lines().toList(), arrival.senderAddress()));
    }

    /** As it is, by somebody who may see the concern. */
    Received file(Stamp stamp, Arrival arrival, ConcernRef concern, Reader reader) {
        return QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> file(stamp, arrival.id, concerns.get(concern, reader), reader.zone()));
    }

    /** As it is, by the product itself. */
    Received file(Stamp stamp, Arrival arrival, Concern concern, ZoneId zone) {
        return QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> file(stamp, arrival.id, session.find(Concern.class, concern.id()), zone));
    }

    /** Where it names its concern and somebody wrote it, nobody has to look first. */
    void fileWhatIsCertain(Stamp stamp, Arrival arrival, ZoneId zone) {
        if (arrival.door == Door.MAILBOX && arrival.isHeld() && arrival.certain && !arrival.isAutomatic()) {
            arrival.concern().ifPresent(concern -> file(stamp, arrival, concern, zone));
        }
    }

    private Received file(Stamp stamp, long id, Concern concern, ZoneId zone) {
        holdConcern(concern);
        Arrival arrival = held(id);
        if (arrival.state == Arrival.State.FILED) {
            return new Received(arrival.letterRef, false);
        }
        Optional<Arrival> before = arrivals.before(arrival, concern);
        if (before.isPresent()) {
            arrival.setAside("The same mail as " + before.get().ref + ", which is " + before.get().letterRef + ".");
            return new Received(before.get().letterRef, false);
        }
        Letter letter = log(stamp, concern, arrival, proposals.of(arrival, concern, zone, stamp.at()));
        become(stamp, arrival, letter);
        return new Received(letter.letterRef(), true);
    }

    private Letter log(Stamp stamp, Concern concern, Arrival arrival, Proposal said) {
        Correspondent other = correspondents.who(stamp, concern, said.who());
        List<String> telling = List.of(said.who(), arrival.senderName, arrival.senderAddress);
        String subject = other.discreetly(said.subject(), telling);
        boolean isOut = said.direction() == Direction.OUT;
        NewFact fact = new NewFact(
                GivenDate.of(said.on()),
                isOut ? concern.organisation().name() : other.name().isEmpty() ? "An unnamed sender" : other.name(),
                said.text().isBlank() ? subject : other.discreetly(said.text(), telling),
                other.discreetly(String.join(" ", said.notes()), telling),
                Optional.empty(),
                List.copyOf(concern.activities()),
                List.copyOf(concern.places()),
                Optional.empty());
        NewLetter letter = new NewLetter(
                said.direction(),
                said.channel(),
                isOut ? Nature.RESPONSE : Nature.OTHER,
                subject,
                other.regulator(),
                other.party(),
                "",
                said.sent(),
                said.received(),
                Optional.empty(),
                false,
                true);
        return letters.log(stamp, concern, fact, letter);
    }

    private void become(Stamp stamp, Arrival arrival, Letter letter) {
        Concern concern = letter.concern();
        String identity = Arrivals.identity(Optional.of(concern), arrival.content.digest());
        arrival.becomes(
                concern,
                letter.letterRef(),
                identity.equals(arrival.identity) || arrivals.isFree(identity)
                        ? identity
                        : identity + "/" + arrival.ref);
        attachments.keep(stamp, concern, Optional.of(letter), arrival.original());
        arrival.parts.forEach(part -> attachments.keep(stamp, concern, Optional.of(letter), part.enclosed()));
        arrivals.tell(stamp, arrival, "arrival.file", "Filed " + arrival.ref + " as " + letter.letterRef() + ".", "");
    }

    /** So that nobody files the same mail into the same concern in the same moment. */
    private void holdConcern(Concern concern) {
        session.createNativeQuery("select id from concern where id = :id for update", Long.class)
                .setParameter("id", concern.id())
                .getSingleResult();
    }

    private Arrival held(long id) {
        Arrival arrival = session.find(Arrival.class, id);
        session.lock(arrival, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(arrival);
        return arrival;
    }
}
