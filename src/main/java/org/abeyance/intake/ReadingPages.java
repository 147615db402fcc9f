package org.abeyance.intake;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.abeyance.Missing;
import org.abeyance.intake.mail.MailReader;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** All mail is read again: asked for by an administrator, followed by whoever is let in, looked at by caseworkers. */
@Path("/readings")
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
public class ReadingPages {

    /**
     * The runs, the latest first.
     *
     * @param edition of the reader that the product has now
     * @param waiting whether readings of letters wait for a person
     */
    record Index(
            List<ReadingRun> runs,
            Map<Long, RunTally> tallies,
            int edition,
            boolean mayAsk,
            boolean mayLook,
            boolean waiting,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    /** One run, and of what it read what is to be looked at; nothing of that for whoever only administers. */
    record One(
            ReadingRun run,
            RunTally tally,
            List<Rereading> readings,
            Map<Long, String> differs,
            boolean mayLook,
            boolean first,
            String next,
            ZoneId zone)
            implements TemplateInstance {}

    /** Better readings of letters, at which a person has to look. */
    record Proposals(List<Rereading> readings, Map<Long, String> differs, boolean first, String next, ZoneId zone)
            implements TemplateInstance {}

    private static final int RUNS = 20;
    private static final int PAGE = 50;

    private final Rereadings rereadings;
    private final Arrivals arrivals;
    private final SignedIn signedIn;

    ReadingPages(Rereadings rereadings, Arrivals arrivals, SignedIn signedIn) {
        this.rereadings = rereadings;
        this.arrivals = arrivals;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return index(Problems.none());
    }

    private Index index(Problems problems) {
        Reader reader = signedIn.reader();
        List<ReadingRun> runs = rereadings.runs(RUNS);
        return new Index(
                runs,
                rereadings.tallies(runs, reader),
                MailReader.EDITION,
                reader.isAdministrator(),
                reader.isCaseworker(),
                reader.isCaseworker() && !rereadings.proposed(0, reader, 1).isEmpty(),
                problems,
                reader.zone());
    }

    @POST
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response ask() {
        return Answer.to(() -> "/readings/" + rereadings.ask(signedIn.stamp()).id(), this::index);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(String id, @RestQuery String after) {
        Reader reader = signedIn.reader();
        ReadingRun run = rereadings.run(number(id));
        List<Rereading> found =
                reader.isCaseworker() ? rereadings.differing(run, after(after), reader, PAGE + 1) : List.of();
        List<Rereading> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<Rereading> open = open(shown, reader);
        return new One(
                run,
                rereadings.tallies(List.of(run), reader).get(run.id()),
                open,
                rereadings.differs(open),
                reader.isCaseworker(),
                after(after) == 0,
                next("/readings/" + run.id(), found, shown),
                reader.zone());
    }

    @GET
    @Path("proposals")
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance proposals(@RestQuery String after) {
        Reader reader = signedIn.reader();
        List<Rereading> found = rereadings.proposed(after(after), reader, PAGE + 1);
        List<Rereading> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<Rereading> open = open(shown, reader);
        return new Proposals(
                open,
                rereadings.differs(open),
                after(after) == 0,
                next("/readings/proposals", found, shown),
                reader.zone());
    }

    /** Without what is closed to this reader as a letter. */
    private List<Rereading> open(List<Rereading> readings, Reader reader) {
        return readings.stream()
                .filter(reading -> arrivals.isOpen(reading.arrival(), reader))
                .toList();
    }

    private static String next(String address, List<Rereading> found, List<Rereading> shown) {
        return found.size() > PAGE ? address + "?after=" + shown.get(PAGE - 1).id() : "";
    }

    private static long after(String typed) {
        return typed == null || typed.isBlank() ? 0 : number(typed);
    }

    static long number(String typed) {
        if (!typed.matches("[0-9]{1,15}")) {
            throw Missing.of(typed);
        }
        return Long.parseLong(typed);
    }
}
