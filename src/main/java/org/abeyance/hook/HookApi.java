package org.abeyance.hook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.people.ToldOnce;
import org.abeyance.web.JsonFields;

/** The webhooks of a token's owner, for programs: the same acts as on the page, and nobody else's. */
@Path("/api/v1/hooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class HookApi {

    /** One of mine; {@code stopped} says why, where it is. */
    public record Told(long id, String name, String address, Instant made, Optional<String> stopped) {

        static Told of(Hook hook) {
            return new Told(
                    hook.id(),
                    hook.name(),
                    hook.address(),
                    hook.madeAt(),
                    Optional.of(hook.stoppedWhy()).filter(why -> hook.isStopped()));
        }
    }

    record Mine(List<Told> hooks) {}

    /** What its receiver checks signatures by: told once. */
    record Fresh(long id, String secret) implements ToldOnce {}

    /** One message, and what became of it. */
    record Sent(String id, String type, Instant queued, HookDelivery.State state, int attempts, String answer) {

        static Sent of(HookDelivery delivery) {
            return new Sent(
                    delivery.messageId(),
                    delivery.kind(),
                    delivery.queuedAt(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.answer());
        }
    }

    /** The latest first; {@code next} is where to go on, for {@code ?after=}. */
    record Log(List<Sent> deliveries, Optional<Long> next) {}

    private static final int LINES = 100;

    private final Hooks hooks;
    private final HookQueries queries;
    private final Network network;
    private final SignedIn signedIn;

    HookApi(Hooks hooks, HookQueries queries, Network network, SignedIn signedIn) {
        this.hooks = hooks;
        this.queries = queries;
        this.network = network;
        this.signedIn = signedIn;
    }

    /** All of mine. */
    @GET
    public Mine mine() {
        return new Mine(hooks.of(signedIn.reader()).stream().map(Told::of).toList());
    }

    /** Makes one. Its secret is in this answer and in no other. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(JsonNode body) {
        HookForm.Wanted wanted = read(body);
        Hooks.Made made = hooks.make(signedIn.stamp(), signedIn.reader(), wanted.name(), wanted.address());
        return Response.created(URI.create("/api/v1/hooks/" + made.hook().id() + "/deliveries"))
                .entity(new Fresh(made.hook().id(), made.secret().shown()))
                .build();
    }

    private HookForm.Wanted read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refused.at("", "Send one JSON object.");
        }
        JsonFields fields = new JsonFields();
        fields.onlyKnown(body, "", Set.of("name", "address"));
        String name = fields.line(body, "", "name", 100);
        String address = fields.line(body, "", "address", 500);
        try {
            Destination.read(address, network);
        } catch (Refused refused) {
            refused.problems().forEach(problem -> fields.problem(problem.field(), problem.message()));
        }
        fields.done();
        return new HookForm.Wanted(name, Destination.read(address, network));
    }

    /** What one was told, and what became of it. */
    @GET
    @Path("{id}/deliveries")
    public Log deliveries(long id, @QueryParam("after") Long after) {
        hooks.get(signedIn.reader(), id);
        List<HookDelivery> found = queries.deliveries(id, after == null ? Long.MAX_VALUE : after, LINES + 1);
        return new Log(
                found.stream().limit(LINES).map(Sent::of).toList(),
                Optional.of(found)
                        .filter(all -> all.size() > LINES)
                        .map(all -> all.get(LINES - 1).id()));
    }

    /** A new secret; for a day both are good. */
    @POST
    @Path("{id}/secrets")
    public Response rotate(long id) {
        SigningSecret secret = hooks.rotate(signedIn.stamp(), signedIn.reader(), id);
        return Response.status(Response.Status.CREATED)
                .entity(new Fresh(id, secret.shown()))
                .build();
    }

    /** Sends it something that tells nothing. */
    @POST
    @Path("{id}/tests")
    public Response test(long id) {
        hooks.test(signedIn.stamp(), signedIn.reader(), id);
        return Response.accepted().build();
    }

    /** One that was stopped is called again. */
    @POST
    @Path("{id}/resumption")
    public Response goOn(long id) {
        hooks.goOn(signedIn.stamp(), signedIn.reader(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/end")
    public Response end(long id) {
        hooks.end(signedIn.stamp(), signedIn.reader(), id);
        return Response.noContent().build();
    }
}
