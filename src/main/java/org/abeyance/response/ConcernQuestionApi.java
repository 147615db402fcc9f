package org.abeyance.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reading;

/** The questions of one concern for programs, and taking them from a letter. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernQuestionApi {

    /** All of one concern, in the order of its letters. */
    public record Listed(String progress, List<QuestionTold> questions) {}

    /** What the questions are called that were taken. */
    public record Taken(List<String> references) {}

    private final Concerns concerns;
    private final Letters letters;
    private final Questions questions;
    private final QuestionVeil veil;
    private final Choosing choosing;
    private final SignedIn signedIn;

    ConcernQuestionApi(
            Concerns concerns,
            Letters letters,
            Questions questions,
            QuestionVeil veil,
            Choosing choosing,
            SignedIn signedIn) {
        this.concerns = concerns;
        this.letters = letters;
        this.questions = questions;
        this.veil = veil;
        this.choosing = choosing;
        this.signedIn = signedIn;
    }

    /** Each question with its status, without its answer. */
    @GET
    @Path("{ref}/questions")
    public Listed list(String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        List<Question> found = questions.of(concern);
        Set<String> veiled = veil.over(found, signedIn.reader());
        return new Listed(
                questions.tally(concern, signedIn.reader()).toString(),
                found.stream()
                        .map(question ->
                                QuestionTold.whole(question, veiled.contains(question.ref()), Optional.empty()))
                        .toList());
    }

    /** Takes questions from a letter of the concern that came in. */
    @POST
    @Path("{ref}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response take(String ref, QuestionBody.Taken body) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        if (body == null || body.letter() == null) {
            throw Refused.at("letter", "Say which letter asks.");
        }
        Reading reading = new Reading();
        List<NewQuestion> asked = body.read(reading);
        QuestionBody.Assigned.To to = new QuestionBody.Assigned(body.owner(), body.due()).read(choosing);
        reading.done();
        List<Question> taken =
                questions.take(signedIn.stamp(), letter(concern, body.letter()), asked, to.owner(), to.due());
        return Response.status(Response.Status.CREATED)
                .entity(new Taken(taken.stream().map(Question::ref).toList()))
                .build();
    }

    private Letter letter(Concern concern, String reference) {
        Optional<Letter> found = reference.matches("L-[0-9]{4}-[0-9]{3,9}")
                ? letters.of(concern).stream()
                        .filter(letter -> letter.letterRef().equals(new LetterRef(reference).text()))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
        return found.orElseThrow(() -> Refused.at("letter", "This concern has no such letter."));
    }
}
