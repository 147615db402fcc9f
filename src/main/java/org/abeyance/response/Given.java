package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.Days;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.post.SecondLook;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells somebody of the questions that they were given: one mail for all that one act gave them. It names them by their
 * references and says nothing of the matter.
 */
@ApplicationScoped
class Given implements MailOwner {

    private static final String NAME = "given-questions";

    private final QuestionQueries queries;
    private final Outbox outbox;
    private final Optional<String> site;

    Given(QuestionQueries queries, Outbox outbox, @ConfigProperty(name = "abeyance.base-url") Optional<String> site) {
        this.queries = queries;
        this.outbox = outbox;
        this.site = site;
    }

    /** Who gives them to themselves knows. */
    void tell(Stamp stamp, List<Question> questions, Person person) {
        if (!outbox.isOpen() || person.ref().equals(stamp.who().ref())) {
            return;
        }
        questions.stream()
                .collect(Collectors.groupingBy(question -> question.concern.id()))
                .forEach((concern, given) -> outbox.queue(stamp, mail(stamp, concern, given, person)));
    }

    private NewMail mail(Stamp stamp, long concern, List<Question> given, Person person) {
        String key = NAME + "/" + concern + "/" + person.id() + "/" + given.get(0).ref + "/"
                + stamp.at().toEpochMilli();
        String subject = given.size() == 1
                ? "A question waits for your answer"
                : given.size() + " questions wait for your answer";
        return NewMail.of(key, NAME)
                .to(person.email(), person.name())
                .saying(Content.of(subject, words(given, person)))
                .header("Auto-Submitted", "auto-generated")
                .about(concern);
    }

    private String words(List<Question> given, Person person) {
        String lines = given.stream()
                .map(question -> "    " + question.ref
                        + question.due()
                                .map(day -> ", wanted by " + Days.said(day))
                                .orElse(""))
                .collect(Collectors.joining("\n"));
        String where = site.map(address -> address.replaceAll("/+$", "")).orElse("")
                + (given.size() == 1 ? "/questions/" + given.get(0).ref : "/questions");
        return """
                Dear %s,

                you were asked to answer:

                %s

                %s

                What is asked stands there, and nowhere in this mail.
                """.formatted(person.name(), lines, where);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** It does not go where nothing in that concern waits for them any more, or they may not see it now. */
    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        String[] parts = mail.key().split("/");
        return queries.countWaiting(Long.parseLong(parts[1]), Long.parseLong(parts[2])) > 0
                ? SecondLook.asItIs()
                : SecondLook.withdrawn("Nothing waits for them there any more.");
    }
}
