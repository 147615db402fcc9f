package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Keeps a concern going: who has it, on which stage it is, and what is noted among ourselves. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConcernKeepingPages {

    /** Who shall keep it. */
    record Assignment(Concern concern, AssignmentForm form, List<Choice> people, Problems problems)
            implements TemplateInstance {}

    /** To which stage it goes. */
    record Stages(Concern concern, StageForm form, List<Choice> stages, List<Choice> outcomes, Problems problems)
            implements TemplateInstance {}

    /** A note. */
    record Notes(Concern concern, NoteForm form, MarkForm mark, Problems problems) implements TemplateInstance {}

    private static final List<Choice> STAGES = Choice.of(Stage.class, Stage::label);
    private static final List<Choice> OUTCOMES = Choice.of(Outcome.class, Outcome::label);

    private final Concerns concerns;
    private final Marks marks;
    private final ConcernChoices choices;
    private final SignedIn signedIn;

    ConcernKeepingPages(Concerns concerns, Marks marks, ConcernChoices choices, SignedIn signedIn) {
        this.marks = marks;
        this.concerns = concerns;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/assignment")
    public TemplateInstance assignment(String ref) {
        Concern concern = get(ref);
        return new Assignment(concern, AssignmentForm.of(concern), choices.people(), Problems.none());
    }

    @POST
    @Path("{ref}/assignment")
    public Response assign(String ref, @BeanParam AssignmentForm form) {
        return act(
                ref,
                known -> {
                    AssignmentForm.Assignment wanted = form.read();
                    concerns.assign(signedIn.stamp(), reader(), known, wanted.owner(), wanted.deputy());
                },
                problems -> new Assignment(get(ref), form, choices.people(), problems));
    }

    @GET
    @Path("{ref}/stages/new")
    public TemplateInstance stages(String ref) {
        return new Stages(get(ref), StageForm.empty(signedIn.today()), STAGES, OUTCOMES, Problems.none());
    }

    @POST
    @Path("{ref}/stages")
    public Response move(String ref, @BeanParam StageForm form) {
        ConcernRef known = new ConcernRef(ref);
        return Answer.to(
                () -> {
                    StageForm.Move move = form.read();
                    concerns.move(
                            signedIn.stamp(), reader(), known, move.stage(), move.on(), move.outcome(), move.reason());
                    return "/concerns/" + ref
                            + move.outcome().map(ConcernKeepingPages::goesOn).orElse("");
                },
                problems -> new Stages(get(ref), form, STAGES, OUTCOMES, problems));
    }

    /** What binds outlives the concern: it is asked for as soon as the concern ends in it. */
    private static String goesOn(Outcome outcome) {
        return switch (outcome) {
            case ORDER -> "/restrictions/new?severity=STOP";
            case PENALTY -> "/restrictions/new?severity=PENALTY";
            case UNDERTAKING -> "/measures/new?nature=UNDERTAKING";
            default -> "";
        };
    }

    @GET
    @Path("{ref}/notes/new")
    public TemplateInstance notes(String ref) {
        return new Notes(get(ref), new NoteForm(""), MarkForm.blank(), Problems.none());
    }

    @POST
    @Path("{ref}/notes")
    public Response note(String ref, @BeanParam NoteForm form, @BeanParam MarkForm mark) {
        return act(
                ref,
                known -> {
                    NoteForm.Wanted wanted = form.read(mark);
                    marks.note(signedIn.stamp(), reader(), known, wanted.text(), wanted.mark());
                },
                problems -> new Notes(get(ref), form, mark, problems));
    }

    private Response act(String ref, Consumer<ConcernRef> act, Function<Problems, TemplateInstance> again) {
        ConcernRef known = new ConcernRef(ref);
        return Answer.to(
                () -> {
                    act.accept(known);
                    return "/concerns/" + ref;
                },
                again);
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), reader());
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
