package org.abeyance.correspondence;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** Begins a letter that is written here, and keeps it as a draft: nothing goes out yet. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class DraftStartPages {

    private final Drafts drafts;
    private final DraftSheets sheets;
    private final Concerns concerns;
    private final SignedIn signedIn;

    DraftStartPages(Drafts drafts, DraftSheets sheets, Concerns concerns, SignedIn signedIn) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/drafts/new")
    public TemplateInstance blank(String ref, @RestQuery String answers) {
        Concern concern = concern(ref);
        return page(concern, sheets.begun(concern, answers == null ? "" : answers), Problems.none());
    }

    @POST
    @Path("{ref}/drafts")
    public Response begin(String ref, @BeanParam DraftForm form) {
        Concern concern = concern(ref);
        return Answer.to(
                () -> {
                    DraftText said = form.read(
                            drafts.files(concern, signedIn.reader()),
                            drafts.answerable(concern, signedIn.reader()).keySet());
                    return "/drafts/"
                            + drafts.begin(signedIn.stamp(), concern, said).ref();
                },
                problems -> page(concern, form, problems));
    }

    private Concern concern(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }

    private DraftPages.Form page(Concern concern, DraftForm form, Problems problems) {
        return sheets.form("Write a letter", "/concerns/" + concern.ref() + "/drafts", concern, form, problems);
    }
}
