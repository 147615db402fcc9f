package org.abeyance.intake;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.FilesForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** Where mail is dropped for one concern. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class DropPages {

    /** The zone once more, where nothing was dropped that could be taken. */
    record Again(Concern concern, Problems problems) implements TemplateInstance {}

    private final Drops drops;
    private final Concerns concerns;
    private final SignedIn signedIn;

    DropPages(Drops drops, Concerns concerns, SignedIn signedIn) {
        this.drops = drops;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/arrivals")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response drop(String ref, @BeanParam FilesForm form) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return Answer.to(
                () -> next(drops.take(signedIn.stamp(), Optional.of(concern), form.uploads()), Optional.of(concern)),
                problems -> new Again(concern, problems));
    }

    /** One mail goes on to the form of a letter, or is a letter already; many go on to the table of what waits. */
    static String next(List<Arrival> taken, Optional<Concern> concern) {
        if (taken.size() != 1) {
            return "/holding";
        }
        Arrival one = taken.get(0);
        if (one.letterRef().isPresent()) {
            return "/letters/" + one.letterRef().get();
        }
        return concern.or(one::concern)
                .filter(known -> one.isHeld())
                .map(known -> "/concerns/" + known.ref() + "/letters/new?arrival=" + one.ref())
                .orElse("/holding/" + one.ref());
    }
}
