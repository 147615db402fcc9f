package org.abeyance.casefile;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.concern.Then;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Csv;

/** The regulators, and everything with one of them. */
@Path("/regulators")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RegulatorPages {

    /** All that this reader may know of. */
    record Index(List<RegulatorReader.Line> lines) implements TemplateInstance {}

    /** One of them; its case officers are offered to who may know of them. */
    record One(Dealings dealings, boolean mayKnowOfficers) implements TemplateInstance {}

    private final RegulatorReader regulators;
    private final SignedIn signedIn;

    RegulatorPages(RegulatorReader regulators, SignedIn signedIn) {
        this.regulators = regulators;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return new Index(regulators.all(signedIn.reader()));
    }

    /** As a sheet; the name has a dot, which no regulator's address has. */
    @GET
    @Path("list.csv")
    public Response export() {
        return Csv.file(
                "regulators.csv",
                List.of("Regulator", "In full", "Home", "Open concerns"),
                regulators.all(signedIn.reader()).stream()
                        .map(line -> List.of(
                                line.regulator().name(),
                                line.regulator().fullName(),
                                line.home(),
                                String.valueOf(line.openConcerns()))));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(String slug) {
        Then today = new Then(signedIn.today(), signedIn.stamp().day());
        Reader reader = signedIn.reader();
        return new One(
                regulators.one(slug, today, reader),
                reader.legalTeam() && (reader.isCaseworker() || reader.isAdministrator()));
    }
}
