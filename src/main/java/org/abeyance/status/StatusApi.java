package org.abeyance.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Then;
import org.abeyance.concern.ThenForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Platform;
import org.abeyance.register.Practice;
import org.abeyance.register.Register;

/** What may be done where, on any day, for programs: computed from the facts that the token's owner may see. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class StatusApi {

    private final StatusReader status;
    private final Register register;
    private final SignedIn signedIn;

    StatusApi(StatusReader status, Register register, SignedIn signedIn) {
        this.status = status;
        this.register = register;
        this.signedIn = signedIn;
    }

    /** All cells of a day. */
    public record AllCells(LocalDate asOf, LocalDate knownOn, List<OneCell> cells) {}

    /** One activity in one place. Every date is a day. */
    public record OneCell(
            String platform,
            String practice,
            String jurisdiction,
            String standing,
            Optional<LocalDate> since,
            boolean confirmed,
            boolean partial,
            List<HeldPosition> positions,
            List<InForce> restrictions,
            boolean conflict,
            List<String> concerns,
            Optional<LocalDate> nextDue) {

        static OneCell of(Activity activity, Cell cell) {
            return new OneCell(
                    activity.platform().name(),
                    activity.practice().name(),
                    cell.place(),
                    cell.standing().state().name(),
                    cell.standing().since(),
                    cell.standing().confirmed(),
                    cell.standing().partial(),
                    cell.positions().stream()
                            .map(holding -> new HeldPosition(
                                    holding.regulator(),
                                    holding.position(),
                                    holding.since().day()))
                            .toList(),
                    cell.restrictions().stream()
                            .map(one -> new InForce(
                                    one.regulator(),
                                    one.kind(),
                                    one.since().day(),
                                    one.until().map(GivenDate::day)))
                            .toList(),
                    cell.conflict(),
                    cell.concerns(),
                    cell.nextDue());
        }
    }

    public record InForce(String regulator, Severity kind, LocalDate since, Optional<LocalDate> until) {}

    public record HeldPosition(String regulator, Held position, LocalDate since) {}

    /**
     * One cell for each activity and each jurisdiction that a decision, position, restriction or concern of it names.
     *
     * @param asOf the day asked for, inclusive; today in the reader's zone where absent
     * @param knownOn by what had been recorded by the end of this day, UTC; today where absent
     */
    @GET
    public AllCells all(@QueryParam("asOf") String asOf, @QueryParam("knownOn") String knownOn) {
        Then then = then(asOf, knownOn);
        List<OneCell> cells = status.board(then, signedIn.reader()).lines().stream()
                .flatMap(line -> line.cells().stream().map(cell -> OneCell.of(line.activity(), cell)))
                .toList();
        return new AllCells(then.asOf(), then.knownOn(), cells);
    }

    /**
     * One cell, for any known jurisdiction, by nesting.
     *
     * @param platform a slug or a name
     * @param practice a slug or a name
     * @param jurisdiction a code the register knows
     */
    @GET
    @Path("{platform}/{practice}/{jurisdiction}")
    public OneCell one(
            @PathParam("platform") String platform,
            @PathParam("practice") String practice,
            @PathParam("jurisdiction") String jurisdiction,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownOn") String knownOn) {
        Then then = then(asOf, knownOn);
        Activity activity = status.known(named(platform, practice), signedIn.reader());
        Jurisdiction place = register.jurisdiction(jurisdiction).orElseThrow(() -> Missing.of(jurisdiction));
        return OneCell.of(
                activity,
                status.board(then, List.of(activity.id()), signedIn.reader()).cell(activity, place.code()));
    }

    /** Looks for all three whichever is missing, so that the time it takes does not tell which names there are. */
    private Optional<Activity> named(String platform, String practice) {
        Optional<Platform> on = register.platform(platform);
        Optional<Practice> done = register.practice(practice);
        return on.isPresent() && done.isPresent() ? register.activity(on.get(), done.get()) : register.activity("");
    }

    private Then then(String asOf, String knownOn) {
        return thenOf(asOf, knownOn, signedIn);
    }

    /** Both default to today: the day asked for in the reader's zone, what was known in UTC, in which it is judged. */
    static Then thenOf(String asOf, String knownOn, SignedIn signedIn) {
        return new ThenForm(asOf, knownOn).read(signedIn);
    }
}
