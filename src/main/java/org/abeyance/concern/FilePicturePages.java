package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages of a file as pictures: nothing of the file itself reaches the browser. */
@Path("/files/{ref}/pages")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class FilePicturePages {

    /** Some of its pages. */
    record Index(Attachment file, FilePictures.Shown shown) implements TemplateInstance {}

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Attachments attachments;
    private final FilePictures pictures;
    private final Walls walls;
    private final Marks marks;
    private final SignedIn signedIn;

    FilePicturePages(Attachments attachments, FilePictures pictures, Walls walls, Marks marks, SignedIn signedIn) {
        this.attachments = attachments;
        this.pictures = pictures;
        this.walls = walls;
        this.marks = marks;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(String ref, @RestQuery @DefaultValue("1") String from) {
        Attachment file = opened(ref);
        return new Index(file, pictures.shown(file.content(), number(from)));
    }

    /** One page, a PNG. */
    @GET
    @Path("{page}")
    public Response picture(String ref, String page) {
        return Response.ok(pictures.png(opened(ref).content(), number(page)), "image/png")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw Missing.of("page " + page);
        }
        return Integer.parseInt(page);
    }

    private Attachment opened(String ref) {
        Attachment file = attachments.get(new AttachmentRef(ref), signedIn.reader());
        walls.visit(
                signedIn.stamp(),
                signedIn.reader(),
                new ConcernRef(file.concern().ref()));
        marks.visit(signedIn.stamp(), file.concern(), Attachments.items(file));
        return file;
    }
}
