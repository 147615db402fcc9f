package org.abeyance.register;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** To add, change, retire and reinstate places. */
@Path("/register/jurisdictions")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class JurisdictionPages {

    /** To add one. */
    record New(PlaceForm form, List<Choice> places, List<Choice> calendars, Problems problems)
            implements TemplateInstance {}

    /** To change one. */
    record One(
            Jurisdiction place,
            PlaceForm form,
            List<Choice> places,
            List<Choice> calendars,
            boolean isClash,
            Problems problems)
            implements TemplateInstance {}

    private final Jurisdictions jurisdictions;
    private final Register register;
    private final SignedIn signedIn;

    JurisdictionPages(Jurisdictions jurisdictions, Register register, SignedIn signedIn) {
        this.jurisdictions = jurisdictions;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public TemplateInstance form() {
        return form(PlaceForm.empty(), Problems.none());
    }

    private New form(PlaceForm form, Problems problems) {
        return new New(form, places(), choices(calendars()), problems);
    }

    @POST
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public Response add(@BeanParam PlaceForm form) {
        return Answer.to(
                () -> {
                    jurisdictions.add(signedIn.stamp(), form.read(calendars()));
                    return "/register#jurisdictions";
                },
                problems -> form(form, problems));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(String code) {
        Jurisdiction place = jurisdictions.get(code);
        return one(place, PlaceForm.of(place), false, Problems.none());
    }

    private One one(Jurisdiction place, PlaceForm form, boolean isClash, Problems problems) {
        return new One(place, form, places(), choices(calendars()), isClash, problems);
    }

    @POST
    @Path("{code}")
    public Response change(String code, @BeanParam PlaceForm form) {
        try {
            return Answer.to(
                    () -> {
                        jurisdictions.change(signedIn.stamp(), code, form.read(calendars()));
                        return "/register#jurisdictions";
                    },
                    problems -> one(jurisdictions.get(code), form, false, problems));
        } catch (OptimisticLockException changedMeanwhile) {
            Jurisdiction now = jurisdictions.get(code);
            return Response.status(Response.Status.CONFLICT)
                    .entity(one(now, form.onto(now), true, Problems.none()))
                    .build();
        }
    }

    @POST
    @Path("{code}/retirement")
    public Response retire(String code) {
        jurisdictions.retire(signedIn.stamp(), code);
        return Answer.seeOther("/register/jurisdictions/" + code);
    }

    @POST
    @Path("{code}/reinstatement")
    public Response reinstate(String code) {
        jurisdictions.reinstate(signedIn.stamp(), code);
        return Answer.seeOther("/register/jurisdictions/" + code);
    }

    private List<Choice> places() {
        return register.jurisdictionsOffered().stream()
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }

    /** The calendars that places have, and none at all. */
    private Set<String> calendars() {
        Set<String> calendars = new TreeSet<>(Set.of("NONE"));
        register.jurisdictions().forEach(place -> calendars.add(place.calendar()));
        return calendars;
    }

    private static List<Choice> choices(Set<String> names) {
        return names.stream().map(name -> new Choice(name, name)).toList();
    }
}
