package org.abeyance.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Formats;
import org.abeyance.web.Problems;

/** Where somebody proposes to resume. What has to be answered is asked in the same form. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ResumePages {

    record New(
            Concern concern,
            ResumeForm form,
            List<Choice> activities,
            List<Choice> places,
            List<Choice> followed,
            Checklist checklist,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> FOLLOWED =
            List.of(new Choice("YES", "followed"), new Choice("NO", "not followed"));

    private final Resumes resumes;
    private final GateReader gates;
    private final Concerns concerns;
    private final Register register;
    private final SignedIn signedIn;

    ResumePages(Resumes resumes, GateReader gates, Concerns concerns, Register register, SignedIn signedIn) {
        this.gates = gates;
        this.resumes = resumes;
        this.concerns = concerns;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/resumes/new")
    public TemplateInstance form(String ref) {
        Concern concern = get(ref);
        List<Activity> activities = List.copyOf(concern.activities());
        List<String> all = concern.places().stream().map(Jurisdiction::code).toList();
        List<String> idle = resumes.look(concern, activities, all, signedIn.today(), signedIn.stamp())
                .idle();
        List<String> paused =
                all.stream().filter(place -> !idle.contains(place)).toList();
        ResumeForm form = ResumeForm.blank(
                activities.stream().map(Activity::slug).toList(), paused.isEmpty() ? all : paused, signedIn.today());
        return page(concern, form, Problems.none());
    }

    @POST
    @Path("{ref}/resumes")
    public Response propose(String ref, @BeanParam ResumeForm form) {
        Concern concern = get(ref);
        return Answer.to(
                () -> "/resumes/"
                        + resumes.propose(signedIn.stamp(), signedIn.reader(), concern, form.read(concern, register))
                                .ref(),
                problems -> page(get(ref), form, problems));
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }

    /**
     * The places of the concern, and those narrower ones that are paused by themselves; beside each what regulators hold
     * there last.
     */
    private List<Choice> places(Concern concern, Gate gate, LocalDate day) {
        List<Long> all = Resumes.ids(List.copyOf(concern.activities()));
        List<String> own = concern.places().stream().map(Jurisdiction::code).toList();
        Set<String> offered = new LinkedHashSet<>(own);
        gate.look(all, own, day)
                .narrower()
                .forEach(pause -> pause.fact().places().stream().sorted().forEach(offered::add));
        return offered.stream()
                .flatMap(code -> register.jurisdiction(code).stream())
                .map(place -> new Choice(
                        place.code(),
                        place.name(),
                        gate.held(all, place.code(), day).stream()
                                .map(ResumePages::held)
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String held(Dossier.View view) {
        return view.regulator() + ": " + view.labels() + ", "
                + Formats.dated(view.fact().on());
    }

    private New page(Concern concern, ResumeForm form, Problems problems) {
        List<Activity> activities = concern.activities().stream()
                .filter(activity ->
                        form.activities() != null && form.activities().contains(activity.slug()))
                .toList();
        List<String> places =
                form.known(register).stream().map(Jurisdiction::code).toList();
        LocalDate day = Resumes.soonest(form.day().orElse(signedIn.today()), signedIn.stamp());
        Gate gate = resumes.shown(concern, List.copyOf(concern.activities()), day, signedIn.stamp());
        return new New(
                concern,
                form,
                concern.activities().stream()
                        .map(activity -> new Choice(activity.slug(), activity.toString()))
                        .toList(),
                places(concern, gate, day),
                FOLLOWED,
                gates.checklist(gate.look(Resumes.ids(activities), places, day), signedIn.reader()),
                problems);
    }
}
