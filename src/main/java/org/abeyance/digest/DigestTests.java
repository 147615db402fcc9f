package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.post.SecondLook;
import org.hibernate.Session;

/** Sends somebody their next digest now, to see how it looks in their mail program. It changes nothing of the next one. */
@ApplicationScoped
class DigestTests implements MailOwner {

    private static final String OWNER = "digest-test";

    private final DigestQueries queries;
    private final Digests digests;
    private final Composer composer;
    private final Outbox outbox;
    private final Session session;

    DigestTests(DigestQueries queries, Digests digests, Composer composer, Outbox outbox, Session session) {
        this.queries = queries;
        this.digests = digests;
        this.composer = composer;
        this.outbox = outbox;
        this.session = session;
    }

    @Override
    public String name() {
        return OWNER;
    }

    /** At most one a minute. */
    @Transactional
    void send(Stamp stamp, Reader reader) {
        if (!outbox.isOpen()) {
            throw Refused.because("No mail server is set, so that nothing goes out.");
        }
        Person person = session.find(Person.class, reader.id());
        outbox.queue(
                stamp,
                NewMail.of(key(reader) + stamp.at().truncatedTo(ChronoUnit.MINUTES), OWNER)
                        .to(person.email(), person.name())
                        .saying(Content.of("Abeyance", ""))
                        .header("Auto-Submitted", "auto-generated"));
    }

    private static String key(Reader reader) {
        return OWNER + "/" + reader.ref() + "/";
    }

    /** The latest that somebody asked for. */
    Optional<Mail> latest(Reader reader) {
        return queries.latestKey(key(reader) + "%").flatMap(outbox::of);
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        String ref = mail.key().split("/")[1];
        Person person = session.find(Person.class, Long.parseLong(ref.substring(2)));
        if (!person.isActive() || !person.reader().isReader()) {
            return SecondLook.withdrawn("Its reader may read nothing any more.");
        }
        Subscription mine = digests.of(person.reader(), now);
        Composed composed = composer.compose(
                person.reader(),
                mine.edition(),
                new Period(mine.toldUntil(), now, false),
                mine.nextAt(),
                Optional.empty());
        Content said = composed.content();
        List<org.abeyance.post.Picture> pictures = said.pictures();
        return SecondLook.onlyNow(Content.of("Test of " + said.subject(), said.text())
                .with(said.html(), pictures.toArray(org.abeyance.post.Picture[]::new)));
    }
}
