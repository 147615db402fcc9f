package org.abeyance.notice;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineRef;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.Whose;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Whom one deadline reminds, and when, and who was told. */
@Path("/deadlines")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DeadlineLadderPages {

    /** Of one deadline. */
    record One(
            Deadline deadline,
            boolean isOurs,
            boolean isInHours,
            String rule,
            Ladder ladder,
            boolean isChosen,
            List<Line> lines,
            String rungs,
            List<ChosenLadder> choices,
            List<Reminder> told,
            boolean mayWrite,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /**
     * One rung as it falls.
     *
     * @param day on which it is reached
     * @param at the moment, where hours count
     * @param people who would be told if it were today
     */
    record Line(Rung rung, LocalDate day, Optional<Instant> at, String people, boolean isBehind) {}

    private static final int MOST_TOLD = 100;

    private final Ladders ladders;
    private final ListenersReader listeners;
    private final NoticeQueries queries;
    private final Deadlines deadlines;
    private final SignedIn signedIn;

    DeadlineLadderPages(
            Ladders ladders, ListenersReader listeners, NoticeQueries queries, Deadlines deadlines, SignedIn signedIn) {
        this.ladders = ladders;
        this.listeners = listeners;
        this.queries = queries;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/ladder")
    public TemplateInstance one(String ref) {
        return one(new DeadlineRef(ref), Ladder::text, Problems.none());
    }

    private One one(DeadlineRef ref, Function<Ladder, String> typed, Problems problems) {
        Deadline deadline = deadlines.get(ref, signedIn.reader());
        Ladder ladder = ladders.of(deadline);
        List<ChosenLadder> choices = ladders.choicesFor(deadline);
        return new One(
                deadline,
                deadline.whose() == Whose.OURS,
                ladders.climb(deadline).filter(Climb::isInHours).isPresent(),
                deadline.basis().rule(),
                ladder,
                ChosenLadder.isChosen(choices),
                lines(deadline),
                typed.apply(ladder),
                choices,
                queries.toldOf(deadline.id(), MOST_TOLD),
                signedIn.reader().isCaseworker() && deadline.isOpen(),
                signedIn.reader().zone(),
                problems);
    }

    private List<Line> lines(Deadline deadline) {
        Instant now = signedIn.now();
        Listeners here = listeners.of(List.of(deadline), now);
        return ladders.climb(deadline).stream()
                .flatMap(climb -> climb.ladder().rungs().stream().map(rung -> line(climb, rung, here, now)))
                .toList();
    }

    private static Line line(Climb climb, Rung rung, Listeners here, Instant now) {
        String names = here.of(climb.deadline().concern(), rung.hearers()).stream()
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return new Line(
                rung,
                rung.firstDay(climb.ending()),
                Optional.of(rung.begins(climb.ending())).filter(at -> climb.isInHours()),
                names.isEmpty() ? "nobody" : names,
                rung.timing() != Timing.LATE && !rung.begins(climb.ending()).isAfter(now));
    }

    @POST
    @Path("{ref}/ladder")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response choose(String ref, @RestForm String rungs) {
        DeadlineRef known = new DeadlineRef(ref);
        deadlines.get(known, signedIn.reader());
        return Answer.to(
                () -> {
                    ladders.choose(signedIn.stamp(), signedIn.reader(), known, Optional.of(ChosenLadder.read(rungs)));
                    return "/deadlines/" + ref + "/ladder";
                },
                problems -> one(known, ladder -> rungs, problems));
    }

    /** It follows its rule's again. */
    @POST
    @Path("{ref}/ladder/end")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response end(String ref) {
        ladders.choose(signedIn.stamp(), signedIn.reader(), new DeadlineRef(ref), Optional.empty());
        return Answer.seeOther("/deadlines/" + ref + "/ladder");
    }
}
