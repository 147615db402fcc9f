package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Csv;
import org.abeyance.web.Problems;

/** The list of concerns, and the form that opens one. */
@Path("/concerns")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernPages {

    /** What the filters offer. */
    record Filters(
            ConcernChoices.Entries entries, List<Choice> jurisdictions, List<Choice> stages, List<Choice> people) {}

    /** A page of the list. */
    record Index(
            ConcernFilterForm form, Filters filters, List<ConcernLine> lines, Optional<String> next, boolean mayOpen)
            implements TemplateInstance {}

    /** What the form offers. */
    record Offers(
            List<Choice> kinds, ConcernChoices.Entries entries, List<Choice> jurisdictions, List<Choice> people) {}

    /** To open one. */
    record New(ConcernForm form, Offers offers, Problems problems) implements TemplateInstance {}

    private static final int LINES = 50;

    private final ConcernReader lists;
    private final ConcernChoices choices;
    private final Openings openings;
    private final SignedIn signedIn;

    ConcernPages(ConcernReader lists, ConcernChoices choices, Openings openings, SignedIn signedIn) {
        this.lists = lists;
        this.choices = choices;
        this.openings = openings;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@BeanParam ConcernFilterForm form) {
        Reader reader = signedIn.reader();
        ConcernReader.Page page = lists.page(form.read(signedIn.today()), form.isByDue(), form.cursor(), LINES, reader);
        return new Index(form, filters(reader), page.lines(), page.next().map(form::next), reader.isCaseworker());
    }

    private Filters filters(Reader reader) {
        Stream<Choice> stages = Choice.of(Stage.class, Stage::label).stream();
        return new Filters(
                choices.entries(reader),
                choices.jurisdictions(),
                Stream.concat(Stream.of(new Choice("ANY", "any, closed too")), stages)
                        .toList(),
                choices.people());
    }

    @GET
    @Path("export")
    public Response export(@BeanParam ConcernFilterForm form) {
        Stream<ConcernLine> lines = lists.all(form.read(signedIn.today()), form.isByDue(), signedIn.reader());
        return Csv.file("concerns.csv", ConcernSheet.HEAD, lines.map(ConcernSheet::row));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance form() {
        return form(ConcernForm.empty(signedIn.today(), signedIn.reader().ref()), Problems.none());
    }

    private New form(ConcernForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Offers offers = new Offers(
                Choice.of(Kind.class, Kind::label), choices.entries(reader), choices.jurisdictions(), choices.people());
        return new New(form, offers, problems);
    }

    @POST
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response open(@BeanParam ConcernForm form) {
        return Answer.to(
                () -> "/concerns/"
                        + openings.open(signedIn.stamp(), form.read()).ref(),
                problems -> form(form, problems));
    }
}
