package org.abeyance.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A matter file by page: what it would add, before it does. */
@Path("/import")
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

    /** To choose a file or paste one; and what was wrong with the last. */
    record Choose(String file, Problems problems) implements TemplateInstance {}

    /** What the file would add. Nothing is kept yet; the file travels along. */
    record Preview(MatterPreview preview, String file) implements TemplateInstance {}

    private static final int LONGEST = 900_000;

    private final Matters matters;
    private final ObjectMapper json;
    private final SignedIn signedIn;

    ImportPages(Matters matters, ObjectMapper json, SignedIn signedIn) {
        this.matters = matters;
        this.json = json;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance choose() {
        return new Choose("", Problems.none());
    }

    @POST
    @Path("preview")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response preview(@RestForm FileUpload upload, @RestForm String file) {
        String text = uploaded(upload, file);
        try {
            MatterPreview preview = matters.preview(signedIn.reader(), read(text));
            return Response.ok(new Preview(preview, text)).build();
        } catch (Refused refused) {
            return Answer.refused(new Choose(text, Problems.of(refused)));
        }
    }

    @POST
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response take(@RestForm String file) {
        String text = file == null ? "" : file;
        return Answer.to(
                () -> "/concerns/"
                        + matters.take(signedIn.stamp(), signedIn.reader(), read(text))
                                .reference(),
                problems -> new Choose(text, problems));
    }

    /** The file that was chosen; else what stands in the field. */
    private static String uploaded(FileUpload upload, String pasted) {
        if (upload == null || upload.size() == 0) {
            return pasted == null ? "" : pasted;
        }
        try {
            return Files.readString(upload.uploadedFile(), StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException notText) {
            return "";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private JsonNode read(String text) {
        if (text.isBlank()) {
            throw Refused.at("file", "Choose a matter file, or paste one. It is text in UTF-8.");
        }
        if (text.length() > LONGEST) {
            throw Refused.at("file", "At most " + LONGEST + " characters; this has " + text.length() + ".");
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw Refused.at(
                    "file",
                    "This is not JSON: it breaks at line "
                            + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ".");
        }
    }
}
