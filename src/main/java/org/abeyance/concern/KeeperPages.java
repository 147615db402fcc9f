package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Who keeps a concern at its regulators. For the legal team; nobody else is told that there is anybody. */
@Path("/concerns/{ref}/officers")
@RolesAllowed(Role.Name.CASEWORKER)
public class KeeperPages {

    /** Who keeps it and kept it, and whom of the regulators' officers one can choose. */
    record Index(
            Concern concern,
            List<OfficerPart> parts,
            List<RegulatorPart> regulators,
            List<Choice> offered,
            String officer,
            String since,
            String lastDay,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    private final Keepers keepers;
    private final Concerns concerns;
    private final SignedIn signedIn;

    KeeperPages(Keepers keepers, Concerns concerns, SignedIn signedIn) {
        this.keepers = keepers;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(String ref) {
        return page(ref, "", signedIn.today().toString(), "", Problems.none());
    }

    private Index page(String ref, String officer, String since, String lastDay, Problems problems) {
        Concern concern = keepers.get(new ConcernRef(ref), signedIn.reader());
        return new Index(
                concern,
                keepers.of(concern),
                concerns.regulatorsOf(List.of(concern.id)),
                keepers.offered(concern, signedIn.reader(), signedIn.today()).stream()
                        .map(known -> new Choice(
                                known.id().toString(),
                                known.name() + ", " + known.regulator().name()))
                        .toList(),
                officer,
                since,
                lastDay,
                problems,
                signedIn.reader().zone());
    }

    @POST
    public Response put(String ref, @RestForm String officer, @RestForm String since) {
        keepers.get(new ConcernRef(ref), signedIn.reader());
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    LocalDate day = reading.day("since", since);
                    if (officer == null || !officer.matches("[0-9]{1,15}")) {
                        reading.problem("officer", "Choose who keeps it.");
                    }
                    reading.done();
                    keepers.put(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), Long.parseLong(officer), day);
                    return address(ref);
                },
                problems -> page(ref, officer, since, "", problems));
    }

    @POST
    @Path("{id}/end")
    public Response end(String ref, String id, @RestForm String lastDay) {
        keepers.get(new ConcernRef(ref), signedIn.reader());
        if (!id.matches("[0-9]{1,15}")) {
            throw Missing.of(id);
        }
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    LocalDate day = reading.day("lastDay", lastDay);
                    reading.done();
                    keepers.end(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), Long.parseLong(id), day);
                    return address(ref);
                },
                problems -> page(ref, "", signedIn.today().toString(), lastDay, problems));
    }

    private static String address(String ref) {
        return "/concerns/" + ref + "/officers";
    }
}
