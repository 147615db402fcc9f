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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactBody;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.position.Positions;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.web.Reference;

/** What the company decided in one concern for programs; pausing, and proving it. The same rules as on the pages. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class PauseApi {

    /** A pause; nobody has to approve it. {@code conditions} say what must be so before it ends. */
    public static class Body extends FactBody {
        public String hour;
        public String onlyPopulation;
        public String onlyData;
        public String onlyPeriod;
        public String decidedBy;
        public String basis;
        /** The position of this concern on which it rests. */
        public String position;

        public List<String> conditions;
        public Seen proof;

        @Override
        protected String called(String name) {
            return switch (name) {
                case "proof" -> "proof.words";
                case "systems", "population", "ticket", "logExtract", "confirmedBy", "confirmedOn" -> "proof." + name;
                case "others" -> "conditions";
                default -> super.called(name);
            };
        }
    }

    /** What proves that it was carried out. */
    public record Seen(
            String words,
            String systems,
            String population,
            String ticket,
            String logExtract,
            String confirmedBy,
            String confirmedOn) {

        private static final Seen NOTHING = new Seen("", "", "", "", "", "", "");
    }

    /** The proof of a decision that was recorded before. */
    public static class Proving extends FactBody {
        public String systems;
        public String population;
        public String ticket;
        public String logExtract;
    }

    public record Paused(String reference, String confirmation, List<String> conditions) {}

    /** A decision as its reader may know it. */
    public record Told(
            String reference,
            Act act,
            String on,
            String hour,
            String text,
            String part,
            List<String> activities,
            List<String> jurisdictions,
            boolean confirmed,
            String resume) {}

    public record Listed(List<Told> decisions) {}

    private final Decisions decisions;
    private final Positions positions;
    private final Desk desk;
    private final SignedIn signedIn;

    PauseApi(Decisions decisions, Positions positions, Desk desk, SignedIn signedIn) {
        this.decisions = decisions;
        this.positions = positions;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** Those that are believed now, oldest first. */
    @GET
    @Path("{ref}/decisions")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Listed of(String ref) {
        List<Decision> believed = decisions.of(desk.concern(ref)).stream()
                .filter(decision -> !decision.isCorrected())
                .toList();
        Words words = desk.words(believed);
        Set<Long> confirmed = decisions
                .confirmationsOf(believed.stream().map(Decision::id).toList())
                .stream()
                .filter(proof -> !proof.isCorrected())
                .map(proof -> proof.decision().id())
                .collect(Collectors.toSet());
        return new Listed(believed.stream()
                .filter(decision -> !words.isWithheld(decision))
                .map(decision -> told(decision, words, confirmed))
                .toList());
    }

    private static Told told(Decision decision, Words words, Set<Long> confirmed) {
        return new Told(
                decision.ref(),
                decision.act(),
                decision.on().given(),
                decision.fromHour(),
                words.text(decision),
                decision.part(),
                decision.activities().stream().map(Activity::slug).sorted().toList(),
                decision.places().stream().map(Jurisdiction::code).toList(),
                confirmed.contains(decision.id()),
                decision.resume().map(Resume::ref).orElse(null));
    }

    @POST
    @Path("{ref}/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response pause(String ref, Body sent) {
        Body body = FactBody.required(sent);
        Seen seen = body.proof == null ? Seen.NOTHING : body.proof;
        PauseForm form = new PauseForm(
                body.hour,
                body.onlyPopulation,
                body.onlyData,
                body.onlyPeriod,
                body.decidedBy,
                body.basis,
                body.position,
                seen.words,
                seen.confirmedBy,
                seen.confirmedOn,
                List.of(),
                lines(body.conditions));
        PauseForm.Paused kept = desk.take(ref, body, entry -> {
            PauseForm.Told told = form.read(
                    entry,
                    new ProofForm(seen.systems, seen.population, seen.ticket, seen.logExtract),
                    List.of(),
                    positions.believedIn(entry.concern()),
                    false,
                    signedIn.reader().zone());
            return PauseForm.keep(entry, told, decisions);
        });
        return Response.status(Response.Status.CREATED)
                .entity(new Paused(
                        kept.pause().ref(),
                        kept.proof().map(Fact::ref).orElse(null),
                        kept.conditions().stream().map(Fact::ref).toList()))
                .build();
    }

    /** Each is one condition, so none holds a line of its own. */
    private static String lines(List<String> conditions) {
        return conditions == null
                ? ""
                : conditions.stream()
                        .filter(Objects::nonNull)
                        .map(text -> text.replaceAll("\\R", " "))
                        .collect(Collectors.joining("\n"));
    }

    @POST
    @Path("{ref}/decisions/{fact}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response confirm(String ref, String fact, Proving sent) {
        Proving body = FactBody.required(sent);
        Confirmation kept = desk.take(ref, body, entry -> {
            Decision decision = desk.believed(ref, fact, Decision.class);
            Proof shown =
                    new ProofForm(body.systems, body.population, body.ticket, body.logExtract).read(entry.reading());
            NewFact said = entry.said(entry.concern().organisation().name());
            entry.done();
            return decisions.confirm(entry.stamp(), decision, said, shown.words(said.text()), entry.today());
        });
        return Reference.created(kept.ref());
    }
}
