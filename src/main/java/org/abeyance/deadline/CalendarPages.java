package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;
import org.abeyance.calendar.Edit;
import org.abeyance.calendar.Holiday;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.CalendarEdit;
import org.abeyance.register.CalendarEdits;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Days off, place by place: until when they are known, whether anybody checked them, and what people changed. */
@Path("/calendars")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class CalendarPages {

    /** All of them. */
    record Index(List<Calendar> calendars) implements TemplateInstance {}

    /** One year of one of them. */
    record One(
            Calendar calendar,
            int year,
            List<Integer> years,
            List<Holiday> holidays,
            List<CalendarEdit> edits,
            EditForm form,
            boolean mayEdit,
            Problems problems)
            implements TemplateInstance {}

    /** A day to add or to take out, as typed. */
    record EditForm(
            @RestForm String effect,
            @RestForm String on,
            @RestForm String name,
            @RestForm String source) {

        Edit read() {
            Reading reading = new Reading();
            Edit edit = new Edit(
                    reading.day("on", on),
                    reading.choice("effect", effect, Edit.Change.class),
                    reading.line("name", name, 200),
                    reading.line("source", source, 500));
            reading.done();
            return edit;
        }
    }

    private final Law law;
    private final DaysOff daysOff;
    private final CalendarEdits edits;
    private final SignedIn signedIn;

    CalendarPages(Law law, DaysOff daysOff, CalendarEdits edits, SignedIn signedIn) {
        this.law = law;
        this.daysOff = daysOff;
        this.edits = edits;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        Calendars calendars = law.inForce().calendars();
        return new Index(calendars.names().stream()
                .filter(name -> !name.equals("NONE") && !name.equals("GB-ANY"))
                .map(calendars::named)
                .toList());
    }

    @GET
    @Path("{name}")
    public TemplateInstance one(String name, @QueryParam("year") String year) {
        return one(name, year, new EditForm("ADDED", "", "", ""), Problems.none());
    }

    private One one(String name, String year, EditForm form, Problems problems) {
        Calendar calendar = named(name);
        LocalDate today = signedIn.today();
        int shown = year != null && year.matches("[0-9]{4}") ? Integer.parseInt(year) : today.getYear();
        return new One(
                calendar,
                shown,
                IntStream.rangeClosed(
                                calendar.covers().first(), calendar.covers().last())
                        .boxed()
                        .toList(),
                calendar.holidaysIn(shown),
                edits.of(name),
                form,
                signedIn.reader().isAdministrator(),
                problems);
    }

    private Calendar named(String name) {
        try {
            if (!name.equals("NONE")) {
                return law.inForce().calendars().named(name);
            }
        } catch (Refused unknown) {
            throw Missing.of("calendar " + name);
        }
        throw Missing.of("calendar " + name);
    }

    @POST
    @Path("{name}/edits")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response edit(String name, @BeanParam EditForm form) {
        named(name);
        return Answer.to(
                () -> {
                    Edit edit = form.read();
                    daysOff.edit(signedIn.stamp(), name, edit);
                    return "/calendars/" + name + "?year=" + edit.date().getYear();
                },
                problems -> one(name, null, form, problems));
    }
}
