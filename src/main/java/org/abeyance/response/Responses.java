package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.AttachmentRef;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Upload;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/** Finds responses and writes their versions. What was written is never changed, only written again. */
@ApplicationScoped
public class Responses {

    private final ResponseQueries queries;
    private final Questions questions;
    private final Attachments attachments;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Responses(
            ResponseQueries queries,
            Questions questions,
            Attachments attachments,
            Session session,
            Numbers numbers,
            Trail trail) {
        this.queries = queries;
        this.questions = questions;
        this.attachments = attachments;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** The response, if there is one and this reader may see its concern. */
    public Response get(ResponseRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id()).orElseThrow(() -> Missing.of(ref));
    }

    /** The responses of a concern that the caller was let in to, the newest first. */
    public List<Response> of(Concern concern) {
        return queries.of(concern.id());
    }

    /** A page of the list, the newest first, after a line of the page before. */
    public List<Response> newestFirst(String status, String concern, long before, int most, Reader reader) {
        return queries.newestFirst(status, concern, before, most, reader.id());
    }

    @Transactional
    public Response start(Stamp stamp, Reader reader, Concern concern, String title, NewEdition wanted) {
        ResponseRef ref = ResponseRef.of(stamp.day().getYear(), numbers.next("response_number", 4));
        Response response = new Response(ref, concern, title, stamp);
        session.persist(response);
        keep(stamp, reader, response, wanted);
        move(stamp, response, ResponseStatus.DRAFTING, "");
        add(stamp, response, "start", "Began the response " + ref + " in " + concern.ref() + ".", "");
        return response;
    }

    /**
     * Writes a new version, on top of the one that the writer has seen. It needs a clearance of its own.
     *
     * @throws OptimisticLockException where somebody else wrote meanwhile
     */
    @Transactional
    public Response write(Stamp stamp, Reader reader, ResponseRef ref, int seen, NewEdition wanted) {
        Response response = held(ref, reader);
        response.require(ResponseAct.WRITE);
        requireSeen(response, seen);
        ResponseStatus before = response.status;
        keep(stamp, reader, response, wanted);
        if (before != ResponseStatus.DRAFTING) {
            move(stamp, response, ResponseStatus.DRAFTING, "Changed while it was " + before.label() + ".");
        }
        add(stamp, response, "write", "Wrote version " + response.edition + " of " + ref + ".", "");
        return response;
    }

    private void keep(Stamp stamp, Reader reader, Response response, NewEdition wanted) {
        Optional<Attachment> document = wanted.paper()
                .map(file -> kept(stamp, response, file))
                .or(() -> wanted.document().map(file -> file("document", response, file, reader)));
        Edition edition = new Edition(response, wanted.cover(), document.map(Attachment::ref), stamp);
        session.persist(edition);
        response.write(edition);
        int place = 0;
        for (Draft draft : drafts(response, wanted)) {
            session.persist(new EditionAnswer(edition, ++place, draft));
        }
        int enclosed = 0;
        List<Attachment> enclosures = new ArrayList<>();
        new LinkedHashSet<>(wanted.enclosures())
                .forEach(file -> enclosures.add(file("enclosures", response, file, reader)));
        wanted.enclosed().forEach(file -> enclosures.add(kept(stamp, response, file)));
        for (Attachment enclosure : enclosures) {
            session.persist(new Enclosure(edition, ++enclosed, enclosure.ref(), enclosure.name()));
        }
    }

    Attachment kept(Stamp stamp, Response response, Upload file) {
        return attachments.keep(stamp, response.concern, file);
    }

    void requireFile(String field, Response response, String ref, Reader reader) {
        file(field, response, ref, reader);
    }

    private Attachment file(String field, Response response, String ref, Reader reader) {
        if (!ref.matches("A-[0-9]{4}-[0-9]{3,9}")) {
            throw Refused.at(field, "Choose a file of this concern.");
        }
        Attachment file = attachments.get(new AttachmentRef(ref), reader);
        if (!file.concern().id().equals(response.concern.id())) {
            throw Refused.at(field, "Choose a file of this concern.");
        }
        return file;
    }

    private List<Draft> drafts(Response response, NewEdition wanted) {
        Map<String, Question> known =
                questions.of(response.concern).stream().collect(Collectors.toMap(Question::ref, question -> question));
        List<Question> chosen = wanted.answers().stream()
                .distinct()
                .map(ref -> Optional.ofNullable(known.get(ref.text()))
                        .orElseThrow(() -> Refused.at("answers", "This concern has no question " + ref + ".")))
                .toList();
        for (Question question : chosen) {
            if (question.status.isDone()) {
                throw Refused.at("answers", "Question " + question.number + " is " + question.status.label() + ".");
            }
            if (question.edition == 0) {
                throw Refused.at("answers", "Question " + question.number + " has no answer yet.");
            }
        }
        Map<Long, Draft> latest = questions
                .latestOf(chosen.stream().map(Question::id).toList())
                .stream()
                .collect(Collectors.toMap(draft -> draft.question().id(), draft -> draft));
        return chosen.stream().map(question -> latest.get(question.id)).toList();
    }

    @Transactional
    public Response withdraw(Stamp stamp, Reader reader, ResponseRef ref, String reason) {
        Response response = held(ref, reader);
        response.require(ResponseAct.WITHDRAW);
        Questions.requireReason(reason);
        move(stamp, response, ResponseStatus.WITHDRAWN, reason);
        add(stamp, response, "withdraw", "Withdrew " + ref + ".", reason);
        return response;
    }

    @Transactional
    public void comment(Stamp stamp, Reader reader, ResponseRef ref, String text) {
        Response response = held(ref, reader);
        response.require(ResponseAct.COMMENT);
        if (!QuestionRoles.isAtWork(reader)) {
            throw Refused.because("Who works on it comments on it.");
        }
        session.persist(new ResponseComment(response, text, stamp));
        add(stamp, response, "comment", "Commented on version " + response.edition + " of " + ref + ".", "");
    }

    /** For an act: nobody else acts on this response until it is done. */
    Response held(ResponseRef ref, Reader reader) {
        Response response = get(ref, reader);
        session.refresh(response, LockModeType.PESSIMISTIC_WRITE);
        return response;
    }

    static void requireSeen(Response response, int seen) {
        if (response.edition != seen) {
            throw new OptimisticLockException("written meanwhile: " + response.ref);
        }
    }

    void move(Stamp stamp, Response response, ResponseStatus to, String reason) {
        response.move(to);
        session.persist(new ResponseMove(response, reason, stamp));
    }

    void add(Stamp stamp, Response response, String verb, String sentence, String reason) {
        trail.add(stamp, response.concern.id(), "response." + verb, response.ref, sentence, reason);
    }
}
