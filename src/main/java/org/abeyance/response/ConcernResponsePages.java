package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;

/** Begins a response in a concern, with all answers that are cleared. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConcernResponsePages {

    private final Responses responses;
    private final ResponseReader sheets;
    private final Concerns concerns;
    private final Questions questions;
    private final SignedIn signedIn;

    ConcernResponsePages(
            Responses responses, ResponseReader sheets, Concerns concerns, Questions questions, SignedIn signedIn) {
        this.responses = responses;
        this.sheets = sheets;
        this.concerns = concerns;
        this.questions = questions;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/responses/new")
    public TemplateInstance form(String ref) {
        Concern concern = get(ref);
        List<String> cleared = questions.of(concern).stream()
                .filter(question -> question.status() == QuestionStatus.CLEARED)
                .map(Question::ref)
                .toList();
        return page(concern, ResponseForm.blank(cleared), Problems.none());
    }

    @POST
    @Path("{ref}/responses")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public jakarta.ws.rs.core.Response start(
            String ref, @BeanParam ResponseForm form, @BeanParam ResponseFilesForm files) {
        Concern concern = get(ref);
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String title = form.titled(reading);
                    NewEdition wanted = form.edition(reading).with(files);
                    reading.done();
                    Response begun = responses.start(signedIn.stamp(), signedIn.reader(), concern, title, wanted);
                    return "/responses/" + begun.ref();
                },
                problems -> page(concern, form, problems));
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }

    private ResponsePages.Write page(Concern concern, ResponseForm form, Problems problems) {
        return new ResponsePages.Write(
                "Begin a response",
                "/concerns/" + concern.ref() + "/responses",
                "/concerns/" + concern.ref(),
                concern.ref(),
                form,
                sheets.offers(concern, signedIn.reader()),
                true,
                problems);
    }
}
