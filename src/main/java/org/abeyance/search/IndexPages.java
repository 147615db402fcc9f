package org.abeyance.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.abeyance.audit.Head;
import org.abeyance.audit.Trail;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;

/** The search index of this node, and the order to make it anew. */
@Path("/search/index")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class IndexPages {

    /**
     * How it stands.
     *
     * @param standing the number of the last entry of the trail it has taken in
     * @param last the number of the last entry there is
     */
    record State(Optional<Long> standing, long last, Optional<Progress> building) implements TemplateInstance {}

    private final Engine engine;
    private final Tail tail;
    private final Trail trail;
    private final Rebuilds rebuilds;
    private final SignedIn signedIn;

    IndexPages(Engine engine, Tail tail, Trail trail, Rebuilds rebuilds, SignedIn signedIn) {
        this.engine = engine;
        this.tail = tail;
        this.trail = trail;
        this.rebuilds = rebuilds;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance state() {
        return new State(engine.standing().map(Head::number), trail.head().number(), tail.building());
    }

    @POST
    @Path("rebuilds")
    public Response rebuild() {
        rebuilds.ask(signedIn.stamp());
        return Answer.seeOther("/search/index");
    }
}
