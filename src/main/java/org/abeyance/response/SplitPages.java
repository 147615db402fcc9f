package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.response.wording.Splitting;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;

/** Takes the questions out of a letter: they are proposed from its text, and a person confirms them. */
@Path("/letters")
@RolesAllowed(Role.Name.CASEWORKER)
public class SplitPages {

    /** The form. */
    record Split(
            String letter,
            String subject,
            String concern,
            long known,
            SplitForm form,
            List<Choice> people,
            Problems problems)
            implements TemplateInstance {}

    private final Letters letters;
    private final Questions questions;
    private final ConcernChoices choices;
    private final Choosing choosing;
    private final QuestionVeil veil;
    private final SignedIn signedIn;

    SplitPages(
            Letters letters,
            Questions questions,
            ConcernChoices choices,
            Choosing choosing,
            QuestionVeil veil,
            SignedIn signedIn) {
        this.letters = letters;
        this.questions = questions;
        this.choices = choices;
        this.choosing = choosing;
        this.veil = veil;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{letter}/questions/new")
    public TemplateInstance form(String letter) {
        Letter asking = get(letter);
        return page(asking, SplitForm.of(Splitting.propose(asking.text())), Problems.none());
    }

    @POST
    @Path("{letter}/questions")
    public Response take(String letter, @BeanParam SplitForm form) {
        Letter asking = get(letter);
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    List<NewQuestion> asked = form.read(reading);
                    Optional<Person> owner = choosing.person(reading, "owner", form.owner());
                    Optional<LocalDate> due = form.due(reading);
                    reading.done();
                    questions.take(signedIn.stamp(), asking, asked, owner, due);
                    return "/questions?letter=" + letter;
                },
                problems -> page(asking, form, problems));
    }

    private Letter get(String letter) {
        Letter found = letters.get(new LetterRef(letter), signedIn.reader());
        if (veil.isOverLetter(letter, signedIn.reader())) {
            throw Missing.of("the words of " + letter);
        }
        return found;
    }

    private Split page(Letter letter, SplitForm form, Problems problems) {
        return new Split(
                letter.letterRef(),
                letter.subject(),
                letter.concern().ref(),
                questions.of(letter).size(),
                form,
                choices.people(),
                problems);
    }
}
