package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Facts;
import org.abeyance.concern.NewFact;
import org.abeyance.correspondence.Correspondent;
import org.abeyance.correspondence.Correspondents;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.correspondence.Proposal;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/**
 * What a letter would say by a better reading of the mail that it was made of. A person takes of it what is right, as a
 * correction with its reason, or leaves the letter as it is.
 */
@ApplicationScoped
class BetterReadings {

    /**
     * One thing that a letter says, and would say.
     *
     * @param likely whether the letter still says what was read before: nobody has said otherwise since
     */
    record Offer(Aspect aspect, String says, String would, boolean likely) {}

    private final Rereadings rereadings;
    private final Arrivals arrivals;
    private final Proposals proposals;
    private final Letters letters;
    private final Facts facts;
    private final Correspondents correspondents;
    private final Attachments attachments;
    private final Session session;

    BetterReadings(
            Rereadings rereadings,
            Arrivals arrivals,
            Proposals proposals,
            Letters letters,
            Facts facts,
            Correspondents correspondents,
            Attachments attachments,
            Session session) {
        this.rereadings = rereadings;
        this.arrivals = arrivals;
        this.proposals = proposals;
        this.letters = letters;
        this.facts = facts;
        this.correspondents = correspondents;
        this.attachments = attachments;
        this.session = session;
    }

    /** What is offered of a proposal, in the order of the form; nothing where none waits. */
    @Transactional
    List<Offer> offers(Arrival arrival, Rereading reading, Reader reader) {
        if (!reading.isProposed() || arrival.letterRef().isEmpty()) {
            return List.of();
        }
        Letter letter = letters.get(new LetterRef(arrival.letterRef), reader);
        Map<Aspect, String> now = says(letter);
        return would(arrival, letter, reader.zone()).entrySet().stream()
                .filter(one -> reading.changes().containsKey(one.getKey()))
                .map(one -> new Offer(
                        one.getKey(),
                        now.get(one.getKey()),
                        one.getValue(),
                        isAsRead(one.getKey(), now.get(one.getKey()), reading)))
                .toList();
    }

    private static boolean isAsRead(Aspect aspect, String now, Rereading reading) {
        String was = reading.changes().get(aspect).was();
        return aspect == Aspect.FILES
                || was.strip().equals(now.strip())
                || aspect == Aspect.SENDER && now.contains(was.replaceAll(" <.*", ""));
    }

    private Map<Aspect, String> says(Letter letter) {
        Map<Aspect, String> says = new TreeMap<>();
        says.put(Aspect.SUBJECT, letter.subject());
        says.put(Aspect.SENDER, letter.by());
        says.put(Aspect.SENT, letter.sentAt().map(Object::toString).orElse(""));
        says.put(Aspect.TEXT, letter.text());
        says.put(
                Aspect.FILES,
                attachments.of(letter).stream().map(Attachment::name).collect(Collectors.joining("\n")));
        return says;
    }

    private Map<Aspect, String> would(Arrival arrival, Letter letter, ZoneId zone) {
        Proposal said = proposals.of(arrival, letter.concern(), zone, arrival.arrivedAt());
        Map<Aspect, String> would = new TreeMap<>();
        would.put(Aspect.SUBJECT, said.subject());
        would.put(Aspect.SENDER, said.who());
        would.put(Aspect.SENT, said.sent().map(Object::toString).orElse(""));
        would.put(Aspect.TEXT, said.text());
        would.put(Aspect.FILES, String.join("\n", said.files()));
        if (letter.direction() == Direction.OUT || said.who().isEmpty()) {
            would.remove(Aspect.SENDER);
        }
        return would;
    }

    /** Takes what was chosen over into the letter. */
    @Transactional
    void accept(Stamp stamp, Reader reader, ArrivalRef ref, long id, Set<Aspect> chosen, String reason) {
        Rereading reading = open(reader, ref, id);
        Arrival arrival = reading.arrival;
        Letter letter = letters.get(new LetterRef(arrival.letterRef), reader);
        Set<Aspect> offered = offers(arrival, reading, reader).stream()
                .map(Offer::aspect)
                .filter(chosen::contains)
                .collect(Collectors.toSet());
        if (offered.isEmpty()) {
            throw Refused.at("chosen", "Choose what the letter shall say, or leave it as it is.");
        }
        Letter now = offered.equals(Set.of(Aspect.FILES))
                ? letter
                : corrected(stamp, reader, arrival, letter, offered, reason);
        if (offered.contains(Aspect.FILES)) {
            addFiles(stamp, arrival, now);
        }
        reading.settle(Rereading.Outcome.ACCEPTED, reason, stamp);
        told(
                stamp,
                arrival,
                "arrival.reading-accept",
                "Took over from a better reading of " + ref + ": " + said(offered) + ".",
                reason);
    }

    private Letter corrected(
            Stamp stamp, Reader reader, Arrival arrival, Letter letter, Set<Aspect> chosen, String reason) {
        Letter held = facts.hold(letter);
        Facts.requireCorrectable(held);
        Proposal said = proposals.of(arrival, held.concern(), reader.zone(), arrival.arrivedAt());
        Optional<Correspondent> other = chosen.contains(Aspect.SENDER)
                ? Optional.of(correspondents.who(stamp, held.concern(), said.who()))
                : Optional.empty();
        boolean isSent = chosen.contains(Aspect.SENT);
        // who complains is not named by what a machine read, as where it was filed
        Correspondent writer = other.or(
                        () -> held.party().map(party -> correspondents.who(stamp, held.concern(), party.name())))
                .orElseGet(() -> correspondents.who(stamp, held.concern(), ""));
        List<String> telling = List.of(said.who(), arrival.senderName, arrival.senderAddress);
        NewFact fact = new NewFact(
                isSent ? GivenDate.of(said.on()) : held.on(),
                other.map(Correspondent::name).orElse(held.by()),
                chosen.contains(Aspect.TEXT) ? writer.discreetly(said.text(), telling) : held.text(),
                held.note(),
                held.source(),
                List.copyOf(held.activities()),
                List.copyOf(held.places()),
                held.eventKey());
        NewLetter words = new NewLetter(
                held.direction(),
                held.channel(),
                held.nature(),
                chosen.contains(Aspect.SUBJECT) ? writer.discreetly(said.subject(), telling) : held.subject(),
                other.isPresent() ? other.get().regulator() : held.regulator(),
                other.isPresent() ? other.get().party() : held.party(),
                held.addressee(),
                isSent ? said.sent() : held.sentAt(),
                held.receivedAt(),
                held.agreed(),
                held.isVerbatim(),
                held.isComplete());
        Letter right = letters.again(stamp, held, fact, words);
        facts.correct(stamp, held, reason, Optional.of(right));
        return right;
    }

    /** What the letter has already stays, and nothing of it is taken away. */
    private void addFiles(Stamp stamp, Arrival arrival, Letter letter) {
        Set<String> there = attachments.of(letter).stream()
                .map(file -> file.content().digest())
                .collect(Collectors.toSet());
        arrival.parts.stream()
                .filter(part -> !there.contains(part.content.digest()))
                .forEach(part -> attachments.keep(stamp, letter.concern(), Optional.of(letter), part.enclosed()));
    }

    /** The letter stays as a person left it. */
    @Transactional
    void leave(Stamp stamp, Reader reader, ArrivalRef ref, long id, String reason) {
        Rereading reading = open(reader, ref, id);
        letters.get(new LetterRef(reading.arrival.letterRef), reader);
        reading.settle(Rereading.Outcome.LEFT, reason, stamp);
        told(
                stamp,
                reading.arrival,
                "arrival.reading-leave",
                "Left the letter of " + ref + " as it was, after a better reading.",
                reason);
    }

    private Rereading open(Reader reader, ArrivalRef ref, long id) {
        Arrival arrival = arrivals.get(ref, reader);
        Rereading reading = rereadings.get(arrival, id);
        session.lock(reading, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(reading);
        if (!reading.isProposed()) {
            throw Refused.because(
                    "This reading waits no more: " + reading.outcome().label() + ".");
        }
        return reading;
    }

    private void told(Stamp stamp, Arrival arrival, String act, String sentence, String reason) {
        arrivals.tell(stamp, arrival, act, sentence, reason);
    }

    private static String said(Set<Aspect> aspects) {
        return aspects.stream().sorted().map(Aspect::label).collect(Collectors.joining(", "));
    }
}
