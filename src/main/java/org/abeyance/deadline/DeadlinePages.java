package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Choice;
import org.abeyance.web.Csv;

/** What is owed, by whom, when: ours and theirs, as a list or month by month. */
@Path("/deadlines")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DeadlinePages {

    /** What the filters offer. */
    record Filters(List<Choice> whose, List<Choice> people, List<Choice> regulators, List<Choice> when) {}

    /** A page of the list. */
    record Index(
            DeadlineFilterForm form,
            Filters filters,
            List<DeadlineReader.Count> counts,
            List<DeadlineReader.Section> sections,
            List<DeadlineMove> moves,
            Optional<String> next)
            implements TemplateInstance {}

    /** A month. */
    record Month(DeadlineFilterForm form, Filters filters, MonthSheet sheet) implements TemplateInstance {}

    private static final int LINES = 50;
    private static final int MONTH_LINES = 500;
    private static final int MOVES = 10;
    private static final List<Choice> WHOSE =
            List.of(new Choice("OURS", "ours"), new Choice("REGULATOR", "the regulators'"));

    private final DeadlineReader lists;
    private final ConcernChoices choices;
    private final SignedIn signedIn;

    DeadlinePages(DeadlineReader lists, ConcernChoices choices, SignedIn signedIn) {
        this.lists = lists;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@BeanParam DeadlineFilterForm form) {
        Reader reader = signedIn.reader();
        LocalDate today = signedIn.today();
        DeadlineFilter filter = form.read(today);
        if (form.isMonth()) {
            List<DeadlineLine> lines =
                    lists.all(filter, today, reader).limit(MONTH_LINES).toList();
            return new Month(form, filters(reader), MonthSheet.of(form.shown(today), today, lines));
        }
        DeadlineReader.Page page = lists.page(filter, form.cursor(), LINES, today, reader);
        return new Index(
                form,
                filters(reader),
                lists.counts(filter, today, reader),
                page.sections(),
                lists.movedLately(signedIn.now(), MOVES, reader),
                page.next().map(form::next));
    }

    private Filters filters(Reader reader) {
        List<Choice> when = new java.util.ArrayList<>();
        for (Band band : Band.values()) {
            when.add(new Choice(band.name().toLowerCase(), band.label()));
        }
        when.add(new Choice("met", "met"));
        return new Filters(WHOSE, choices.people(), choices.entries(reader).regulators(), when);
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@BeanParam DeadlineFilterForm form) {
        LocalDate today = signedIn.today();
        return Csv.file(
                "deadlines.csv",
                DeadlineSheet.HEAD,
                lists.all(form.read(today), today, signedIn.reader()).map(DeadlineSheet::row));
    }
}
