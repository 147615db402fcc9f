package org.abeyance.position;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactBody;
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.register.Jurisdiction;
import org.abeyance.web.Reference;

/** What binds in one concern for programs: orders, penalties, and the acts that end, stay or restore them. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CASEWORKER)
public class RestrictionApi {

    /** A binding act; a penalty says {@code amount}, {@code currency}, {@code addressee} and {@code due}. */
    public static class Body extends FactBody {
        public String regulator;
        public String severity;
        public String until;
        public String amount;
        public String currency;
        public String addressee;
        public String due;
    }

    /**
     * A later act: {@code effect} is what it does to the restriction, {@code LIFTS}, {@code STAYS}, {@code SETS_ASIDE},
     * {@code ENDS} where nobody says how, or {@code RESTORES}.
     */
    public static class Turned extends FactBody {
        public String effect;
    }

    /** What became of a penalty: {@code SUSPENDED} and {@code DUE} say {@code until} when; {@code PAID}. */
    public static class Stepped extends FactBody {
        public String step;
        public String until;
    }

    /** A restriction as its reader may know it. */
    public record Told(
            String reference,
            Severity severity,
            String by,
            String on,
            String until,
            String text,
            String fine,
            List<String> jurisdictions) {}

    public record Listed(List<Told> restrictions) {}

    private final Positions positions;
    private final Penalties penalties;
    private final Desk desk;

    RestrictionApi(Positions positions, Penalties penalties, Desk desk) {
        this.positions = positions;
        this.penalties = penalties;
        this.desk = desk;
    }

    /** Those that are believed now, in force or not, oldest first. */
    @GET
    @Path("{ref}/restrictions")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Listed of(String ref) {
        List<Restriction> believed = positions.restrictionsOf(desk.concern(ref)).stream()
                .filter(restriction -> !restriction.isCorrected())
                .toList();
        Words words = desk.words(believed);
        return new Listed(believed.stream()
                .filter(restriction -> !words.isWithheld(restriction))
                .map(restriction -> new Told(
                        restriction.ref(),
                        restriction.severity(),
                        restriction.imposedBy(),
                        restriction.on().given(),
                        restriction.until().map(GivenDate::given).orElse(null),
                        words.text(restriction),
                        words.isOpaque(restriction) ? "" : restriction.fine(),
                        restriction.places().stream().map(Jurisdiction::code).toList()))
                .toList());
    }

    @POST
    @Path("{ref}/restrictions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response impose(String ref, Body sent) {
        Body body = FactBody.required(sent);
        RestrictionForm form = new RestrictionForm(
                body.regulator, body.severity, body.until, body.amount, body.currency, body.addressee, body.due);
        return Reference.created(
                desk.take(ref, body, entry -> form.impose(entry, positions, penalties, Optional.empty()))
                        .ref());
    }

    @POST
    @Path("{ref}/restrictions/{fact}/turns")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response turn(String ref, String fact, Turned sent) {
        Turned body = FactBody.required(sent);
        return keep(
                ref,
                fact,
                body,
                (entry, restriction) -> new TurnForm(body.effect).turn(entry, positions, penalties, restriction));
    }

    @POST
    @Path("{ref}/restrictions/{fact}/payments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(String ref, String fact, Stepped sent) {
        Stepped body = FactBody.required(sent);
        return keep(
                ref,
                fact,
                body,
                (entry, penalty) -> new PenaltyForm(body.step, body.until).take(entry, penalties, penalty));
    }

    private Response keep(String ref, String fact, FactBody body, BiFunction<Entry, Restriction, Fact> act) {
        Fact kept = desk.take(ref, body, entry -> act.apply(entry, desk.believed(ref, fact, Restriction.class)));
        return Reference.created(kept.ref());
    }
}
