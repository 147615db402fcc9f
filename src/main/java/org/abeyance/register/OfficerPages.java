package org.abeyance.register;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Who keeps cases at a regulator: to add, correct and end. For the legal team; nobody else is told that there is anybody. */
@Path("/regulators/{slug}/officers")
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
public class OfficerPages {

    /** All of one regulator. */
    record Index(Regulator regulator, List<Officer> there, List<Officer> left, OfficerForm form, Problems problems)
            implements TemplateInstance {}

    /** One of them; {@code changed} where somebody else was first. */
    record One(
            Officer officer,
            List<OfficerEntry> entries,
            OfficerForm form,
            String lastDay,
            boolean changed,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    private final Officers officers;
    private final SignedIn signedIn;

    OfficerPages(Officers officers, SignedIn signedIn) {
        this.officers = officers;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(String slug) {
        return index(slug, OfficerForm.empty(signedIn.today()), Problems.none());
    }

    private Index index(String slug, OfficerForm form, Problems problems) {
        Regulator regulator = officers.regulator(slug, signedIn.reader());
        LocalDate today = signedIn.today();
        List<Officer> all = officers.of(regulator);
        return new Index(
                regulator,
                all.stream().filter(officer -> !isOver(officer, today)).toList(),
                all.stream().filter(officer -> isOver(officer, today)).toList(),
                form,
                problems);
    }

    private static boolean isOver(Officer officer, LocalDate today) {
        return officer.until().filter(last -> last.isBefore(today)).isPresent();
    }

    @POST
    public Response add(String slug, @BeanParam OfficerForm form) {
        officers.regulator(slug, signedIn.reader());
        return Answer.to(
                () -> {
                    officers.add(signedIn.stamp(), signedIn.reader(), slug, form.read(true));
                    return "/regulators/" + slug + "/officers";
                },
                problems -> index(slug, form, problems));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(String slug, String id) {
        Officer officer = get(slug, id);
        return one(officer, OfficerForm.of(officer), "", false, Problems.none());
    }

    private One one(Officer officer, OfficerForm form, String lastDay, boolean changed, Problems problems) {
        return new One(
                officer,
                officers.entries(officer),
                form,
                lastDay,
                changed,
                problems,
                signedIn.reader().zone());
    }

    @POST
    @Path("{id}")
    public Response correct(String slug, String id, @BeanParam OfficerForm form) {
        long number = get(slug, id).id();
        try {
            return Answer.to(
                    () -> {
                        officers.correct(signedIn.stamp(), signedIn.reader(), slug, number, form.read(false));
                        return "/regulators/" + slug + "/officers";
                    },
                    problems -> one(get(slug, id), form, "", false, problems));
        } catch (OptimisticLockException changedMeanwhile) {
            Officer now = get(slug, id);
            return Response.status(Response.Status.CONFLICT)
                    .entity(one(now, form.onto(now), "", true, Problems.none()))
                    .build();
        }
    }

    @POST
    @Path("{id}/end")
    public Response end(String slug, String id, @RestForm String lastDay) {
        long number = get(slug, id).id();
        return Answer.to(
                () -> {
                    officers.end(signedIn.stamp(), signedIn.reader(), slug, number, OfficerForm.lastDay(lastDay));
                    return "/regulators/" + slug + "/officers";
                },
                problems -> {
                    Officer officer = get(slug, id);
                    return one(officer, OfficerForm.of(officer), lastDay, false, problems);
                });
    }

    private Officer get(String slug, String id) {
        officers.regulator(slug, signedIn.reader());
        return officers.get(
                slug, OfficerForm.number(id).orElseThrow(() -> Missing.of("officer " + id)), signedIn.reader());
    }
}
