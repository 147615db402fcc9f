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
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.concern.MarkForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Logs a letter into a concern in one short form, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class LetterPages {

    /**
     * The one form, for a fresh letter, for one that is corrected and for a call that is completed.
     *
     * @param mark that a fresh letter is to bear; one that is there is marked on a page of its own
     * @param came the mail of which the letter is made, where it is made of one
     * @param takesFiles true for a fresh letter; to one that is there files are added on its own page
     */
    record Form(
            String title,
            FactSheet sheet,
            LetterForm form,
            MarkForm mark,
            LetterChoices choices,
            boolean takesFiles,
            Optional<Proposal> came)
            implements TemplateInstance {}

    private final Letters letters;
    private final Attachments attachments;
    private final Correspondents correspondents;
    private final List<Arriving> arriving;
    private final Desk desk;
    private final SignedIn signedIn;

    LetterPages(
            Letters letters,
            Attachments attachments,
            Correspondents correspondents,
            @All List<Arriving> arriving,
            Desk desk,
            SignedIn signedIn) {
        this.letters = letters;
        this.attachments = attachments;
        this.correspondents = correspondents;
        this.arriving = arriving;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/letters/new")
    public TemplateInstance form(String ref, @RestQuery String arrival) {
        FactSheet blank = desk.blank(ref, "letters");
        Optional<Proposal> came = came(blank.concern(), arrival);
        if (came.isPresent()) {
            Proposal said = came.get();
            return page(
                    "Log a letter",
                    blank.said(blank.said().on(said.on()).text(said.text())),
                    LetterForm.of(said, signedIn.reader().zone()),
                    MarkForm.blank(),
                    came);
        }
        return page("Log a letter", blank.said(blank.said().on(signedIn.today())), LetterForm.blank());
    }

    @POST
    @Path("{ref}/letters")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response log(
            String ref,
            @BeanParam FactForm said,
            @BeanParam LetterForm form,
            @BeanParam MarkForm mark,
            @BeanParam FilesForm files,
            @RestForm String arrival,
            @RestForm String startsClock) {
        return Answer.to(
                () -> {
                    Letter[] logged = new Letter[1];
                    String concern =
                            desk.record(ref, said, entry -> logged[0] = log(entry, form, mark, files, arrival));
                    boolean goesOn = startsClock != null && !startsClock.isBlank();
                    return goesOn ? concern + "/deadlines/new?letter=" + logged[0].letterRef() : concern;
                },
                problems -> page(
                        "Log a letter",
                        desk.again(ref, "letters", said, problems),
                        form,
                        mark,
                        came(desk.concern(ref), arrival)));
    }

    private Letter log(Entry entry, LetterForm form, MarkForm mark, FilesForm files, String arrival) {
        LetterForm.Told told = form.read(entry, correspondents, mark);
        Letter letter =
                letters.log(entry.stamp(), entry.reader(), entry.concern(), told.said(), told.letter(), told.mark());
        attachments.keep(entry.stamp(), entry.concern(), Optional.of(letter), files.uploads());
        if (arrival != null && !arrival.isBlank()) {
            arriving.forEach(doors -> doors.logged(entry.stamp(), entry.reader(), arrival, letter));
        }
        return letter;
    }

    private Optional<Proposal> came(Concern concern, String arrival) {
        return arrival == null || arrival.isBlank()
                ? Optional.empty()
                : arriving.stream()
                        .flatMap(doors -> doors.proposal(arrival, concern, signedIn.reader()).stream())
                        .findFirst();
    }

    @GET
    @Path("{ref}/letters/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Letter wrong = desk.fact(ref, fact, Letter.class);
        return page(
                "Correct a letter",
                desk.correction(ref, "letters/" + fact + "/correction", wrong),
                LetterForm.of(
                        wrong,
                        correspondents.instead(wrong, signedIn.reader()),
                        signedIn.reader().zone()));
    }

    @POST
    @Path("{ref}/letters/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam LetterForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(ref, fact, Letter.class, said, why, (entry, wrong) -> {
                    LetterForm.Told told =
                            correspondents.retold(form, wrong, entry.reader()).read(entry, correspondents);
                    return letters.again(entry.stamp(), wrong, told.said(), told.letter());
                }),
                problems -> page(
                        "Correct a letter",
                        desk.correction(
                                ref,
                                "letters/" + fact + "/correction",
                                desk.fact(ref, fact, Letter.class),
                                said,
                                why,
                                problems),
                        form));
    }

    private Form page(String title, FactSheet sheet, LetterForm form) {
        return page(title, sheet, form, MarkForm.blank(), Optional.empty());
    }

    private Form page(String title, FactSheet sheet, LetterForm form, MarkForm mark, Optional<Proposal> came) {
        return new Form(
                title,
                sheet,
                form,
                mark,
                LetterChoices.of(correspondents.names(sheet.concern(), signedIn.reader())),
                !sheet.isCorrection(),
                came);
    }
}
