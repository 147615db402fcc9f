package org.abeyance.hook;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** My webhooks: what they are told, whether it arrives, and their secrets. */
@Path("/hooks")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class HookPages {

    /** One of mine; {@code takenAt} is empty where nothing was taken yet. */
    record Line(Hook hook, Optional<Instant> takenAt, long waiting) {}

    /** All of mine. */
    record Index(List<Line> lines, HookForm form, ZoneId zone, Problems problems) implements TemplateInstance {}

    /** One, with what became of what it was told. */
    record One(
            Hook hook,
            Optional<Instant> formerUntil,
            List<Sent> sent,
            Optional<String> further,
            boolean isFirst,
            ZoneId zone)
            implements TemplateInstance {}

    /** One thing it was told, and each try. */
    record Sent(HookDelivery delivery, List<HookAttempt> attempts) {}

    /** A secret: shown once. */
    record Fresh(String name, String shown, boolean isChanged) implements TemplateInstance {}

    private static final int LINES = 25;

    private final Hooks hooks;
    private final HookQueries queries;
    private final Network network;
    private final SignedIn signedIn;

    HookPages(Hooks hooks, HookQueries queries, Network network, SignedIn signedIn) {
        this.hooks = hooks;
        this.queries = queries;
        this.network = network;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return index(HookForm.nothing(), Problems.none());
    }

    private Index index(HookForm form, Problems problems) {
        Reader me = signedIn.reader();
        List<Hook> mine = hooks.of(me);
        Map<Long, HookQueries.Stand> stands = mine.isEmpty()
                ? Map.of()
                : queries.stands(mine.stream().map(Hook::id).toList()).stream()
                        .collect(Collectors.toMap(HookQueries.Stand::hook, Function.identity()));
        return new Index(
                mine.stream()
                        .map(hook -> line(hook, Optional.ofNullable(stands.get(hook.id()))))
                        .toList(),
                form,
                me.zone(),
                problems);
    }

    private static Line line(Hook hook, Optional<HookQueries.Stand> stand) {
        return new Line(
                hook,
                stand.map(HookQueries.Stand::takenAt),
                stand.map(HookQueries.Stand::waiting).orElse(0L));
    }

    @POST
    public Response make(@BeanParam HookForm form) {
        try {
            HookForm.Wanted wanted = form.read(network);
            Hooks.Made made = hooks.make(signedIn.stamp(), signedIn.reader(), wanted.name(), wanted.address());
            return Response.ok(new Fresh(wanted.name(), made.secret().shown(), false))
                    .build();
        } catch (Refused refused) {
            return Answer.refused(index(form, Problems.of(refused)));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id, @RestQuery Long before) {
        Reader me = signedIn.reader();
        Hook hook = hooks.get(me, id);
        List<HookDelivery> found = queries.deliveries(id, before == null ? Long.MAX_VALUE : before, LINES + 1);
        List<HookDelivery> shown = found.stream().limit(LINES).toList();
        Map<Long, List<HookAttempt>> attempts = shown.isEmpty()
                ? Map.of()
                : queries.attempts(shown.stream().map(HookDelivery::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                attempt -> attempt.delivery().id()));
        return new One(
                hook,
                hook.formerUntil().filter(until -> until.isAfter(signedIn.now())),
                shown.stream()
                        .map(delivery -> new Sent(delivery, attempts.getOrDefault(delivery.id(), List.of())))
                        .toList(),
                found.size() > LINES
                        ? Optional.of("/hooks/" + id + "?before="
                                + shown.get(LINES - 1).id())
                        : Optional.empty(),
                before == null,
                me.zone());
    }

    @POST
    @Path("{id}/secrets")
    public Response rotate(long id) {
        SigningSecret secret = hooks.rotate(signedIn.stamp(), signedIn.reader(), id);
        String name = hooks.get(signedIn.reader(), id).name();
        return Response.ok(new Fresh(name, secret.shown(), true)).build();
    }

    @POST
    @Path("{id}/tests")
    public Response test(long id) {
        hooks.test(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/hooks/" + id);
    }

    /** One that was stopped is called again. */
    @POST
    @Path("{id}/resumption")
    public Response goOn(long id) {
        hooks.goOn(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/hooks/" + id);
    }

    @POST
    @Path("{id}/end")
    public Response end(long id) {
        hooks.end(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/hooks");
    }
}
