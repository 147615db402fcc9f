package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Organisation;
import org.abeyance.register.Visibility;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The templates of responses: one for each organisation that this administrator may know of. */
@Path("/letterheads")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class LetterheadPages {

    /** What was typed. */
    record Form(
            @RestForm String head,
            @RestForm String opening,
            @RestForm String closing,
            @RestForm String foot) {

        static Form of(Letterhead.Words words) {
            return new Form(words.head(), words.opening(), words.closing(), words.foot());
        }

        Letterhead.Words read() {
            Reading reading = new Reading();
            Letterhead.Words words = new Letterhead.Words(
                    reading.optionalText("head", head, 5_000),
                    reading.optionalText("opening", opening, 5_000),
                    reading.optionalText("closing", closing, 5_000),
                    reading.optionalText("foot", foot, 5_000));
            reading.done();
            return words;
        }
    }

    /** All organisations. */
    record Index(List<Organisation> organisations) implements TemplateInstance {}

    /** One of them. */
    record One(Organisation organisation, Form form, Problems problems) implements TemplateInstance {}

    private final Letterheads letterheads;
    private final Visibility visibility;
    private final SignedIn signedIn;

    LetterheadPages(Letterheads letterheads, Visibility visibility, SignedIn signedIn) {
        this.letterheads = letterheads;
        this.visibility = visibility;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return new Index(known());
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(String slug) {
        Organisation organisation = get(slug);
        return new One(organisation, Form.of(letterheads.of(organisation)), Problems.none());
    }

    @POST
    @Path("{slug}")
    public Response set(String slug, @BeanParam Form form) {
        Organisation organisation = get(slug);
        return Answer.to(
                () -> {
                    letterheads.set(signedIn.stamp(), organisation, form.read());
                    return "/letterheads";
                },
                problems -> new One(organisation, form, problems));
    }

    private List<Organisation> known() {
        return visibility.shelf(signedIn.reader()).organisations();
    }

    private Organisation get(String slug) {
        return known().stream()
                .filter(organisation -> organisation.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Missing.of("organisation " + slug));
    }
}
