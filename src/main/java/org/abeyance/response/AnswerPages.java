package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;

/** Writes and clears the answer to one question. Whoever comes second sees both versions and loses nothing. */
@Path("/questions")
@RolesAllowed({
    Role.Name.CONTRIBUTOR,
    Role.Name.READER,
    Role.Name.CASEWORKER,
    Role.Name.APPROVER,
    Role.Name.ADMINISTRATOR,
    Role.Name.AUDITOR
})
public class AnswerPages {

    /** Somebody else was first: what it says now, and what was typed. */
    record Clash(String ref, String number, String now, int edition, AnswerForm answer, String to)
            implements TemplateInstance {}

    /** What is done with a draft that somebody has seen. */
    private interface Act {
        void on(QuestionRef ref);
    }

    private final Answers answers;
    private final Questions questions;
    private final QuestionPages pages;
    private final SignedIn signedIn;

    AnswerPages(Answers answers, Questions questions, QuestionPages pages, SignedIn signedIn) {
        this.answers = answers;
        this.questions = questions;
        this.pages = pages;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/drafts")
    public Response write(String ref, @BeanParam AnswerForm form) {
        return write(
                ref,
                form,
                known -> answers.write(signedIn.stamp(), signedIn.reader(), known, form.read(), form.words()));
    }

    /** Whoever comes second sees both. */
    private Response write(String ref, AnswerForm form, Act act) {
        try {
            return act(ref, form, act);
        } catch (OptimisticLockException writtenMeanwhile) {
            Question question = questions.get(new QuestionRef(ref), signedIn.reader());
            String now = questions
                    .draft(question, question.edition())
                    .map(Draft::text)
                    .orElse("");
            return Response.status(Response.Status.CONFLICT)
                    .entity(new Clash(
                            ref,
                            question.number(),
                            now,
                            question.edition(),
                            form.onto(question.edition()),
                            "/questions/" + ref + "/drafts"))
                    .build();
        }
    }

    /** Hands it to counsel, with what was typed on the same page: that is kept first. */
    @POST
    @Path("{ref}/referrals")
    public Response refer(String ref, @BeanParam AnswerForm form) {
        return form.text() == null
                ? act(ref, form, known -> answers.refer(signedIn.stamp(), signedIn.reader(), known, form.read()))
                : write(ref, form, known -> {
                    Question written =
                            answers.write(signedIn.stamp(), signedIn.reader(), known, form.read(), form.words());
                    answers.refer(signedIn.stamp(), signedIn.reader(), known, written.edition());
                });
    }

    @POST
    @Path("{ref}/clearances")
    @RolesAllowed(Role.Name.APPROVER)
    public Response clear(String ref, @BeanParam AnswerForm form) {
        return act(
                ref, form, known -> answers.clear(signedIn.stamp(), signedIn.reader(), known, form.read(), form.why()));
    }

    @POST
    @Path("{ref}/returns")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response sendBack(String ref, @BeanParam AnswerForm form) {
        return act(
                ref,
                form,
                known -> answers.sendBack(signedIn.stamp(), signedIn.reader(), known, form.read(), form.why()));
    }

    private Response act(String ref, AnswerForm form, Act act) {
        QuestionRef known = new QuestionRef(ref);
        return Answer.to(
                () -> {
                    act.on(known);
                    return "/questions/" + ref;
                },
                problems -> pages.again(ref, form, problems));
    }
}
