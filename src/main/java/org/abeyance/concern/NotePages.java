package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** One note by itself, where opening a marked one is recorded. */
@Path("/concerns")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class NotePages {

    /** The note; where it is opaque to this reader its words are not among what the page is given. */
    record One(Concern concern, Note note, String text, boolean marked, boolean opaque, ZoneId zone)
            implements TemplateInstance {}

    private final Concerns concerns;
    private final ConcernQueries queries;
    private final Marks marks;
    private final SignedIn signedIn;

    NotePages(Concerns concerns, ConcernQueries queries, Marks marks, SignedIn signedIn) {
        this.concerns = concerns;
        this.queries = queries;
        this.marks = marks;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/notes/{note}")
    public TemplateInstance one(String ref, String note) {
        Reader reader = signedIn.reader();
        Concern concern = concerns.get(new ConcernRef(ref), reader);
        Note found = queries.note(concern.id, note)
                .filter(one -> !marks.withheld(one.ref, reader))
                .orElseThrow(() -> Missing.of("note " + note));
        boolean opaque = marks.opaque(note, reader);
        boolean marked = !marks.markedAmong(List.of(note)).isEmpty();
        if (!opaque) {
            marks.visit(signedIn.stamp(), concern, List.of(note));
        }
        return new One(concern, found, opaque ? "" : found.text, marked, opaque, reader.zone());
    }
}
