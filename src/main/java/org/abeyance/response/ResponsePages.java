package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestQuery;

/** What goes back to regulators: the list, one response, and writing its versions. */
@Path("/responses")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ResponsePages {

    /** A page of the list. */
    record Index(List<ResponseLine> lines, String status, String concern, List<Choice> statuses, Optional<String> next)
            implements TemplateInstance {}

    /** One response and all that belongs to it. */
    record One(ResponseSheet sheet, VerdictForm form, Problems problems, ZoneId zone) implements TemplateInstance {}

    /** The form of a version; the first where it has no reference yet. */
    record Write(
            String heading,
            String to,
            String back,
            String concern,
            ResponseForm form,
            ResponseSheet.Offers offers,
            boolean isFirst,
            Problems problems)
            implements TemplateInstance {}

    /** Somebody else was first: what it says now, and what was typed. */
    record Clash(String ref, ResponseSheet now, ResponseForm form, ResponseSheet.Offers offers, Problems problems)
            implements TemplateInstance {}

    private static final int LINES = 50;
    private static final List<Choice> STATUSES = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(new Choice("ANY", "all")),
                    Choice.of(ResponseStatus.class, ResponseStatus::label).stream())
            .toList();

    private final Responses responses;
    private final ResponseReader sheets;
    private final SignedIn signedIn;

    ResponsePages(Responses responses, ResponseReader sheets, SignedIn signedIn) {
        this.responses = responses;
        this.sheets = sheets;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String status, @RestQuery String concern, @RestQuery String after) {
        String of = concern == null ? "" : concern.strip();
        String asked = status == null || status.isBlank() ? of.isEmpty() ? "" : "ANY" : status.strip();
        long before = after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<Response> found = responses.newestFirst(asked, of, before, LINES + 1, signedIn.reader());
        List<Response> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        Optional<String> next = found.size() > LINES
                ? Optional.of("/responses?status=" + asked + "&concern=" + of + "&after="
                        + shown.get(LINES - 1).id())
                : Optional.empty();
        return new Index(shown.stream().map(ResponseLine::of).toList(), asked, of, STATUSES, next);
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        return again(ref, VerdictForm.blank(signedIn.today().toString()), Problems.none());
    }

    /** The page, with what was typed. */
    TemplateInstance again(String ref, VerdictForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Response response = responses.get(new ResponseRef(ref), reader);
        return new One(sheets.sheet(response, reader), form, problems, reader.zone());
    }

    @GET
    @Path("{ref}/editions/new")
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance form(String ref) {
        Response response = responses.get(new ResponseRef(ref), signedIn.reader());
        return next(response, ResponseForm.of(sheets.sheet(response, signedIn.reader())), Problems.none());
    }

    private Write next(Response response, ResponseForm form, Problems problems) {
        return new Write(
                "A new version of " + response.ref(),
                "/responses/" + response.ref() + "/editions",
                "/responses/" + response.ref(),
                response.concern().ref(),
                form,
                sheets.offers(response.concern(), signedIn.reader()),
                false,
                problems);
    }

    @POST
    @Path("{ref}/editions")
    @RolesAllowed(Role.Name.CASEWORKER)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public jakarta.ws.rs.core.Response write(
            String ref, @BeanParam ResponseForm form, @BeanParam ResponseFilesForm files) {
        Response response = responses.get(new ResponseRef(ref), signedIn.reader());
        try {
            return Answer.to(
                    () -> {
                        Reading reading = new Reading();
                        NewEdition wanted = form.edition(reading).with(files);
                        reading.done();
                        responses.write(signedIn.stamp(), signedIn.reader(), new ResponseRef(ref), form.read(), wanted);
                        return "/responses/" + ref;
                    },
                    problems -> next(response, form, problems));
        } catch (OptimisticLockException writtenMeanwhile) {
            ResponseSheet now = sheets.sheet(responses.get(new ResponseRef(ref), signedIn.reader()), signedIn.reader());
            return jakarta.ws.rs.core.Response.status(jakarta.ws.rs.core.Response.Status.CONFLICT)
                    .entity(new Clash(
                            ref,
                            now,
                            form.onto(now.head().edition()),
                            sheets.offers(response.concern(), signedIn.reader()),
                            Problems.none()))
                    .build();
        }
    }
}
