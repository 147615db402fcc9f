package org.abeyance.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** The views that somebody saved for themselves: kept, listed, removed. */
@Path("/views")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SavedViewPages {

    /** All of them. */
    record Index(List<SavedView> views) implements TemplateInstance {}

    /** To save one. */
    record New(SavedViewForm form, Problems problems) implements TemplateInstance {}

    private final SavedViews views;
    private final SignedIn signedIn;

    SavedViewPages(SavedViews views, SignedIn signedIn) {
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return new Index(views.of(signedIn.reader()));
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestQuery String address) {
        return new New(new SavedViewForm("", address == null ? "" : address), Problems.none());
    }

    @POST
    public Response save(@BeanParam SavedViewForm form) {
        return Answer.to(
                () -> {
                    SavedViewForm.View typed = form.read();
                    return views.save(signedIn.stamp(), signedIn.reader(), typed.name(), typed.address())
                            .address();
                },
                problems -> new New(form, problems));
    }

    @POST
    @Path("{id}/removal")
    public Response remove(long id) {
        views.remove(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/views");
    }
}
