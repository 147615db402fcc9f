package org.abeyance.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Kind;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What is usually asked before a paused practice resumes, and where that is changed. */
@Path("/checklist")
public class ChecklistPages {

    record Index(List<ChecklistItem> items, Typed form, List<Choice> kinds, List<Choice> places, Problems problems)
            implements TemplateInstance {}

    record Typed(String text, String kind, String place) {}

    private final Checklists checklists;
    private final Register register;
    private final SignedIn signedIn;

    ChecklistPages(Checklists checklists, Register register, SignedIn signedIn) {
        this.checklists = checklists;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public TemplateInstance index() {
        return page(new Typed("", "", ""), Problems.none());
    }

    @POST
    @Path("items")
    @RolesAllowed({Role.Name.APPROVER, Role.Name.ADMINISTRATOR})
    public Response add(@RestForm String text, @RestForm String kind, @RestForm String place) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String asked = reading.line("text", text, 500);
                    Optional<Kind> of = reading.optionalChoice("kind", kind, Kind.class);
                    Optional<Jurisdiction> where =
                            place == null || place.isBlank() ? Optional.empty() : register.jurisdiction(place);
                    reading.done();
                    checklists.add(signedIn.stamp(), asked, of, where);
                    return "/checklist";
                },
                problems -> page(new Typed(text, kind, place), problems));
    }

    @POST
    @Path("items/{id}/retirement")
    @RolesAllowed({Role.Name.APPROVER, Role.Name.ADMINISTRATOR})
    public Response retire(long id) {
        checklists.retire(signedIn.stamp(), id);
        return Answer.seeOther("/checklist");
    }

    private Index page(Typed typed, Problems problems) {
        return new Index(
                checklists.all(),
                typed,
                Choice.of(Kind.class, Kind::label),
                register.jurisdictionsOffered().stream()
                        .map(place -> new Choice(place.code(), place.name()))
                        .toList(),
                problems);
    }
}
