package org.abeyance.keeping;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** How long what is kept, for those who propose, do or check destruction. */
@Path("/retention")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RetentionPages {

    /** What counts, what counted before, and the form of an administrator. */
    record Index(
            List<Period> periods,
            List<Period> history,
            List<Choice> kinds,
            RetentionForm form,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> KINDS = Choice.of(ItemKind.class, ItemKind::title);

    private final Retention retention;
    private final SignedIn signedIn;

    RetentionPages(Retention retention, SignedIn signedIn) {
        this.retention = retention;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return index(RetentionForm.empty(), Problems.none());
    }

    private Index index(RetentionForm form, Problems problems) {
        return new Index(
                List.copyOf(retention.periods().values()),
                retention.history(),
                KINDS,
                form,
                signedIn.reader().zone(),
                problems);
    }

    @POST
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response set(@BeanParam RetentionForm form) {
        return Answer.to(
                () -> {
                    RetentionForm.Wanted wanted = form.read();
                    retention.set(signedIn.stamp(), wanted.kind(), wanted.months(), wanted.reason());
                    return "/retention";
                },
                problems -> index(form, problems));
    }
}
