package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.post.Fate;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.SecondLook;

/** Composes a digest at every attempt to send it, by what its reader may see at that moment, and hears what became of it. */
@ApplicationScoped
class DigestPost implements MailOwner {

    private final DigestQueries queries;
    private final Composer composer;

    DigestPost(DigestQueries queries, Composer composer) {
        this.queries = queries;
        this.composer = composer;
    }

    @Override
    public String name() {
        return Digests.OWNER;
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        Optional<Digest> digest = digest(mail.key());
        if (digest.isEmpty()) {
            return SecondLook.withdrawn("There is no such digest any more.");
        }
        Person person = digest.get().person();
        if (!person.isActive() || !person.reader().isReader()) {
            return SecondLook.withdrawn("Its reader may read nothing any more.");
        }
        Composer.Letter letter = composer.compose(digest.get());
        digest.get().compose(letter.composed(), now);
        return new SecondLook.Anew(letter.composed().content(), letter.headers(), false);
    }

    @Override
    public void hear(Fate fate) {
        digest(fate.key()).ifPresent(digest -> digest.settle(fate.state(), fate.reply(), fate.at()));
    }

    private Optional<Digest> digest(String key) {
        String[] parts = key.split("/", 3);
        return queries.of(Long.parseLong(parts[1].substring(2)), Instant.parse(parts[2]));
    }
}
