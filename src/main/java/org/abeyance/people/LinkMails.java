package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Invitation.Purpose;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.post.SecondLook;
import org.abeyance.web.Formats;
import org.hibernate.Session;

/**
 * Sends links by mail, besides handing them over. Each attempt carries a link of its own, made at that moment: a secret that
 * still works is written down nowhere.
 */
@ApplicationScoped
class LinkMails implements MailOwner {

    private static final String NAME = "link";

    /** Where the link comes to stand. */
    private static final String PLACE = "[link]";

    private final Outbox outbox;
    private final PeopleQueries queries;
    private final Session session;

    LinkMails(Outbox outbox, PeopleQueries queries, Session session) {
        this.outbox = outbox;
        this.queries = queries;
        this.session = session;
    }

    /** @return whether a mail will go: without a mail server nobody should wait for one */
    boolean queue(Stamp stamp, Invitation link, String site) {
        Optional<Person> to = link.person();
        if (!outbox.isOpen() || to.isEmpty()) {
            return false;
        }
        outbox.queue(
                stamp,
                NewMail.of(NAME + "/" + link.id, NAME)
                        .to(to.get().email(), to.get().name())
                        .saying(content(link, to.get(), site))
                        .header("Auto-Submitted", "auto-generated")
                        .lasting(link.purpose().lasts()));
        return true;
    }

    private static Content content(Invitation link, Person person, String site) {
        boolean isReset = link.purpose() == Purpose.RESET;
        return Content.of(isReset ? "A new password for Abeyance" : "Your invitation to Abeyance", """
                Dear %s,

                %s

                    %s/invitations/%s

                It works once, until %s. If you did not expect this mail, leave the link alone
                and tell whoever runs Abeyance where you work.
                """.formatted(
                        person.name(),
                        isReset
                                ? "by this link you choose a new password:"
                                : "you are invited to Abeyance. Come in by this link:",
                        site,
                        PLACE,
                        Formats.in(link.expiresAt(), person.zone())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        long id = Long.parseLong(mail.key().substring(NAME.length() + 1));
        return queries.link(id)
                .filter(link -> link.isOpen(now))
                .map(link -> withSecret(link, mail.content(), now))
                .orElseGet(() -> SecondLook.withdrawn("The link was used, or another took its place."));
    }

    private SecondLook withSecret(Invitation link, Content content, Instant now) {
        Secret secret = Secret.make("");
        session.persist(new Invitation(link, secret, now));
        return SecondLook.onlyNow(Content.of(content.subject(), content.text().replace(PLACE, secret.shown())));
    }
}
