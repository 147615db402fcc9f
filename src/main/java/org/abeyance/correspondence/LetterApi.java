package org.abeyance.correspondence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.jboss.resteasy.reactive.RestQuery;

/** The letters of a concern, for programs. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class LetterApi {

    /** What a logged letter is called. */
    record Reference(String reference) {}

    /** A page of letters, oldest first. */
    record Page(List<LetterTold> letters, String next) {}

    private static final int MOST = 100;
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private final Letters letters;
    private final Marks marks;
    private final Correspondents correspondents;
    private final Desk desk;
    private final SignedIn signedIn;

    LetterApi(Letters letters, Marks marks, Correspondents correspondents, Desk desk, SignedIn signedIn) {
        this.marks = marks;
        this.letters = letters;
        this.correspondents = correspondents;
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
                        : LetterTold.of(letter, correspondents.shown(letter, reader), words))
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
        });
        return Response.status(Response.Status.CREATED)
                .entity(new Reference(logged[0].letterRef()))
                .build();
    }
}
