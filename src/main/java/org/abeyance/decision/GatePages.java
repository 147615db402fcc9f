package org.abeyance.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a resume is approved, declined, cleared or cancelled. */
@Path("/resumes")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class GatePages {

    record Index(List<ResumeReader.Line> asked, List<ResumeReader.Line> resumes, Optional<String> next, boolean isFirst)
            implements TemplateInstance {}

    record One(ResumeView view, LocalDate today, Typed typed, Problems problems) implements TemplateInstance {}

    /** What was typed into the forms of the page. */
    record Typed(String override, String reason) {

        static final Typed NOTHING = new Typed("", "");
    }

    private static final int MOST = 50;

    private final Resumes resumes;
    private final ResumeReader reader;
    private final SignedIn signedIn;

    GatePages(Resumes resumes, ResumeReader reader, SignedIn signedIn) {
        this.resumes = resumes;
        this.reader = reader;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String after) {
        long before = after != null && after.matches("[0-9]{1,15}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<ResumeReader.Line> found = reader.latest(before, MOST + 1, signedIn.reader(), signedIn.stamp());
        List<ResumeReader.Line> shown = found.stream().limit(MOST).toList();
        Optional<String> next = found.size() > MOST
                ? Optional.of("/resumes?after=" + shown.get(MOST - 1).resume().id())
                : Optional.empty();
        return new Index(reader.asked(signedIn.reader(), signedIn.stamp()), shown, next, before == Long.MAX_VALUE);
    }

    @GET
    @Path("{resume}")
    public TemplateInstance one(String resume) {
        return page(resume, Typed.NOTHING, Problems.none());
    }

    @POST
    @Path("{resume}/approval")
    @RolesAllowed(Role.Name.APPROVER)
    public Response approve(String resume, @RestForm String override) {
        return act(resume, new Typed(typed(override), ""), reading -> {
            String why = reading.optionalText("override", override, 10_000);
            reading.done();
            resumes.approve(signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), why);
        });
    }

    @POST
    @Path("{resume}/refusal")
    @RolesAllowed(Role.Name.APPROVER)
    public Response decline(String resume, @RestForm String reason) {
        return act(
                resume,
                new Typed("", typed(reason)),
                reading -> resumes.decline(
                        signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), why(reading, reason)));
    }

    @POST
    @Path("{resume}/cancellation")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response cancel(String resume, @RestForm String reason) {
        return act(
                resume,
                new Typed("", typed(reason)),
                reading -> resumes.cancel(
                        signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), why(reading, reason)));
    }

    @POST
    @Path("{resume}/clearance")
    public Response clear(String resume, @RestForm String says, @RestForm String reason) {
        return act(resume, new Typed("", typed(reason)), reading -> {
            boolean clears = reading.choice("says", says, ClearanceSays.class) == ClearanceSays.CLEAR;
            String why = reading.optionalText("reason", reason, 10_000);
            reading.done();
            resumes.clear(signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), clears, why);
        });
    }

    @POST
    @Path("{resume}/walls/{concern}/clearance")
    public Response clearFor(String resume, String concern, @RestForm String says, @RestForm String reason) {
        return act(resume, new Typed("", typed(reason)), reading -> {
            boolean clears = reading.choice("says", says, ClearanceSays.class) == ClearanceSays.CLEAR;
            resumes.clearFor(
                    signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), concern, clears, why(reading, reason));
        });
    }

    /** What a clearance says. */
    enum ClearanceSays {
        CLEAR,
        STOP
    }

    private static String why(Reading reading, String typed) {
        String reason = reading.text("reason", typed, 10_000);
        reading.done();
        return reason;
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }

    private Response act(String resume, Typed typed, Consumer<Reading> act) {
        return Answer.to(
                () -> {
                    act.accept(new Reading());
                    return "/resumes/" + resume;
                },
                problems -> page(resume, typed, problems));
    }

    private One page(String resume, Typed typed, Problems problems) {
        return new One(
                reader.view(new ResumeRef(resume), signedIn.reader(), signedIn.stamp()),
                signedIn.today(),
                typed,
                problems);
    }
}
