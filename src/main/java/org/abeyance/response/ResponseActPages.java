package org.abeyance.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import org.abeyance.concern.FilesForm;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Reading;

/** Takes a response through its clearance and out of the house. */
@Path("/responses")
@RolesAllowed(Role.Name.CASEWORKER)
public class ResponseActPages {

    private final Responses responses;
    private final Clearances clearances;
    private final Sending sending;
    private final ResponsePages pages;
    private final SignedIn signedIn;

    ResponseActPages(
            Responses responses, Clearances clearances, Sending sending, ResponsePages pages, SignedIn signedIn) {
        this.responses = responses;
        this.clearances = clearances;
        this.sending = sending;
        this.pages = pages;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/submissions")
    public Response submit(String ref, @BeanParam VerdictForm form) {
        return act(ref, form, known -> clearances.submit(signedIn.stamp(), reader(), known, form.version()));
    }

    @POST
    @Path("{ref}/clearances")
    @RolesAllowed(Role.Name.APPROVER)
    public Response clear(String ref, @BeanParam VerdictForm form) {
        return act(
                ref,
                form,
                known -> clearances.clear(signedIn.stamp(), reader(), known, form.version(), form.stage(), form.why()));
    }

    @POST
    @Path("{ref}/returns")
    @RolesAllowed(Role.Name.APPROVER)
    public Response sendBack(String ref, @BeanParam VerdictForm form) {
        return act(
                ref,
                form,
                known -> clearances.sendBack(
                        signedIn.stamp(), reader(), known, form.version(), form.stage(), form.why()));
    }

    @POST
    @Path("{ref}/bypasses")
    @RolesAllowed(Role.Name.APPROVER)
    public Response bypass(String ref, @BeanParam VerdictForm form) {
        return act(
                ref,
                form,
                known ->
                        clearances.bypass(signedIn.stamp(), reader(), known, form.version(), form.stage(), form.why()));
    }

    @POST
    @Path("{ref}/dispatch")
    public Response send(String ref, @BeanParam VerdictForm form) {
        return act(
                ref, form, known -> sending.send(signedIn.stamp(), reader(), known, form.version(), form.dispatch()));
    }

    @POST
    @Path("{ref}/proofs")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response prove(String ref, @BeanParam VerdictForm form, @BeanParam FilesForm files) {
        return act(ref, form, known -> {
            Reading reading = new Reading();
            String words = reading.text("proof", form.proof(), 5_000);
            String file = reading.optionalLine("file", form.file(), 20);
            reading.done();
            sending.prove(
                    signedIn.stamp(),
                    reader(),
                    known,
                    words,
                    file.isEmpty() ? Optional.empty() : Optional.of(file),
                    files.uploads().stream().findFirst());
        });
    }

    @POST
    @Path("{ref}/withdrawal")
    public Response withdraw(String ref, @BeanParam VerdictForm form) {
        return act(ref, form, known -> responses.withdraw(signedIn.stamp(), reader(), known, form.why()));
    }

    @POST
    @Path("{ref}/comments")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Response comment(String ref, @BeanParam VerdictForm form) {
        return act(ref, form, known -> {
            Reading reading = new Reading();
            String words = reading.text("comment", form.comment(), 20_000);
            reading.done();
            responses.comment(signedIn.stamp(), reader(), known, words);
        });
    }

    private Response act(String ref, VerdictForm form, Consumer<ResponseRef> act) {
        ResponseRef known = new ResponseRef(ref);
        return Answer.to(
                () -> {
                    act.accept(known);
                    return "/responses/" + ref;
                },
                problems -> pages.again(ref, form, problems));
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
