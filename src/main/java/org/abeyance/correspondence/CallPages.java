package org.abeyance.correspondence;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** Takes a call down while it is still in the ear: three fields and one key. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class CallPages {

    record Form(Concern concern, CallForm form, List<String> names, Problems problems) implements TemplateInstance {}

    private final Letters letters;
    private final Correspondents correspondents;
    private final Desk desk;
    private final SignedIn signedIn;

    CallPages(Letters letters, Correspondents correspondents, Desk desk, SignedIn signedIn) {
        this.letters = letters;
        this.correspondents = correspondents;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/calls/new")
    public TemplateInstance form(String ref) {
        return page(ref, CallForm.at(signedIn.now(), signedIn.reader().zone()), Problems.none());
    }

    @POST
    @Path("{ref}/calls")
    public Response take(String ref, @BeanParam CallForm form) {
        return Answer.to(
                () -> desk.record(ref, FactForm.none(), entry -> take(entry, form)),
                problems -> page(ref, form, problems));
    }

    private void take(Entry entry, CallForm form) {
        LetterForm.Told told = form.read(entry, correspondents);
        letters.log(entry.stamp(), entry.concern(), told.said(), told.letter());
    }

    private Form page(String ref, CallForm form, Problems problems) {
        Concern concern = desk.concern(ref);
        return new Form(concern, form, correspondents.names(concern, signedIn.reader()), problems);
    }
}
