package org.abeyance.correspondence;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.abeyance.Missing;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Moves a letter that was misfiled. */
@Path("/letters")
@RolesAllowed(Role.Name.CASEWORKER)
public class LetterMovePages {

    /** Where it belongs, what goes along, and what stays for a person to decide. */
    record New(Letter letter, MoveForm form, List<Choice> coming, List<LetterAside.Beside> staying, Problems problems)
            implements TemplateInstance {}

    /** As typed. */
    record MoveForm(
            @RestForm String other,
            @RestForm List<String> along,
            @RestForm String reason) {

        public List<String> along() {
            return along == null
                    ? List.of()
                    : along.stream().filter(one -> !one.isBlank()).toList();
        }
    }

    private final Letters letters;
    private final LetterMoves moves;
    private final Marks marks;
    private final List<LetterAside> asides;
    private final SignedIn signedIn;

    LetterMovePages(Letters letters, LetterMoves moves, Marks marks, @All List<LetterAside> asides, SignedIn signedIn) {
        this.letters = letters;
        this.moves = moves;
        this.marks = marks;
        this.asides = asides;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{letter}/moves/new")
    public TemplateInstance form(String letter) {
        Letter misfiled = get(letter);
        List<String> all = moves.comingFrom(misfiled).stream().map(Fact::ref).toList();
        return page(misfiled, new MoveForm("", all, ""), Problems.none());
    }

    private Letter get(String ref) {
        Letter letter = letters.get(new LetterRef(ref), signedIn.reader());
        if (marks.opaque(ref, signedIn.reader())) {
            throw Missing.of("letter " + ref);
        }
        return letter;
    }

    private New page(Letter letter, MoveForm form, Problems problems) {
        Reader reader = signedIn.reader();
        List<Fact> coming = moves.comingFrom(letter);
        Words words = marks.words(coming, reader);
        return new New(
                letter,
                form,
                coming.stream()
                        .map(fact -> new Choice(
                                fact.ref(),
                                fact.noun() + " " + fact.ref() + ", " + fact.on() + ": " + words.headline(fact)))
                        .toList(),
                asides.stream()
                        .flatMap(aside -> aside.beside(letter, reader).stream())
                        .toList(),
                problems);
    }

    @POST
    @Path("{letter}/moves")
    public Response move(String letter, @BeanParam MoveForm form) {
        Letter misfiled = get(letter);
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String other = reading.line("other", form.other, 20).toUpperCase(Locale.ROOT);
                    String reason = reading.text("reason", form.reason, 2_000);
                    if (reading.isFine("other") && !ConcernRef.isOne(other)) {
                        reading.problem("other", "Give the reference of a concern, as C-2026-014.");
                    }
                    reading.done();
                    moves.move(
                            signedIn.stamp(),
                            signedIn.reader(),
                            new LetterRef(letter),
                            new ConcernRef(other),
                            form.along(),
                            reason);
                    return "/letters/" + letter;
                },
                problems -> page(misfiled, form, problems));
    }
}
