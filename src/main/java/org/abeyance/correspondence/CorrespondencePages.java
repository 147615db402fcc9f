package org.abeyance.correspondence;

import io.quarkus.arc.All;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.concern.MarkForm;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.store.Sizes;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** Letters under their own references: one of them, those that wait to be completed, and their completion. */
@Path("/letters")
public class CorrespondencePages {

    /** One letter, its four times, and what cites it. */
    record One(
            Letter letter,
            String who,
            String by,
            List<Letter> editions,
            List<Fact> citing,
            Words words,
            boolean marked,
            ShownFiles files,
            String most,
            Optional<Delivery> delivery,
            Problems problems,
            List<LetterAside.Beside> asides,
            List<LetterMove> moves,
            ZoneId zone)
            implements TemplateInstance {}

    /** A marked letter outside the legal team: where it is, its reference, its date. */
    record Marked(Concern concern, String ref, GivenDate on) implements TemplateInstance {}

    /** Calls of which the rest waits. */
    record Incomplete(List<Letter> letters, ZoneId zone) implements TemplateInstance {}

    private static final int MOST = 200;

    private final Letters letters;
    private final Attachments attachments;
    private final Marks marks;
    private final LetterMails mails;
    private final Correspondents correspondents;
    private final Desk desk;
    private final List<LetterAside> asides;
    private final LetterMoves moves;
    private final SignedIn signedIn;

    CorrespondencePages(
            Letters letters,
            Attachments attachments,
            Marks marks,
            LetterMails mails,
            Correspondents correspondents,
            Desk desk,
            @All List<LetterAside> asides,
            LetterMoves moves,
            SignedIn signedIn) {
        this.marks = marks;
        this.asides = asides;
        this.moves = moves;
        this.letters = letters;
        this.attachments = attachments;
        this.mails = mails;
        this.correspondents = correspondents;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("incomplete")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public TemplateInstance incomplete() {
        return new Incomplete(
                letters.incomplete(signedIn.reader(), MOST), signedIn.reader().zone());
    }

    @GET
    @Path("{letter}")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public TemplateInstance one(String letter) {
        return one(letter, Problems.none());
    }

    @POST
    @Path("{letter}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response add(String letter, @BeanParam FilesForm form) {
        return Answer.to(() -> keep(letter, form), problems -> one(letter, problems));
    }

    private String keep(String ref, FilesForm form) {
        Letter letter = letters.get(new LetterRef(ref), signedIn.reader());
        if (form.uploads().isEmpty()) {
            throw Refused.at("files", "Choose a file.");
        }
        attachments.keep(signedIn.stamp(), letter.concern(), Optional.of(letter), form.uploads());
        return "/letters/" + ref + "#attached";
    }

    private TemplateInstance one(String letter, Problems problems) {
        Reader reader = signedIn.reader();
        Letter found = letters.get(new LetterRef(letter), reader);
        if (marks.opaque(letter, reader)) {
            return new Marked(found.concern(), found.letterRef(), found.on());
        }
        marks.visit(signedIn.stamp(), found.concern(), List.of(letter));
        List<Fact> citing = letters.citing(found);
        List<Fact> told = new ArrayList<>(citing);
        told.add(found);
        Words words = marks.words(told, reader);
        ShownFiles files = attachments.shown(attachments.of(found), reader);
        return new One(
                found,
                correspondents.shown(found, reader),
                correspondents.author(found, reader),
                letters.editions(found),
                citing,
                words,
                words.isMarked(found),
                files,
                Sizes.written(attachments.most()),
                delivery(found, files),
                problems,
                asides.stream()
                        .flatMap(aside -> aside.beside(found, reader).stream())
                        .toList(),
                moves.of(found, reader),
                reader.zone());
    }

    private Optional<Delivery> delivery(Letter letter, ShownFiles files) {
        boolean isDiscreet = correspondents.isDiscreet(letter, signedIn.reader());
        Optional<Attachment> asItWent =
                WentOut.among(files.files(), letter).filter(file -> !isDiscreet && !files.isVeiled(file));
        return mails.of(letter).map(mail -> Delivery.of(mail, mails.attempts(mail), isDiscreet, asItWent));
    }

    @GET
    @Path("{letter}/completion")
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance form(String letter) {
        Letter bare = letters.get(new LetterRef(letter), signedIn.reader());
        FactSheet blank = desk.correction(bare.concern().ref(), "", bare);
        return page(
                bare,
                blank.said(),
                LetterForm.of(
                        bare,
                        correspondents.instead(bare, signedIn.reader()),
                        signedIn.reader().zone()),
                Problems.none());
    }

    @POST
    @Path("{letter}/completion")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response complete(String letter, @BeanParam FactForm said, @BeanParam LetterForm form) {
        Letter bare = letters.get(new LetterRef(letter), signedIn.reader());
        return Answer.to(
                () -> desk.correct(
                        bare.concern().ref(),
                        bare.ref(),
                        Letter.class,
                        said,
                        CorrectionForm.instead("Completed."),
                        (entry, wrong) -> {
                            if (wrong.isComplete()) {
                                throw Refused.because(letter + " has been completed already.");
                            }
                            LetterForm.Told told = correspondents
                                    .retold(form, wrong, entry.reader())
                                    .read(entry, correspondents);
                            return letters.again(entry.stamp(), wrong, told.said(), told.letter());
                        }),
                problems -> page(bare, said, form, problems));
    }

    private LetterPages.Form page(Letter bare, FactForm said, LetterForm form, Problems problems) {
        FactSheet sheet = desk.again(bare.concern().ref(), "", said, problems)
                .sentTo("/letters/" + bare.letterRef() + "/completion");
        return new LetterPages.Form(
                "Complete " + bare.letterRef(),
                sheet,
                form,
                MarkForm.blank(),
                LetterChoices.of(correspondents.names(sheet.concern(), signedIn.reader())),
                false,
                Optional.empty());
    }
}
