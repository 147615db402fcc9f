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
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.store.Sizes;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** The versions of a file: a newer one takes the place of an older one, which stays. */
@Path("/files/{ref}/versions")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class FileVersionPages {

    /**
     * All of them, the latest first.
     *
     * @param latest whether a newer one may take the place of the one that is looked at
     */
    record Index(Attachment file, ShownFiles files, boolean latest, String most, Problems problems, ZoneId zone)
            implements TemplateInstance {}

    private final Attachments attachments;
    private final FileVersions versions;
    private final Walls walls;
    private final Marks marks;
    private final SignedIn signedIn;

    FileVersionPages(Attachments attachments, FileVersions versions, Walls walls, Marks marks, SignedIn signedIn) {
        this.attachments = attachments;
        this.versions = versions;
        this.walls = walls;
        this.marks = marks;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(String ref) {
        return page(ref, Problems.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response add(String ref, @BeanParam FilesForm form) {
        return Answer.to(() -> keep(ref, form), problems -> page(ref, problems));
    }

    private String keep(String ref, FilesForm form) {
        AttachmentRef file = new AttachmentRef(ref);
        attachments.get(file, signedIn.reader());
        List<Upload> uploads = form.uploads();
        if (uploads.size() != 1) {
            throw Refused.at("files", uploads.isEmpty() ? "Choose a file." : "Choose one file.");
        }
        return "/files/"
                + versions.add(signedIn.stamp(), signedIn.reader(), file, uploads.get(0))
                        .ref() + "/versions";
    }

    private Index page(String ref, Problems problems) {
        Attachment file = attachments.get(new AttachmentRef(ref), signedIn.reader());
        walls.visit(
                signedIn.stamp(),
                signedIn.reader(),
                new ConcernRef(file.concern().ref()));
        marks.visit(signedIn.stamp(), file.concern(), Attachments.items(file));
        ShownFiles all = versions.of(file, signedIn.reader());
        boolean isLatest = all.files().get(0).ref().equals(file.ref());
        return new Index(
                file,
                all,
                isLatest && !file.isOriginal() && !file.isDestroyed(),
                Sizes.written(attachments.most()),
                problems,
                signedIn.reader().zone());
    }
}
