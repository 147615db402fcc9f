package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.audit.Trail;
import org.abeyance.audit.Verdict;
import org.abeyance.people.People;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** What was done, by whom and when, and whether the record of it is whole. */
@Path("/trail")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class TrailPages {

    private static final int PAGE = 50;

    /** The newest entries of those looked for; {@code next} is empty on the last page. */
    record Index(
            TrailForm form,
            List<Choice> people,
            List<TrailLine> lines,
            ZoneId zone,
            String first,
            String next,
            Problems problems)
            implements TemplateInstance {}

    /** What the verification of this moment found. */
    record Verification(Verdict verdict, Instant at, ZoneId zone) implements TemplateInstance {}

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private final TrailReader trail;
    private final TrailExport export;
    private final Trail chain;
    private final People people;
    private final SignedIn signedIn;

    TrailPages(TrailReader trail, TrailExport export, Trail chain, People people, SignedIn signedIn) {
        this.trail = trail;
        this.export = export;
        this.chain = chain;
        this.people = people;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response index(@BeanParam TrailForm form, @RestQuery String before) {
        Reader reader = signedIn.reader();
        try {
            TrailFilter filter = form.read(reader.zone());
            long below = TrailApi.number("before", before, Long.MAX_VALUE);
            TrailReader.Found found = trail.newestFirst(filter, below, PAGE, reader);
            String next = found.next()
                    .map(last -> "/trail?before=" + last + form.query())
                    .orElse("");
            String first = below == Long.MAX_VALUE ? "" : "/trail?" + form.query();
            return Response.ok(page(form, found.lines(), first, next, Problems.none()))
                    .build();
        } catch (Refused refused) {
            return Answer.refused(page(form, List.of(), "", "", Problems.of(refused)));
        }
    }

    private Index page(TrailForm form, List<TrailLine> lines, String first, String next, Problems problems) {
        List<Choice> everybody = people.everybody().stream()
                .map(person -> new Choice(person.ref(), person.toString()))
                .toList();
        return new Index(form, everybody, lines, signedIn.reader().zone(), first, next, problems);
    }

    @GET
    @Path("verification")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance verification() {
        return new Verification(
                chain.verify(), signedIn.now(), signedIn.reader().zone());
    }

    @GET
    @Path("trail.csv")
    public Response csv(@BeanParam TrailForm form) {
        Reader reader = signedIn.reader();
        TrailFilter filter = form.read(reader.zone());
        return file("trail.csv", "text/csv;charset=UTF-8", writer -> export.csv(writer, filter, reader));
    }

    @GET
    @Path("trail.json")
    public Response json(@BeanParam TrailForm form) {
        Reader reader = signedIn.reader();
        TrailFilter filter = form.read(reader.zone());
        return file("trail.json", "application/json", writer -> export.json(writer, filter, reader));
    }

    private static Response file(String name, String type, Writing writing) {
        StreamingOutput output = stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            writing.to(writer);
            writer.flush();
        };
        return Response.ok(output, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
