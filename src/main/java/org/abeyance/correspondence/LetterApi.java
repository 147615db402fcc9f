package org.abeyance.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FilesForm;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Upload;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reference;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The letters of a concern, for programs. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class LetterApi {

    /** What a logged letter is called. */
    /** A page of letters, oldest first. */
    record Page(List<LetterTold> letters, String next) {}

    private static final int MOST = 100;
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private final Letters letters;
    private final Marks marks;
    private final Correspondents correspondents;
    private final Attachments attachments;
    private final List<Arriving> arriving;
    private final ObjectMapper json;
    private final Desk desk;
    private final SignedIn signedIn;

    LetterApi(
            Letters letters,
            Marks marks,
            Correspondents correspondents,
            Attachments attachments,
            @All List<Arriving> arriving,
            ObjectMapper json,
            Desk desk,
            SignedIn signedIn) {
        this.marks = marks;
        this.letters = letters;
        this.correspondents = correspondents;
        this.attachments = attachments;
        this.arriving = arriving;
        this.json = json;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/letters")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Page page(String ref, @RestQuery String after) {
        Concern concern = desk.concern(ref);
        List<Letter> found = after == null
                ? letters.after(concern, FIRST, 0, MOST + 1)
                : after(concern, letters.at(new LetterRef(after), signedIn.reader()));
        List<Letter> shown = found.subList(0, Math.min(MOST, found.size()));
        Reader reader = signedIn.reader();
        Words words = marks.words(shown, reader);
        marks.visit(
                signedIn.stamp(),
                concern,
                shown.stream()
                        .filter(letter -> !words.isOpaque(letter))
                        .map(Letter::letterRef)
                        .toList());
        List<LetterTold> told = shown.stream()
                .filter(letter -> !words.isWithheld(letter))
                .map(letter -> words.isOpaque(letter)
                        ? LetterTold.marked(letter)
                        : LetterTold.of(
                                letter,
                                correspondents.shown(letter, reader),
                                correspondents.author(letter, reader),
                                words))
                .toList();
        return new Page(told, found.size() > MOST ? shown.get(MOST - 1).letterRef() : null);
    }

    private List<Letter> after(Concern concern, Letter last) {
        return letters.after(concern, last.on().day(), last.id(), MOST + 1);
    }

    @POST
    @Path("{ref}/letters")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response log(String ref, LetterSent sent) {
        return log(ref, sent, List.of());
    }

    /** With its files: the letter as JSON in the part {@code letter}, or field by field; a mail alone is taken as it is. */
    @POST
    @Path("{ref}/letters")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response logWithFiles(
            String ref, @RestForm String letter, @BeanParam LetterFieldsForm fields, @BeanParam FilesForm files) {
        if (letter == null && fields.isEmpty()) {
            return mailAlone(ref, files.uploads());
        }
        return log(ref, letter == null ? fields.told() : read(letter), files.uploads());
    }

    private LetterSent read(String letter) {
        try {
            return json.readValue(letter, LetterSent.class);
        } catch (JsonProcessingException unreadable) {
            throw Refused.at("letter", "This is not a letter in JSON.");
        }
    }

    private Response mailAlone(String ref, List<Upload> files) {
        if (files.size() != 1) {
            throw Refused.at("letter", "Say what the letter is, or send one mail and nothing else.");
        }
        Upload mail = files.get(0);
        try (InputStream bytes = Files.newInputStream(mail.bytes())) {
            return receive(ref, mail.name(), mail.mediaType(), bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A mail as it is. The same mail again is the same letter: 200 with its reference. */
    @POST
    @Path("{ref}/letters")
    @Consumes({"message/rfc822", "application/vnd.ms-outlook"})
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response receive(String ref, @HeaderParam("Content-Type") String mediaType, InputStream mail) {
        boolean isOutlook = mediaType.startsWith("application/vnd.ms-outlook");
        return receive(ref, isOutlook ? "mail.msg" : "mail.eml", mediaType, mail);
    }

    private Response receive(String ref, String name, String mediaType, InputStream mail) {
        Concern concern = desk.concern(ref);
        Arriving.Received received = arriving.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no door for mail is there"))
                .receive(signedIn.stamp(), signedIn.reader(), concern, name, mediaType, mail);
        return Response.status(received.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Reference(received.reference()))
                .build();
    }

    private Response log(String ref, LetterSent sent, List<Upload> files) {
        if (sent == null) {
            throw Refused.at("", "A letter is one JSON object.");
        }
        Concern concern = desk.concern(ref);
        Letter[] logged = new Letter[1];
        desk.record(ref, sent.said(concern), entry -> {
            sent.check(entry.reading());
            LetterForm.Told told = sent.form().read(entry, correspondents, sent.marking());
            logged[0] = letters.log(
                    entry.stamp(), entry.reader(), entry.concern(), told.said(), told.letter(), told.mark());
            attachments.keep(entry.stamp(), entry.concern(), Optional.of(logged[0]), files);
        });
        return Reference.created(logged[0].letterRef());
    }
}
