package org.abeyance.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;

/** The resumes of one concern for programs, and proposing one. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class ConcernResumeApi {

    private final Resumes resumes;
    private final ResumeReader reader;
    private final Concerns concerns;
    private final Register register;
    private final SignedIn signedIn;

    ConcernResumeApi(Resumes resumes, ResumeReader reader, Concerns concerns, Register register, SignedIn signedIn) {
        this.resumes = resumes;
        this.reader = reader;
        this.concerns = concerns;
        this.register = register;
        this.signedIn = signedIn;
    }

    /** All of one concern, the latest first. */
    public record Listed(List<ResumeApi.Told> resumes) {}

    /** What is asked for; {@code answers} says something to facts, by their references. */
    public record Asked(
            List<String> activities,
            List<String> jurisdictions,
            String on,
            String text,
            String part,
            String decidedBy,
            String dpo,
            String dpoAdvice,
            Boolean dpoFollowed,
            String basis,
            String overrideAsked,
            Map<String, String> answers) {

        ResumeForm form() {
            Map<String, String> said = answers == null ? Map.of() : answers;
            List<String> about = new ArrayList<>();
            List<String> answer = new ArrayList<>();
            said.forEach((fact, words) -> {
                about.add(fact);
                answer.add(words);
            });
            return new ResumeForm(
                    activities,
                    jurisdictions,
                    on,
                    text,
                    part,
                    decidedBy,
                    dpo,
                    dpoAdvice,
                    dpoFollowed == null ? "" : dpoFollowed ? "YES" : "NO",
                    basis,
                    overrideAsked,
                    about,
                    answer);
        }
    }

    @GET
    @Path("{ref}/resumes")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Listed of(String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return new Listed(reader.of(concern, signedIn.stamp()).stream()
                .map(line -> told(line.resume().ref()))
                .toList());
    }

    @POST
    @Path("{ref}/resumes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response propose(String ref, Asked asked) {
        if (asked == null) {
            throw Refused.at("", "A proposal is one JSON object.");
        }
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        try {
            Resume resume = resumes.propose(
                    signedIn.stamp(),
                    signedIn.reader(),
                    concern,
                    whole(asked, concern).form().read(concern, register));
            return Response.created(URI.create("/api/v1/resumes/" + resume.ref()))
                    .entity(told(resume.ref()))
                    .build();
        } catch (Refused refused) {
            throw Refused.of(
                    refused.problems().stream().map(ConcernResumeApi::inJson).toList());
        }
    }

    /** The fields of the form under the names they have in a call. */
    private static Refused.Problem inJson(Refused.Problem problem) {
        String field = problem.field().equals("places")
                ? "jurisdictions"
                : problem.field().replaceFirst("^answer-", "answers.");
        return new Refused.Problem(field, problem.message());
    }

    /** Without activities or jurisdictions it speaks of all that the concern names. */
    private static Asked whole(Asked asked, Concern concern) {
        return new Asked(
                asked.activities() != null
                        ? asked.activities()
                        : concern.activities().stream().map(Activity::slug).toList(),
                asked.jurisdictions() != null
                        ? asked.jurisdictions()
                        : concern.places().stream().map(Jurisdiction::code).toList(),
                asked.on(),
                asked.text(),
                asked.part(),
                asked.decidedBy(),
                asked.dpo(),
                asked.dpoAdvice(),
                asked.dpoFollowed(),
                asked.basis(),
                asked.overrideAsked(),
                asked.answers());
    }

    private ResumeApi.Told told(String resume) {
        return ResumeApi.Told.of(reader.view(new ResumeRef(resume), signedIn.reader(), signedIn.stamp()));
    }
}
