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
import java.util.Set;
import org.abeyance.Missing;
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

    private final Responses responses;
    private final ResponseReader reading;
    private final ResponseWords words;
    private final QuestionVeil veil;
    private final Questions questions;
    private final SignedIn signedIn;

    PaperPages(
            Responses responses,
            ResponseReader reading,
            ResponseWords words,
            QuestionVeil veil,
            Questions questions,
            SignedIn signedIn) {
        this.responses = responses;
        this.reading = reading;
        this.words = words;
        this.veil = veil;
        this.questions = questions;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/letter")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance letter(String ref) {
        return letter(ref, "");
    }

    @GET
    @Path("{ref}/letter.pdf")
    @Produces(MediaType.WILDCARD)
    public jakarta.ws.rs.core.Response pdf(String ref) {
        byte[] bytes = Pdf.of(letter(ref, style()).render());
        return jakarta.ws.rs.core.Response.ok(bytes, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ref + ".pdf\"")
                .build();
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
