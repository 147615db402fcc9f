package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.Days;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.concern.Upload;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Nature;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineRef;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.NewEntry;
import org.abeyance.deadline.Whose;
import org.abeyance.deadline.law.Entry;
import org.abeyance.people.Reader;
import org.abeyance.post.Mail;
import org.abeyance.register.Regulator;
import org.hibernate.Session;

/**
 * Sends a cleared response, once: logs it as the letter that went out, answers its questions and meets its deadlines on the
 * day it was sent, all in one transaction. From then on it is frozen.
 */
@ApplicationScoped
public class Sending {

    private final Responses responses;
    private final ResponseQueries queries;
    private final Questions questions;
    private final QuestionQueries asked;
    private final Answers answers;
    private final ResponseWords words;
    private final ResponseMail mail;
    private final SentFiles files;
    private final SentMarks marks;
    private final Letters letters;
    private final Concerns concerns;
    private final Deadlines deadlines;
    private final Session session;

    Sending(
            Responses responses,
            ResponseQueries queries,
            Questions questions,
            QuestionQueries asked,
            Answers answers,
            ResponseWords words,
            ResponseMail mail,
            SentFiles files,
            SentMarks marks,
            Letters letters,
            Concerns concerns,
            Deadlines deadlines,
            Session session) {
        this.responses = responses;
        this.queries = queries;
        this.questions = questions;
        this.asked = asked;
        this.answers = answers;
        this.words = words;
        this.mail = mail;
        this.files = files;
        this.marks = marks;
        this.letters = letters;
        this.concerns = concerns;
        this.deadlines = deadlines;
        this.session = session;
    }

    /** The open deadlines of ours in the concern, and whether this version would meet each. */
    public List<Meeting> meetings(Response response) {
        Set<String> answered = lettersAnswered(response);
        return deadlines.of(response.concern).stream()
                .filter(deadline -> deadline.isOpen() && deadline.whose() == Whose.OURS)
                .map(deadline -> new Meeting(
                        deadline,
                        deadline.letter()
                                .filter(letter -> answered.contains(letter.letterRef()))
                                .isPresent()))
                .toList();
    }

    /** A deadline that may be met by a response. */
    public record Meeting(Deadline deadline, boolean met) {}

    /** The letters of which no question would be left. */
    private Set<String> lettersAnswered(Response response) {
        Edition edition = queries.edition(response.id, response.edition).orElseThrow();
        Set<Long> within = queries.answersOf(List.of(edition.id)).stream()
                .map(answer -> answer.question.id)
                .collect(Collectors.toSet());
        List<Question> all = questions.of(response.concern);
        Set<String> letters = all.stream()
                .filter(question -> within.contains(question.id))
                .map(Question::letterRef)
                .collect(Collectors.toCollection(HashSet::new));
        all.stream()
                .filter(question -> !within.contains(question.id) && !question.status.isDone())
                .forEach(question -> letters.remove(question.letterRef));
        return letters;
    }

    @Transactional
    public Response send(Stamp stamp, Reader reader, ResponseRef ref, int seen, Dispatch dispatch) {
        Response response = responses.held(ref, reader);
        response.require(ResponseAct.SEND);
        Responses.requireSeen(response, seen);
        check(stamp, dispatch);
        if (dispatch.way() == Way.MAILED) {
            mail.requireOpen();
        }
        Edition edition = queries.edition(response.id, response.edition).orElseThrow();
        List<EditionAnswer> within = held(queries.answersOf(List.of(edition.id)), reader);
        Clearances.requireCleared(within);
        List<Deadline> toMeet = toMeet(response, dispatch);
        List<Attachment> carried = files.carried(edition, reader);
        List<String> marked = marks.marked(response, within, carried);
        if (!marked.isEmpty() && !dispatch.confirmed()) {
            throw Refused.at("confirmed", String.join(", ", marked) + " is marked. Say that it may go out.");
        }
        NewFact said = said(response, dispatch.on());
        NewLetter outgoing = letter(response, within, dispatch);
        Letter letter = marked.isEmpty()
                ? letters.log(stamp, response.concern, said, outgoing)
                : letters.logDiscreetly(stamp, response.concern, said, outgoing);
        marks.bear(stamp, reader, letter, marked);
        List<Attachment> sent = files.keep(stamp, response, edition, carried, letter, dispatch);
        Optional<Mail> mailed = dispatch.way() == Way.MAILED
                ? Optional.of(mail.queue(
                        stamp,
                        response,
                        dispatch.to(),
                        sent,
                        within.stream()
                                .map(answer -> answer.question.letterRef())
                                .distinct()
                                .toList()))
                : Optional.empty();
        response.send(
                dispatch.on(),
                dispatch.way(),
                dispatch.to(),
                mailed.map(Mail::messageId).or(dispatch::messageId),
                letter.letterRef());
        session.persist(new ResponseMove(response, "", stamp));
        if (!dispatch.proof().isEmpty()) {
            session.persist(new DeliveryProof(response, dispatch.proof(), Optional.empty(), stamp));
        }
        within.forEach(answer -> answers.answered(stamp, answer.question, dispatch.on(), response.ref));
        toMeet.forEach(deadline -> meet(stamp, reader, response, deadline, letter, dispatch.on()));
        responses.add(
                stamp,
                response,
                "send",
                "Sent version " + seen + " of " + ref + " on " + Days.said(dispatch.on()) + " ("
                        + dispatch.way().label() + ") as " + letter.letterRef()
                        + (marked.isEmpty() ? "." : ", expressly, although marked: " + String.join(", ", marked) + "."),
                "");
        return response;
    }

    private static void check(Stamp stamp, Dispatch dispatch) {
        if (dispatch.on().isAfter(stamp.day())) {
            throw Refused.at("on", Days.said(dispatch.on()) + " lies ahead; nothing was sent on it yet.");
        }
        if (dispatch.way() == Way.MAILED && !dispatch.on().equals(stamp.day())) {
            throw Refused.at("on", "What is mailed from here goes today.");
        }
        if (dispatch.way() == Way.EMAIL
                && dispatch.messageId().isEmpty()
                && dispatch.proof().isEmpty()) {
            throw Refused.at("messageId", "Give its Message-ID, or say what proves that it went.");
        }
        if ((dispatch.way() == Way.LETTER || dispatch.way() == Way.PORTAL)
                && dispatch.proof().isEmpty()) {
            throw Refused.at("proof", "Say what proves that it went: a receipt, a tracking number, a confirmation.");
        }
    }

    /** What of its latest version bears a mark. */
    List<String> marked(Response response, Reader reader) {
        Edition edition = queries.edition(response.id, response.edition).orElseThrow();
        return marks.marked(response, queries.answersOf(List.of(edition.id)), files.carried(edition, reader));
    }

    /** Nobody writes at an answer until it is sent. */
    private List<EditionAnswer> held(List<EditionAnswer> within, Reader reader) {
        within.forEach(answer -> questions.held(new QuestionRef(answer.question.ref), reader));
        return within;
    }

    private List<Deadline> toMeet(Response response, Dispatch dispatch) {
        List<Meeting> open = meetings(response);
        if (dispatch.deadlines().isEmpty()) {
            return open.stream().filter(Meeting::met).map(Meeting::deadline).toList();
        }
        List<Deadline> chosen = new ArrayList<>();
        for (String ref : dispatch.deadlines().get()) {
            chosen.add(open.stream()
                    .map(Meeting::deadline)
                    .filter(deadline -> deadline.ref().equals(ref))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("deadlines", "Choose open deadlines of ours in this concern.")));
        }
        return chosen;
    }

    private NewFact said(Response response, LocalDate on) {
        Concern concern = response.concern;
        return new NewFact(
                GivenDate.of(on),
                concern.organisation().name(),
                words.plain(response),
                "Sent as " + response.ref + ".",
                Optional.empty(),
                List.copyOf(concern.activities()),
                List.copyOf(concern.places()),
                Optional.empty());
    }

    private NewLetter letter(Response response, List<EditionAnswer> within, Dispatch dispatch) {
        Optional<Regulator> regulator = within.stream()
                .flatMap(answer -> answer.question.regulator().stream())
                .findFirst()
                .or(() -> concerns.regulatorsOf(List.of(response.concern.id())).stream()
                        .map(RegulatorPart::regulator)
                        .findFirst());
        return new NewLetter(
                Direction.OUT,
                dispatch.way().channel(),
                Nature.RESPONSE,
                response.title,
                regulator,
                Optional.empty(),
                dispatch.to(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    private void meet(Stamp stamp, Reader reader, Response response, Deadline deadline, Letter letter, LocalDate on) {
        deadlines.enter(
                stamp,
                reader,
                new DeadlineRef(deadline.ref()),
                NewEntry.of(Entry.Kind.MET, on, "Answered by " + response.ref + ".")
                        .from(letter));
        session.persist(new MetDeadline(response, deadline));
    }

    /**
     * That it arrived.
     *
     * @param file of the concern, which shows it
     * @param added or a new one, which becomes a file of the concern
     */
    @Transactional
    public void prove(
            Stamp stamp, Reader reader, ResponseRef ref, String text, Optional<String> file, Optional<Upload> added) {
        Response response = responses.held(ref, reader);
        response.require(ResponseAct.PROVE);
        file.ifPresent(one -> responses.requireFile("file", response, one, reader));
        Optional<String> kept =
                added.map(one -> responses.kept(stamp, response, one).ref());
        session.persist(new DeliveryProof(response, text, kept.or(() -> file), stamp));
        responses.add(stamp, response, "prove", "Added proof that " + ref + " arrived.", "");
    }
}
