package org.abeyance.casefile;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Walls;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.Deadlines;
import org.abeyance.keeping.LegalHolds;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Caller;

/** One matter, top to bottom. */
@Path("/concerns")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class CasefilePages {

    /**
     * The page.
     *
     * @param address of the page as somebody elsewhere must type it
     * @param mayWrite whether the forms are offered
     * @param lawyer whether the legal team reads it, who may know of case officers
     * @param held whether a legal hold keeps all of it
     */
    record One(
            Casefile file,
            CasefileForm form,
            List<Deadline> deadlines,
            ShownFiles files,
            Replies replies,
            String address,
            ZoneId zone,
            boolean mayWrite,
            boolean lawyer,
            boolean held)
            implements TemplateInstance {}

    private static final int FILES = 10;

    private final CasefileReader casefiles;
    private final Walls walls;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final LegalHolds holds;
    private final ReplyReader replies;
    private final SignedIn signedIn;
    private final Caller caller;

    CasefilePages(
            CasefileReader casefiles,
            Walls walls,
            Deadlines deadlines,
            Attachments attachments,
            LegalHolds holds,
            ReplyReader replies,
            SignedIn signedIn,
            Caller caller) {
        this.replies = replies;
        this.casefiles = casefiles;
        this.walls = walls;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.holds = holds;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    @Path("{ref}")
    public Response one(String ref, @BeanParam CasefileForm form) {
        Reader reader = signedIn.reader();
        Casefile file = casefiles.read(
                new ConcernRef(ref), form.then(signedIn), form.isTellingCorrections(), form.cursor(), reader);
        Concern concern = walls.visit(signedIn.stamp(), reader, new ConcernRef(ref));
        if (!concern.ref().equals(ref)) {
            return Answer.seeOther("/concerns/" + concern.ref());
        }
        return Response.ok(new One(
                        file,
                        form,
                        deadlines.of(concern),
                        attachments.shown(attachments.of(concern, FILES), reader),
                        replies.read(concern, reader, signedIn.stamp()),
                        caller.absolute("/concerns/" + ref),
                        reader.zone(),
                        reader.isCaseworker(),
                        reader.legalTeam(),
                        holds.isHeld(concern)))
                .build();
    }
}
