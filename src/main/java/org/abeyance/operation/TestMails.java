package org.abeyance.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;

/** Sends a mail to whoever asks, to see whether mail goes out. */
@ApplicationScoped
class TestMails implements MailOwner {

    private static final String NAME = "test";

    private final Outbox outbox;
    private final Trail trail;

    TestMails(Outbox outbox, Trail trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @return the reference of the mail */
    @Transactional
    String send(Stamp stamp, Person to) {
        if (!outbox.isOpen()) {
            throw Refused.because("No mail server is set, so that nothing goes out.");
        }
        Mail mail = outbox.queue(
                stamp,
                NewMail.of(NAME + "/" + to.ref() + "/" + stamp.at(), NAME)
                        .to(to.email(), to.name())
                        .header("Auto-Submitted", "auto-generated")
                        .saying(Content.of(
                                "A test mail from Abeyance",
                                "Dear " + to.name() + ",\n\nyou asked for this mail at " + stamp.at()
                                        + ". It has arrived, so mail goes out.\n")));
        trail.add(stamp, "mail.test", mail.ref(), "Sent a test mail to themselves.", "");
        return mail.ref();
    }
}
