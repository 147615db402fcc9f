package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The marks of a concern: what is marked, by whom and why; setting, lifting, clawing back; who can see a marked item. */
@Path("/concerns")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class MarkPages {

    /** A marked item in the list; kinds only for those who may read it. */
    record Line(String item, LocalDate on, String kinds) {}

    /** All that is marked in a concern. */
    record Index(Concern concern, List<Line> lines) implements TemplateInstance {}

    /** One item and its marks; of an opaque one only what {@code item} says. */
    record One(
            Concern concern,
            Markable.Item item,
            boolean opaque,
            boolean clawedBack,
            List<ItemMark> marks,
            List<String> warnings,
            List<WallVisit> visits,
            boolean mayMark,
            boolean mayLift,
            MarkForm form,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /** Why each person can read an item, or can not. */
    record Readers(Concern concern, Markable.Item item, List<WhoSees> people) implements TemplateInstance {}

    private final Concerns concerns;
    private final Marks marks;
    private final MarkWatch watch;
    private final SignedIn signedIn;

    MarkPages(Concerns concerns, Marks marks, MarkWatch watch, SignedIn signedIn) {
        this.concerns = concerns;
        this.marks = marks;
        this.watch = watch;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/marks")
    public TemplateInstance index(String ref) {
        Reader reader = signedIn.reader();
        Concern concern = concerns.get(new ConcernRef(ref), reader);
        Map<String, Line> lines = new LinkedHashMap<>();
        List<ItemMark> borne =
                marks.of(concern).stream().filter(mark -> !mark.isLifted()).toList();
        Set<String> items = borne.stream().map(ItemMark::item).collect(java.util.stream.Collectors.toSet());
        Set<String> opaque = marks.opaqueAmong(items, reader);
        Set<String> withheld = marks.withheldAmong(items, reader);
        for (ItemMark mark : borne) {
            if (!withheld.contains(mark.item)) {
                String kind = opaque.contains(mark.item) ? "" : mark.kind.label();
                lines.merge(
                        mark.item,
                        new Line(mark.item, mark.itemOn, kind),
                        (line, more) ->
                                new Line(line.item, line.on, line.kinds.isEmpty() ? kind : line.kinds + ", " + kind));
            }
        }
        return new Index(concern, List.copyOf(lines.values()));
    }

    @GET
    @Path("{ref}/marks/{item}")
    public TemplateInstance one(String ref, String item) {
        return one(ref, item, MarkForm.blank(), Problems.none());
    }

    private One one(String ref, String item, MarkForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Concern concern = concerns.get(new ConcernRef(ref), reader);
        Markable.Item found = found(concern, item, reader);
        boolean opaque = marks.opaque(item, reader);
        List<ItemMark> borne = opaque ? List.of() : marks.of(concern, item);
        return new One(
                concern,
                found,
                opaque,
                borne.stream().anyMatch(mark -> mark.kind == MarkKind.CLAWED_BACK && !mark.isLifted()),
                borne,
                watch.warnings(concern, borne),
                opaque || !watch.isGuard(concern, reader) ? List.of() : watch.visits(concern, item),
                !opaque && (reader.isCaseworker() || reader.legalTeam()),
                reader.legalTeam(),
                form,
                reader.zone(),
                problems);
    }

    private Markable.Item found(Concern concern, String item, Reader reader) {
        if (marks.withheld(item, reader)) {
            throw Missing.of("item " + item);
        }
        return marks.item(concern, item);
    }

    @GET
    @Path("{ref}/marks/{item}/readers")
    public TemplateInstance readers(String ref, String item) {
        Reader reader = signedIn.reader();
        Concern concern = concerns.get(new ConcernRef(ref), reader);
        Markable.Item found = found(concern, item, reader);
        if (marks.opaque(item, reader)) {
            throw Missing.of("item " + item);
        }
        return new Readers(concern, found, watch.whoSees(concern, marks.of(concern, item)));
    }

    @POST
    @Path("{ref}/marks/{item}")
    public Response mark(String ref, String item, @BeanParam MarkForm form) {
        return act(
                ref,
                item,
                form,
                () -> marks.mark(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), item, form.read()));
    }

    @POST
    @Path("{ref}/marks/{item}/{mark}/end")
    public Response lift(String ref, String item, String mark, @RestForm String reason) {
        return act(
                ref,
                item,
                MarkForm.because(reason),
                () -> marks.lift(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), mark, why(reason)));
    }

    /** Whoever claws back is often among those who may not see it any more, so this leads to the concern. */
    @POST
    @Path("{ref}/marks/{item}/clawback")
    public Response clawBack(String ref, String item, @RestForm String reason) {
        return Answer.to(
                () -> {
                    marks.clawBack(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), item, why(reason));
                    return "/concerns/" + ref;
                },
                problems -> one(ref, item, MarkForm.because(reason), problems));
    }

    @POST
    @Path("{ref}/marks/{item}/return")
    public Response giveBack(String ref, String item, @RestForm String reason) {
        return act(
                ref,
                item,
                MarkForm.because(reason),
                () -> marks.giveBack(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), item, why(reason)));
    }

    private Response act(String ref, String item, MarkForm form, Runnable act) {
        return Answer.to(
                () -> {
                    act.run();
                    return "/concerns/" + ref + "/marks/" + item;
                },
                problems -> one(ref, item, form, problems));
    }

    private static String why(String typed) {
        Reading reading = new Reading();
        String why = reading.text("reason", typed, 2_000);
        reading.done();
        return why;
    }
}
