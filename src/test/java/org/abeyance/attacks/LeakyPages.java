package org.abeyance.attacks;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.abeyance.Missing;
import org.hibernate.Session;

/** Doors as somebody in a hurry would build them: past the wall. */
@Path("/leaky")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class LeakyPages {

    private final Session session;

    LeakyPages(Session session) {
        this.session = session;
    }

    @GET
    @Path("count")
    public String count() {
        return String.valueOf(session.createSelectionQuery("select count(*) from Concern", Long.class)
                .getSingleResult());
    }

    @GET
    @Path("concerns/{ref}")
    public String title(String ref) {
        Long id = session.createSelectionQuery("select id from Concern where ref = :ref", Long.class)
                .setParameter("ref", ref)
                .getSingleResultOrNull();
        if (id == null) {
            throw Missing.of(ref);
        }
        session.createSelectionQuery("select count(*) from Letter where concern.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        return session.createSelectionQuery("select title from Concern where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
