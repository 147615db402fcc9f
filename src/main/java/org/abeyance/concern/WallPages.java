package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import org.abeyance.Missing;
import org.abeyance.people.People;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** The wall of one concern: who stands inside and why each person can see it, for those who can themselves. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class WallPages {

    /** The wall, with what a custodian may do about it. */
    record Wall(
            Concern concern,
            List<WallMember> members,
            List<WallOpening> openings,
            List<WallVisit> visits,
            boolean custodian,
            boolean mayRaise,
            List<Choice> people,
            WallForm form,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /** Why each person can see the concern, or can not. */
    record Readers(Concern concern, List<WhoSees> people) implements TemplateInstance {}

    private final Concerns concerns;
    private final Walls walls;
    private final WallWatch watch;
    private final People people;
    private final SignedIn signedIn;
    private final WallNotices notices;

    WallPages(Concerns concerns, Walls walls, WallWatch watch, People people, SignedIn signedIn, WallNotices notices) {
        this.concerns = concerns;
        this.walls = walls;
        this.watch = watch;
        this.people = people;
        this.signedIn = signedIn;
        this.notices = notices;
    }

    @GET
    @Path("{ref}/readers")
    public TemplateInstance readers(String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return new Readers(concern, watch.whoSees(concern));
    }

    @GET
    @Path("{ref}/wall")
    public TemplateInstance wall(String ref) {
        return wall(ref, WallForm.empty(), Problems.none());
    }

    private Wall wall(String ref, WallForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Concern concern = concerns.get(new ConcernRef(ref), reader);
        boolean custodian = walls.isCustodian(concern, reader);
        List<Choice> choices = people.active().stream()
                .filter(person -> person.reader().isReader())
                .map(person -> new Choice(person.ref(), person.name()))
                .toList();
        return new Wall(
                concern,
                walls.membersOf(concern),
                custodian ? walls.openingsOf(concern) : List.of(),
                custodian ? watch.visits(concern) : List.of(),
                custodian,
                !concern.isWalled() && reader.isCaseworker(),
                choices,
                form,
                reader.zone(),
                problems);
    }

    @POST
    @Path("{ref}/wall")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response raise(String ref, @BeanParam WallForm form) {
        return act(
                ref,
                form,
                (reader, known) ->
                        walls.raise(signedIn.stamp(), reader, known, form.custodians(), form.members(), form.why()));
    }

    @POST
    @Path("{ref}/wall/members")
    public Response admit(String ref, @BeanParam WallForm form) {
        return act(
                ref,
                form,
                (reader, known) ->
                        walls.admit(signedIn.stamp(), reader, known, form.whom(), form.isCustodian(), form.why()));
    }

    @POST
    @Path("{ref}/wall/departures")
    public Response expel(String ref, @BeanParam WallForm form) {
        return act(ref, form, (reader, known) -> walls.expel(signedIn.stamp(), reader, known, form.whom(), form.why()));
    }

    @POST
    @Path("{ref}/wall/releases")
    public Response release(String ref, @BeanParam WallForm form) {
        return act(
                ref, form, (reader, known) -> walls.release(signedIn.stamp(), reader, known, form.which(), form.why()));
    }

    @POST
    @Path("{ref}/wall/end")
    public Response lift(String ref, @BeanParam WallForm form) {
        return act(ref, form, (reader, known) -> walls.lift(signedIn.stamp(), reader, known, form.why()));
    }

    /** A custodian has read that somebody was let in; the notice goes from their pages. */
    @POST
    @Path("{ref}/wall/notices/{id}/acknowledgement")
    public Response acknowledge(String ref, String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Missing.of("notice " + id);
        }
        notices.acknowledge(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), Long.parseLong(id));
        return Answer.seeOther("/concerns/" + ref + "/wall");
    }

    private Response act(String ref, WallForm form, BiConsumer<Reader, ConcernRef> act) {
        return Answer.to(
                () -> {
                    act.accept(signedIn.reader(), new ConcernRef(ref));
                    return "/concerns/" + ref + "/wall";
                },
                problems -> wall(ref, form, problems));
    }
}
