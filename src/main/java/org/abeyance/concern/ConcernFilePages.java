package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.store.Sizes;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** The files of a concern, and more of them. */
@Path("/concerns")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernFilePages {

    /** All files of a concern. */
    record Index(Concern concern, ShownFiles files, long count, String most, Problems problems, ZoneId zone)
            implements TemplateInstance {}

    private static final int MOST = 500;

    private final Attachments attachments;
    private final Concerns concerns;
    private final SignedIn signedIn;

    ConcernFilePages(Attachments attachments, Concerns concerns, SignedIn signedIn) {
        this.attachments = attachments;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/files")
    public TemplateInstance index(String ref) {
        return page(ref, Problems.none());
    }

    @POST
    @Path("{ref}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response add(String ref, @BeanParam FilesForm form) {
        return Answer.to(() -> keep(ref, form), problems -> page(ref, problems));
    }

    private String keep(String ref, FilesForm form) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        if (form.uploads().isEmpty()) {
            throw Refused.at("files", "Choose a file.");
        }
        attachments.keep(signedIn.stamp(), concern, Optional.empty(), form.uploads());
        return "/concerns/" + concern.ref() + "/files";
    }

    private Index page(String ref, Problems problems) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        List<Attachment> latest = attachments.of(concern, MOST);
        ShownFiles shown = attachments.shown(latest, signedIn.reader());
        return new Index(
                concern,
                shown,
                attachments.count(concern) - latest.size() + shown.files().size(),
                Sizes.written(attachments.most()),
                problems,
                signedIn.reader().zone());
    }
}
