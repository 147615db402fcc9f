package org.abeyance.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.abeyance.deadline.law.Computation;
import org.abeyance.people.Role;

/** Computes one date by a rule of the rulebook or a typed one. Nothing is stored. */
@Path("/api/v1/deadlines/compute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ComputeApi {

    /** RFC 3339 with seconds and a numeric offset, also for UTC. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Law law;

    ComputeApi(Law law) {
        this.law = law;
    }

    /**
     * What is answered.
     *
     * @param due the end of the period, itself within it; null while a stop is open
     * @param earliest for floors and clear days, the first moment after them
     * @param toTheMinute for hours, counted from the minute of the event
     * @param alternatives the dates of the other readings where lawyers differ
     * @param steps how the date was found, one sentence each
     */
    public record Answer(
            Optional<String> due,
            Optional<String> earliest,
            Optional<String> toTheMinute,
            String rule,
            String citation,
            String ruleVersion,
            String calendar,
            String calendarVersion,
            boolean disputed,
            List<String> alternatives,
            List<String> steps) {

        static Answer of(Computation.Answer answer) {
            return new Answer(
                    answer.due().map(Answer::text),
                    answer.earliest().map(Answer::text),
                    answer.toTheMinute().map(Answer::text),
                    answer.rule(),
                    answer.citation(),
                    answer.ruleVersion(),
                    answer.calendar(),
                    answer.calendarVersion(),
                    answer.disputed(),
                    answer.alternatives().stream()
                            .map(other -> text(other.at()))
                            .toList(),
                    answer.steps());
        }

        private static String text(OffsetDateTime moment) {
            return MOMENT.format(moment);
        }
    }

    /**
     * The date and how it was found.
     *
     * <p>422 with the field for an unknown rule, calendar or zone, a trigger outside the rule's validity, years beyond the
     * calendar, negative or absurd amounts, pauses that can not be.
     */
    @POST
    public Answer compute(JsonNode body) {
        return Answer.of(law.computation().answer(new ComputeForm(body).read()));
    }
}
