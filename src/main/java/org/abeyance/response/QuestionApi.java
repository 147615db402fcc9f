package org.abeyance.response;

import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Wire;

/** One question for programs: its answer, and what is done with it. Contributors reach theirs alone. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.Name.CONTRIBUTOR,
    Role.Name.READER,
    Role.Name.CASEWORKER,
    Role.Name.APPROVER,
    Role.Name.ADMINISTRATOR,
    Role.Name.AUDITOR
})
public class QuestionApi {

    private static final String EVERYBODY_FIRST = "Somebody else wrote meanwhile. Look at what it says now first.";

    private final Questions questions;
    private final Answers answers;
    private final QuestionVeil veil;
    private final Choosing choosing;
    private final SignedIn signedIn;

    QuestionApi(Questions questions, Answers answers, QuestionVeil veil, Choosing choosing, SignedIn signedIn) {
        this.questions = questions;
        this.answers = answers;
        this.veil = veil;
        this.choosing = choosing;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}")
    public QuestionTold one(String ref) {
        return told(questions.get(new QuestionRef(ref), reader()));
    }

    /** Writes the answer on top of the draft {@code seen}; 409 with both where somebody else wrote meanwhile. */
    @POST
    @Path("{ref}/drafts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(String ref, QuestionBody.Said body) {
        QuestionBody.Said said = required(body);
        try {
            return created(answers.write(signedIn.stamp(), reader(), new QuestionRef(ref), said.read(), said.words()));
        } catch (OptimisticLockException writtenMeanwhile) {
            Question question = questions.get(new QuestionRef(ref), reader());
            JsonObject both = new JsonObject(Wire.problem(409, EVERYBODY_FIRST, List.of()))
                    .put("seen", question.edition())
                    .put(
                            "now",
                            questions
                                    .draft(question, question.edition())
                                    .map(Draft::text)
                                    .orElse(""))
                    .put("yours", said.words());
            return Response.status(Response.Status.CONFLICT)
                    .type(Wire.PROBLEM)
                    .entity(both.encode())
                    .build();
        }
    }

    @POST
    @Path("{ref}/referrals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refer(String ref, QuestionBody.Said body) {
        return created(answers.refer(
                signedIn.stamp(), reader(), new QuestionRef(ref), required(body).read()));
    }

    @POST
    @Path("{ref}/clearances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response clear(String ref, QuestionBody.Said body) {
        QuestionBody.Said said = required(body);
        return created(answers.clear(signedIn.stamp(), reader(), new QuestionRef(ref), said.read(), said.why()));
    }

    @POST
    @Path("{ref}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response sendBack(String ref, QuestionBody.Said body) {
        QuestionBody.Said said = required(body);
        return created(answers.sendBack(signedIn.stamp(), reader(), new QuestionRef(ref), said.read(), said.why()));
    }

    @POST
    @Path("{ref}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response assign(String ref, QuestionBody.Assigned body) {
        QuestionBody.Assigned.To to = (body == null ? new QuestionBody.Assigned("", "") : body).read(choosing);
        return created(questions.assign(signedIn.stamp(), reader(), new QuestionRef(ref), to.owner(), to.due()));
    }

    @POST
    @Path("{ref}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response withdraw(String ref, QuestionBody.Said body) {
        return created(questions.withdraw(
                signedIn.stamp(), reader(), new QuestionRef(ref), required(body).why()));
    }

    @POST
    @Path("{ref}/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response reopen(String ref, QuestionBody.Said body) {
        return created(questions.reopen(
                signedIn.stamp(), reader(), new QuestionRef(ref), required(body).why()));
    }

    private Response created(Question question) {
        return Response.status(Response.Status.CREATED).entity(told(question)).build();
    }

    private QuestionTold told(Question question) {
        boolean isVeiled = veil.isOver(question, reader());
        boolean isShown = question.isDraftFor(reader()) || question.status() == QuestionStatus.ANSWERED;
        Optional<String> answer =
                isShown ? questions.draft(question, question.edition()).map(Draft::text) : Optional.empty();
        return reader().isReader()
                ? QuestionTold.whole(question, isVeiled, answer)
                : QuestionTold.own(question, isVeiled, answer);
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private static QuestionBody.Said required(QuestionBody.Said body) {
        if (body == null) {
            throw Refused.at("", "Send one JSON object.");
        }
        return body;
    }
}
