package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concerns;
import org.abeyance.deadline.Law;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.post.SecondLook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Reminds the owners of questions, rung by rung, each rung once for a date. A mail names the question by its reference and
 * says nothing of the matter.
 */
@ApplicationScoped
class Reminders implements MailOwner {

    private static final String NAME = "question";

    /** Zones ahead of UTC may be a day further. */
    private static final int AHEAD = 1;

    private final QuestionQueries queries;
    private final Concerns concerns;
    private final Law law;
    private final Outbox outbox;
    private final Session session;
    private final Trail trail;
    private final Optional<String> site;

    Reminders(
            QuestionQueries queries,
            Concerns concerns,
            Law law,
            Outbox outbox,
            Session session,
            Trail trail,
            @ConfigProperty(name = "abeyance.base-url") Optional<String> site) {
        this.queries = queries;
        this.concerns = concerns;
        this.law = law;
        this.outbox = outbox;
        this.session = session;
        this.trail = trail;
        this.site = site;
    }

    /** The numbers of the questions of which the owner may have to be reminded at a moment. */
    @Transactional
    public List<Long> waiting(Instant now) {
        return queries.wanted(
                Rung.firstWanted(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(AHEAD)));
    }

    /** Reminds the owner of one question, if a rung is reached that was not sent. */
    @Transactional
    public boolean remind(Stamp stamp, long number) {
        Question question = session.find(Question.class, number, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(question);
        if (!isWaiting(question)) {
            return false;
        }
        Person owner = question.owner;
        if (law.inForce().isQuiet(owner, stamp.at())) {
            return false;
        }
        Optional<Rung> reached = Rung.reached(question.due, owner.reader().today(stamp.at()));
        boolean isSent = reached.isEmpty()
                || queries.remindersOf(number).stream()
                        .anyMatch(sent -> sent.due.equals(question.due) && sent.rung.compareTo(reached.get()) >= 0);
        if (isSent) {
            return false;
        }
        Rung rung = reached.get();
        session.persist(new Reminder(question, rung, owner, stamp));
        outbox.queue(stamp, mail(question, rung));
        trail.add(
                stamp,
                question.concern.id(),
                "question.remind",
                question.ref,
                "Reminded " + owner + " of " + question.ref + ", wanted on " + Days.said(question.due) + ": "
                        + rung.label() + ".",
                "");
        return true;
    }

    /** Whether it waits for its owner, who may still see it. */
    private boolean isWaiting(Question question) {
        boolean isOpen = question.status == QuestionStatus.OPEN || question.status == QuestionStatus.DRAFTING;
        return isOpen && question.due != null && question.owner != null && sees(question, question.owner);
    }

    private boolean sees(Question question, Person person) {
        Long concern = question.concern.id();
        return person.isActive()
                && concerns.seenAmong(List.of(concern), person.reader()).contains(concern);
    }

    private NewMail mail(Question question, Rung rung) {
        NewMail mail = NewMail.of(NAME + "/" + question.ref + "/" + question.due + "/" + rung, NAME)
                .to(question.owner.email(), question.owner.name())
                .saying(Content.of("A question waits for your answer", words(question)))
                .header("Auto-Submitted", "auto-generated")
                .about(question.concern.id());
        Optional<Person> above = question.concern
                .owner()
                .filter(owner -> rung.isEscalated() && owner != question.owner && sees(question, owner));
        return above.map(owner -> mail.and(new NewMail.To(NewMail.Field.CC, owner.email(), owner.name())))
                .orElse(mail);
    }

    private String words(Question question) {
        String where = site.map(address -> address.replaceAll("/+$", "")).orElse("") + "/questions/" + question.ref;
        return """
                Dear %s,

                the question %s waits for your answer. It is wanted by %s.

                    %s

                What is asked stands there, and nowhere in this mail.
                """.formatted(question.owner.name(), question.ref, Days.said(question.due), where);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** It does not go where the answer came meanwhile, or the question went to somebody else. */
    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        String[] parts = mail.key().split("/");
        return queries.byName(parts[1])
                .filter(question -> isWaiting(question)
                        && question.due.toString().equals(parts[2])
                        && mail.recipients().stream()
                                .anyMatch(one -> one.address().equalsIgnoreCase(question.owner.email())))
                .map(question -> SecondLook.asItIs())
                .orElseGet(() -> SecondLook.withdrawn("The question does not wait for this any more."));
    }
}
