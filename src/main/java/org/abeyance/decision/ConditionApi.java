package org.abeyance.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FactBody;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Jurisdiction;
import org.abeyance.web.Reference;

/** The conditions of one concern for programs: set, met, waived, opened again. The same rules as on the pages. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class ConditionApi {

    /** A condition; {@code pause} is the decision on which it stands. */
    public static class Body extends FactBody {
        public String pause;
    }

    /** Who signs it with what evidence, or why. */
    public static class Settled extends FactBody {}

    /** A condition as its reader may know it: {@code OPEN}, {@code MET} or {@code WAIVED}, by whom, since when. */
    public record Told(
            String reference,
            String on,
            String text,
            List<String> jurisdictions,
            String pause,
            String state,
            String by,
            String since,
            String evidence) {}

    public record Listed(List<Told> conditions) {}

    private final Decisions decisions;
    private final Settlements settlements;
    private final Desk desk;
    private final SignedIn signedIn;

    ConditionApi(Decisions decisions, Settlements settlements, Desk desk, SignedIn signedIn) {
        this.decisions = decisions;
        this.settlements = settlements;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** Those that stand now, oldest first. */
    @GET
    @Path("{ref}/conditions")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Listed of(String ref) {
        List<Condition> standing = decisions.conditionsOf(desk.concern(ref));
        List<Settlement> said = settlements
                .of(standing.stream().map(Condition::id).toList())
                .stream()
                .filter(settlement ->
                        !settlement.isCorrected() && !settlement.on().day().isAfter(signedIn.today()))
                .toList();
        Map<Long, Settlement> latest = said.stream()
                .collect(Collectors.toMap(
                        settlement -> settlement.condition().id(), settlement -> settlement, (one, later) -> later));
        Words words = desk.words(standing);
        Words evidence = desk.words(said);
        return new Listed(standing.stream()
                .filter(condition -> !words.isWithheld(condition))
                .map(condition -> told(condition, Optional.ofNullable(latest.get(condition.id())), words, evidence))
                .toList());
    }

    private Told told(Condition condition, Optional<Settlement> latest, Words words, Words evidence) {
        Reader reader = signedIn.reader();
        boolean isAtWork = reader.isCaseworker() || reader.is(Role.APPROVER) || reader.legalTeam();
        Optional<Settlement> settled =
                latest.filter(settlement -> settlement.how().isSettled());
        return new Told(
                condition.ref(),
                condition.on().given(),
                words.text(condition),
                condition.places().stream().map(Jurisdiction::code).toList(),
                condition.pause().map(Decision::ref).orElse(null),
                settled.map(settlement -> settlement.how().name()).orElse("OPEN"),
                latest.map(Settlement::by).orElse(null),
                latest.map(settlement -> settlement.on().given()).orElse(null),
                latest.filter(settlement -> isAtWork).map(evidence::text).orElse(null));
    }

    @POST
    @Path("{ref}/conditions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response require(String ref, Body sent) {
        Body body = FactBody.required(sent);
        ConditionForm form = new ConditionForm(body.pause, List.of());
        return Reference.created(
                desk.take(ref, body, entry -> form.require(entry, decisions)).ref());
    }

    @POST
    @Path("{ref}/conditions/{fact}/fulfilments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response fulfil(String ref, String fact, Settled sent) {
        return settle(ref, fact, Settling.MET, sent);
    }

    @POST
    @Path("{ref}/conditions/{fact}/waivers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response waive(String ref, String fact, Settled sent) {
        return settle(ref, fact, Settling.WAIVED, sent);
    }

    @POST
    @Path("{ref}/conditions/{fact}/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response reopen(String ref, String fact, Settled sent) {
        return settle(ref, fact, Settling.REOPENED, sent);
    }

    private Response settle(String ref, String fact, Settling how, Settled sent) {
        Settled body = FactBody.required(sent);
        Settlement kept = desk.take(
                ref,
                body,
                entry -> new SettlementForm(desk.fact(ref, fact, Condition.class), how)
                        .settle(entry, settlements, signedIn));
        return Reference.created(kept.ref());
    }
}
