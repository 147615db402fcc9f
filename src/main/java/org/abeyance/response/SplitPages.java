package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.concern.ShownFiles;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.response.wording.Proposed;
import org.abeyance.response.wording.Splitting;
import org.abeyance.store.ContentText;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes the questions out of a letter: they are proposed from its text, or from a file that came with it; a person confirms them. */
@Path("/letters")
@RolesAllowed(Role.Name.CASEWORKER)
public class SplitPages {

    /**
     * The form.
     *
     * @param from the file from whose words was proposed; empty for the letter's own
     * @param files those that came with the letter and whose words are known, by reference
     */
    record Split(
            String letter,
            String subject,
            String concern,
            long known,
            String from,
            List<Choice> files,
            SplitForm form,
            List<Choice> people,
            Problems problems)
            implements TemplateInstance {}

    /** No notice is longer; a file may be. */
    private static final int LONGEST = 100_000;

    private final Letters letters;
    private final Questions questions;
    private final Attachments attachments;
    private final ConcernChoices choices;
    private final Choosing choosing;
    private final QuestionVeil veil;
    private final SignedIn signedIn;

    SplitPages(
            Letters letters,
            Questions questions,
            Attachments attachments,
            ConcernChoices choices,
            Choosing choosing,
            QuestionVeil veil,
            SignedIn signedIn) {
        this.letters = letters;
        this.questions = questions;
        this.attachments = attachments;
        this.choices = choices;
        this.choosing = choosing;
        this.veil = veil;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{letter}/questions/new")
    public TemplateInstance form(String letter, @RestQuery String from) {
        Letter asking = get(letter);
        Map<Attachment, String> words = words(asking);
        String chosen = from == null ? mostAsking(asking, words) : from;
        Optional<Attachment> file =
                words.keySet().stream().filter(one -> one.ref().equals(chosen)).findFirst();
        return page(
                asking,
                file.map(Attachment::ref).orElse(""),
                words.keySet(),
                SplitForm.of(Splitting.propose(file.map(words::get).orElse(asking.text()))),
                Problems.none());
    }

    /** Many a letter only says that its questions are attached. */
    private static String mostAsking(Letter letter, Map<Attachment, String> words) {
        String most = "";
        long asked = asked(letter.text());
        for (Map.Entry<Attachment, String> file : words.entrySet()) {
            if (asked(file.getValue()) > asked) {
                most = file.getKey().ref();
                asked = asked(file.getValue());
            }
        }
        return most;
    }

    private static long asked(String words) {
        return Splitting.propose(words).stream().filter(Proposed::likely).count();
    }

    /** What stands in the files that came with it, as far as it was read and this reader may read it. */
    private Map<Attachment, String> words(Letter letter) {
        ShownFiles shown = attachments.shown(attachments.of(letter), signedIn.reader());
        Map<Attachment, String> words = new LinkedHashMap<>();
        shown.files().stream()
                .filter(file -> !shown.isVeiled(file) && !file.isDestroyed())
                .forEach(file -> attachments
                        .text(file)
                        .map(ContentText::text)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> words.put(file, text.substring(0, Math.min(text.length(), LONGEST)))));
        return words;
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
                problems -> page(asking, "", Set.of(), form, problems));
    }

    private Letter get(String letter) {
        Letter found = letters.get(new LetterRef(letter), signedIn.reader());
        if (veil.isOverLetter(letter, signedIn.reader())) {
            throw Missing.of("the words of " + letter);
        }
        return found;
    }

    private Split page(Letter letter, String from, Collection<Attachment> files, SplitForm form, Problems problems) {
        return new Split(
                letter.letterRef(),
                letter.subject(),
                letter.concern().ref(),
                questions.of(letter).size(),
                from,
                files.stream().map(file -> new Choice(file.ref(), file.name())).toList(),
                form,
                choices.people(),
                problems);
    }
}
