package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.abeyance.Missing;
import org.abeyance.concern.AttachmentRef;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.FilePages;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Pdf;

/** A response as the letter that goes out, from its organisation's template: as a page and as a PDF. */
@Path("/responses")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class PaperPages {

    /**
     * The letter.
     *
     * @param style the style sheet itself, for a PDF; empty where the page links to it
     */
    record Letter(ResponseWords.Paper paper, String state, LocalDate on, String style) implements TemplateInstance {}

    /** Nothing in it runs or is fetched; its looks stand within it. */
    private static final String PAPER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Responses responses;
    private final ResponseReader reading;
    private final ResponseWords words;
    private final QuestionVeil veil;
    private final Questions questions;
    private final Attachments attachments;
    private final SignedIn signedIn;

    PaperPages(
            Responses responses,
            ResponseReader reading,
            ResponseWords words,
            QuestionVeil veil,
            Questions questions,
            Attachments attachments,
            SignedIn signedIn) {
        this.responses = responses;
        this.reading = reading;
        this.words = words;
        this.veil = veil;
        this.questions = questions;
        this.attachments = attachments;
        this.signedIn = signedIn;
    }

    /** Both forms of a letter as it goes out on a day. */
    static Printed printed(ResponseWords.Paper paper, LocalDate on) {
        String html = new Letter(paper, "", on, style()).render();
        return new Printed(html.getBytes(StandardCharsets.UTF_8), Pdf.of(html));
    }

    /** As it is written now; once it is sent, byte for byte as it went. */
    @GET
    @Path("{ref}/letter")
    @Produces(MediaType.TEXT_HTML)
    public jakarta.ws.rs.core.Response letter(String ref) {
        Letter letter = letter(ref, "");
        return kept(ref, Response::printedHtml, MediaType.TEXT_HTML + ";charset=UTF-8", "inline")
                .orElseGet(() -> jakarta.ws.rs.core.Response.ok(letter).build());
    }

    @GET
    @Path("{ref}/letter.pdf")
    @Produces(MediaType.WILDCARD)
    public jakarta.ws.rs.core.Response pdf(String ref) {
        Letter letter = letter(ref, style());
        String named = "attachment; filename=\"" + ref + ".pdf\"";
        return kept(ref, Response::printedPdf, "application/pdf", named)
                .orElseGet(() -> jakarta.ws.rs.core.Response.ok(Pdf.of(letter.render()), "application/pdf")
                        .header(HttpHeaders.CONTENT_DISPOSITION, named)
                        .build());
    }

    /** As it went out; nothing where it did not yet, or where its time was over. */
    private Optional<jakarta.ws.rs.core.Response> kept(
            String ref, Function<Response, Optional<String>> printed, String mediaType, String disposition) {
        Response response = responses.get(new ResponseRef(ref), signedIn.reader());
        return printed.apply(response)
                .map(file -> attachments.get(new AttachmentRef(file), signedIn.reader()))
                .filter(file -> !file.isDestroyed())
                .map(file -> jakarta.ws.rs.core.Response.ok(attachments.open(file), mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, file.content().size())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                        .header("Content-Security-Policy", PAPER_POLICY)
                        .header("Repr-Digest", FilePages.digest(file.content()))
                        .build());
    }

    private Letter letter(String ref, String style) {
        Response response = responses.get(new ResponseRef(ref), signedIn.reader());
        ResponseWords.Paper paper = words.paper(response);
        if (!reading.isShown(response, signedIn.reader()) || isVeiled(paper, response)) {
            throw Missing.of("the words of " + ref);
        }
        String state = response.status() == ResponseStatus.SENT
                ? ""
                : "Draft, version " + response.edition() + ", "
                        + response.status().label();
        return new Letter(paper, state, response.sentOn().orElse(signedIn.today()), style);
    }

    private boolean isVeiled(ResponseWords.Paper paper, Response response) {
        Set<String> veiled = veil.over(questions.of(response.concern()), signedIn.reader());
        return paper.parts().stream().anyMatch(part -> veiled.contains(part.ref()));
    }

    private static String style() {
        try (InputStream sheet = PaperPages.class.getResourceAsStream("/META-INF/resources/style/paper.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
