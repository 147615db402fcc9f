package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.Direction;
import org.abeyance.deadline.law.Rolling;
import org.abeyance.deadline.law.Unit;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Works out a date and says why. Nothing is kept; the address holds all that was asked. */
@Path("/deadlines/calculator")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class CalculatorPages {

    /** What the form offers. */
    record Offers(
            List<Choice> rules, List<Choice> calendars, List<Choice> units, List<Choice> ways, List<Choice> rollings) {}

    /** The form, and the answer once something was asked. */
    record Index(CalculatorForm form, Offers offers, Optional<Computation.Answer> answer, Problems problems)
            implements TemplateInstance {}

    private final Law law;
    private final SignedIn signedIn;

    CalculatorPages(Law law, SignedIn signedIn) {
        this.law = law;
        this.signedIn = signedIn;
    }

    @GET
    public Object index(@BeanParam CalculatorForm form) {
        Law.InForce now = law.inForce();
        Offers offers = offers(now);
        if (!form.isAsked()) {
            return new Index(form, offers, Optional.empty(), Problems.none());
        }
        try {
            Computation.Answer answer =
                    now.computation().answer(form.read(signedIn.reader().zone()));
            return new Index(form, offers, Optional.of(answer), Problems.none());
        } catch (Refused refused) {
            Problems problems = Problems.of(CalculatorForm.atFields(refused));
            return Answer.refused(new Index(form, offers, Optional.empty(), problems));
        }
    }

    private static Offers offers(Law.InForce now) {
        return new Offers(
                now.rulebook().ids().stream().map(id -> new Choice(id, id)).toList(),
                now.calendars().names().stream()
                        .map(name -> new Choice(name, name))
                        .toList(),
                Arrays.stream(Unit.values())
                        .map(unit -> new Choice(unit.written(), unit.written().replace('-', ' ')))
                        .toList(),
                Arrays.stream(Direction.values())
                        .map(way -> new Choice(way.toString(), way.toString()))
                        .toList(),
                Arrays.stream(Rolling.values())
                        .map(rolling -> new Choice(
                                rolling.toString(), rolling.toString().replace('-', ' ')))
                        .toList());
    }
}
