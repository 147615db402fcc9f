package org.abeyance.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reading;

/** Responses for programs: written, cleared and sent by the same acts as on the page. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ResponseApi {

    /** A version as a program sends it; {@code seen} is the version it was written on top of. */
    public record Body(
            Integer seen, String title, String cover, List<String> answers, String document, List<String> enclosures) {

        ResponseForm form() {
            return new ResponseForm(seen == null ? "" : seen.toString(), title, cover, answers, document, enclosures);
        }
    }

    /** What is said to a version at a stage. */
    public record Said(Integer seen, Integer stage, String reason) {}

    /** How it went out. */
    public record Sent(
            Integer seen,
            String on,
            String way,
            String to,
            String messageId,
            String proof,
            Boolean confirmed,
            List<String> deadlines) {}

    private final Responses responses;
    private final ResponseReader sheets;
    private final Clearances clearances;
    private final Sending sending;
    private final SignedIn signedIn;

    ResponseApi(Responses responses, ResponseReader sheets, Clearances clearances, Sending sending, SignedIn signedIn) {
        this.responses = responses;
        this.sheets = sheets;
        this.clearances = clearances;
        this.sending = sending;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}")
    public ResponseTold one(String ref) {
        return told(responses.get(new ResponseRef(ref), reader()));
    }

    /** A new version on top of {@code seen}; it needs a clearance of its own. */
    @POST
    @Path("{ref}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public jakarta.ws.rs.core.Response write(String ref, Body body) {
        ResponseForm form = required(body).form();
        Reading reading = new Reading();
        NewEdition wanted = form.edition(reading);
        reading.done();
        return created(responses.write(signedIn.stamp(), reader(), new ResponseRef(ref), form.read(), wanted));
    }

    @POST
    @Path("{ref}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public jakarta.ws.rs.core.Response submit(String ref, Said said) {
        return created(
                clearances.submit(signedIn.stamp(), reader(), new ResponseRef(ref), number(required(said).seen)));
    }

    @POST
    @Path("{ref}/clearances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public jakarta.ws.rs.core.Response clear(String ref, Said body) {
        Said said = required(body);
        return created(clearances.clear(
                signedIn.stamp(), reader(), new ResponseRef(ref), number(said.seen), number(said.stage), why(said)));
    }

    @POST
    @Path("{ref}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public jakarta.ws.rs.core.Response sendBack(String ref, Said body) {
        Said said = required(body);
        return created(clearances.sendBack(
                signedIn.stamp(), reader(), new ResponseRef(ref), number(said.seen), number(said.stage), why(said)));
    }

    @POST
    @Path("{ref}/bypasses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public jakarta.ws.rs.core.Response bypass(String ref, Said body) {
        Said said = required(body);
        return created(clearances.bypass(
                signedIn.stamp(), reader(), new ResponseRef(ref), number(said.seen), number(said.stage), why(said)));
    }

    /** Sends it: its questions are answered and its deadlines met on that day. */
    @POST
    @Path("{ref}/dispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public jakarta.ws.rs.core.Response send(String ref, Sent body) {
        Sent sent = required(body);
        Reading reading = new Reading();
        Dispatch dispatch = new Dispatch(
                reading.day("on", sent.on),
                reading.choice("way", sent.way, Way.class),
                reading.line("to", sent.to, 300),
                VerdictForm.message(reading, sent.messageId),
                reading.optionalText("proof", sent.proof, 5_000),
                Boolean.TRUE.equals(sent.confirmed),
                Optional.ofNullable(sent.deadlines));
        reading.done();
        return created(sending.send(signedIn.stamp(), reader(), new ResponseRef(ref), number(sent.seen), dispatch));
    }

    @POST
    @Path("{ref}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public jakarta.ws.rs.core.Response withdraw(String ref, Said said) {
        return created(responses.withdraw(signedIn.stamp(), reader(), new ResponseRef(ref), why(required(said))));
    }

    private jakarta.ws.rs.core.Response created(Response response) {
        return jakarta.ws.rs.core.Response.status(201).entity(told(response)).build();
    }

    private ResponseTold told(Response response) {
        return ResponseTold.of(sheets.sheet(response, reader()));
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private static int number(Integer sent) {
        return sent == null ? -1 : sent;
    }

    private static String why(Said said) {
        Reading reading = new Reading();
        String why = reading.optionalText("reason", said.reason, 5_000);
        reading.done();
        return why;
    }

    static <T> T required(T body) {
        if (body == null) {
            throw Refused.at("", "Send one JSON object.");
        }
        return body;
    }
}
