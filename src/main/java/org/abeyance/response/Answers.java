package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.hibernate.Session;

/** Writes the answers to questions, and clears them: never by somebody who wrote them. */
@ApplicationScoped
public class Answers {

    private final Questions questions;
    private final QuestionQueries queries;
    private final Precedents precedents;
    private final QuestionVeil veil;
    private final Session session;

    Answers(Questions questions, QuestionQueries queries, Precedents precedents, QuestionVeil veil, Session session) {
        this.veil = veil;
        this.questions = questions;
        this.queries = queries;
        this.precedents = precedents;
        this.session = session;
    }

    /**
     * Writes the answer anew, on top of what the writer has seen.
     *
     * @param seen the number of the draft that the writer began with; 0 for none
     * @throws OptimisticLockException where somebody else wrote meanwhile
     */
    @Transactional
    public Question write(Stamp stamp, Reader reader, QuestionRef ref, int seen, String text) {
        Question question = open(ref, reader);
        question.require(QuestionAct.WRITE);
        Questions.requireWorker(question, reader);
        if (!QuestionRoles.isAtWork(reader)
                && question.status != QuestionStatus.OPEN
                && question.status != QuestionStatus.DRAFTING) {
            throw Refused.because("It is " + question.status.label() + ". Ask for it back to change it.");
        }
        requireSeen(question, seen);
        if (text.isBlank()) {
            throw Refused.at("text", "Write the answer.");
        }
        if (queries.draft(question.id, seen)
                .filter(draft -> draft.text.equals(text))
                .isPresent()) {
            return question;
        }
        Draft draft = new Draft(question, text, stamp);
        session.persist(draft);
        question.write(draft);
        if (question.status == QuestionStatus.OPEN) {
            questions.move(stamp, question, QuestionStatus.DRAFTING, "");
        } else if (question.status == QuestionStatus.CLEARED) {
            questions.move(stamp, question, QuestionStatus.DRAFTING, "Changed after it was cleared.");
        }
        questions.add(stamp, question, "draft", "Wrote draft " + draft.edition + " of " + ref + ".", "");
        return question;
    }

    /** Hands what was written to counsel. */
    @Transactional
    public Question refer(Stamp stamp, Reader reader, QuestionRef ref, int seen) {
        Question question = open(ref, reader);
        question.require(QuestionAct.REFER);
        Questions.requireWorker(question, reader);
        requireSeen(question, seen);
        questions.move(stamp, question, QuestionStatus.WITH_COUNSEL, "");
        questions.add(stamp, question, "refer", "Handed draft " + seen + " of " + ref + " to counsel.", "");
        return question;
    }

    /**
     * Clears what was written.
     *
     * @param reason why it may differ from what was told to another regulator; needed where it does
     */
    @Transactional
    public Question clear(Stamp stamp, Reader reader, QuestionRef ref, int seen, String reason) {
        Question question = open(ref, reader);
        question.require(QuestionAct.CLEAR);
        requireApprover(reader);
        if (queries.authorsOf(question.id).contains(reader.ref())) {
            throw Refused.because("You wrote at this answer. Somebody else clears it.");
        }
        requireSeen(question, seen);
        requireAgreement(question, reader, reason);
        questions.move(stamp, question, QuestionStatus.CLEARED, reason);
        questions.add(stamp, question, "clear", "Cleared draft " + seen + " of " + ref + ".", reason);
        return question;
    }

    private void requireAgreement(Question question, Reader reader, String reason) {
        List<Precedent> contradicted = precedents.like(question, reader).stream()
                .filter(Precedent::isContradicted)
                .toList();
        if (!contradicted.isEmpty() && reason.isBlank()) {
            throw Refused.at(
                    "reason",
                    "Its figures differ from what was told before, in "
                            + String.join(
                                    ", ",
                                    contradicted.stream().map(Precedent::ref).toList())
                            + ". Say why that is right, or send it back.");
        }
    }

    @Transactional
    public Question sendBack(Stamp stamp, Reader reader, QuestionRef ref, int seen, String reason) {
        Question question = open(ref, reader);
        question.require(QuestionAct.RETURN);
        if (!QuestionRoles.isAtWork(reader)) {
            throw Refused.because("Counsel sends it back.");
        }
        requireSeen(question, seen);
        Questions.requireReason(reason);
        questions.move(stamp, question, QuestionStatus.DRAFTING, reason);
        questions.add(stamp, question, "return", "Sent draft " + seen + " of " + ref + " back.", reason);
        return question;
    }

    /** Who may not see its words does nothing with them. */
    private Question open(QuestionRef ref, Reader reader) {
        Question question = questions.held(ref, reader);
        if (veil.isOver(question, reader)) {
            throw Refused.because("It is marked: only the legal team works on it.");
        }
        return question;
    }

    /** It was sent in a response: on the day of that, whenever it is written down. */
    void answered(Stamp stamp, Question question, LocalDate on, String response) {
        question.require(QuestionAct.ANSWER);
        question.answer(on, response);
        session.persist(new QuestionMove(question, "Sent in " + response + ".", stamp));
        questions.add(stamp, question, "answer", "Answered " + question.ref + " in " + response + ".", "");
    }

    static void requireApprover(Reader reader) {
        if (!reader.is(Role.APPROVER)) {
            throw Refused.because("Approvers clear.");
        }
    }

    private static void requireSeen(Question question, int seen) {
        if (question.edition != seen) {
            throw new OptimisticLockException("written meanwhile: " + question.ref);
        }
    }
}
