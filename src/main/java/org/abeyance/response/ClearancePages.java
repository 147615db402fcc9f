package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.concern.Kind;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Which stages a response passes, by the kind of its concern. */
@Path("/clearance")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ClearancePages {

    /** The stages of one kind, one to a line, and what is wrong with them; the first that is wrong is where complaints lead. */
    record OfKind(Kind kind, String stages, String problem) {

        public String id() {
            return problem.isEmpty() ? "stages-" + kind.name() : "stages";
        }
    }

    /** All kinds. */
    record Index(List<OfKind> kinds, Problems problems) implements TemplateInstance {}

    private static final String LEGAL = "(legal team)";

    private final ClearanceStages stages;
    private final SignedIn signedIn;

    ClearancePages(ClearanceStages stages, SignedIn signedIn) {
        this.stages = stages;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return page(null, "", Problems.none());
    }

    private Index page(Kind typed, String text, Problems problems) {
        return new Index(
                Stream.of(Kind.values())
                        .map(kind -> kind == typed
                                ? new OfKind(kind, text, problems.at("stages"))
                                : new OfKind(kind, written(stages.of(kind)), ""))
                        .toList(),
                problems);
    }

    private static String written(List<Stage> some) {
        return String.join("\n", some.stream().map(Stage::toString).toList());
    }

    @POST
    @Path("{kind}")
    public Response set(String kind, @RestForm("stages") String typed) {
        Kind known = Stream.of(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Missing.of("kind " + kind));
        return Answer.to(
                () -> {
                    stages.set(signedIn.stamp(), known, read(typed));
                    return "/clearance";
                },
                problems -> page(known, typed == null ? "" : typed, problems));
    }

    private static List<Stage> read(String typed) {
        Reading reading = new Reading();
        List<Stage> read = new ArrayList<>();
        for (String line : reading.optionalText("stages", typed, 2_000).split("\n")) {
            boolean isLegal = line.strip().endsWith(LEGAL);
            String name = reading.optionalLine("stages", line.replace(LEGAL, ""), 60);
            if (!name.isEmpty()) {
                read.add(new Stage(name, isLegal));
            }
        }
        reading.done();
        return read;
    }
}
