package org.abeyance.correspondence;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ShownFiles;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Outbox;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** One letter that is still written: shows it as it would go out, changes it, sends it. */
@Path("/drafts")
@RolesAllowed(Role.Name.CASEWORKER)
public class DraftPages {

    /** To write; below it what else is written in the concern. */
    record Form(
            String title,
            String to,
            Concern concern,
            DraftForm form,
            List<String> names,
            List<Choice> files,
            List<Choice> letters,
            List<LetterDraft> others,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /** The draft as it would go out now. */
    record One(
            LetterDraft draft,
            String from,
            String answersTo,
            List<String> marked,
            ShownFiles files,
            boolean isOpen,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    private static final int CONFLICT = 409;

    private final Drafts drafts;
    private final Dispatch dispatch;
    private final DraftSheets sheets;
    private final Outbox outbox;
    private final SignedIn signedIn;

    DraftPages(Drafts drafts, Dispatch dispatch, DraftSheets sheets, Outbox outbox, SignedIn signedIn) {
        this.drafts = drafts;
        this.dispatch = dispatch;
        this.sheets = sheets;
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{draft}")
    public Response one(String draft) {
        LetterDraft found = draft(draft);
        return found.sentAs()
                .map(letter -> Answer.seeOther("/letters/" + letter))
                .orElseGet(() -> Response.ok(one(found, Problems.none())).build());
    }

    private LetterDraft draft(String ref) {
        return drafts.get(new DraftRef(ref), signedIn.reader());
    }

    private One one(LetterDraft draft, Problems problems) {
        return new One(
                draft,
                outbox.sender(),
                outbox.answersTo(draft.concern().ref()),
                drafts.marked(draft),
                drafts.files(draft, signedIn.reader()),
                outbox.isOpen(),
                signedIn.reader().zone(),
                problems);
    }

    @GET
    @Path("{draft}/edit")
    public TemplateInstance edit(String draft) {
        LetterDraft found = draft(draft);
        return again(found, DraftForm.of(found), Problems.none());
    }

    private Form again(LetterDraft draft, DraftForm form, Problems problems) {
        return sheets.form("Go on with " + draft.ref(), "/drafts/" + draft.ref(), draft.concern(), form, problems);
    }

    @POST
    @Path("{draft}")
    public Response change(String draft, @BeanParam DraftForm form) {
        LetterDraft before = draft(draft);
        if (!form.isOf(before)) {
            return Response.status(CONFLICT)
                    .entity(again(before, form.onto(before), overtaken(before)))
                    .build();
        }
        return Answer.to(
                () -> {
                    DraftText said = form.read(
                            drafts.files(before.concern(), signedIn.reader()),
                            drafts.answerable(before.concern(), signedIn.reader())
                                    .keySet());
                    drafts.change(signedIn.stamp(), signedIn.reader(), new DraftRef(draft), said);
                    return "/drafts/" + draft;
                },
                problems -> again(before, form, problems));
    }

    private static Problems overtaken(LetterDraft now) {
        return Problems.of(Refused.because(now.changedByName() + " has changed " + now.ref()
                + " meanwhile. Below stands what you typed; keep it again to put it in the place of theirs."));
    }

    @POST
    @Path("{draft}/dispatch")
    public Response send(String draft, @RestForm String confirmed) {
        LetterDraft found = draft(draft);
        if (found.sentAs().isPresent()) {
            return Answer.seeOther("/letters/" + found.sentAs().get());
        }
        return Answer.to(
                () -> "/letters/"
                        + dispatch.send(
                                        signedIn.stamp(),
                                        signedIn.reader(),
                                        new DraftRef(draft),
                                        "yes".equals(confirmed))
                                .letterRef(),
                problems -> one(draft(draft), problems));
    }

    @POST
    @Path("{draft}/removal")
    public Response discard(String draft) {
        LetterDraft found = draft(draft);
        return Answer.to(
                () -> {
                    drafts.discard(signedIn.stamp(), signedIn.reader(), new DraftRef(draft));
                    return "/concerns/" + found.concern().ref();
                },
                problems -> one(found, problems));
    }
}
