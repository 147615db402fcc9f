package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.post.Attempt;
import org.abeyance.post.Content;
import org.abeyance.post.Fate;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.Outbox;
import org.abeyance.post.SecondLook;

/**
 * Owns the mails that carry letters. Their words stand in the letter alone, so that no copy of what may be marked lies in
 * the outbox; what became of them is put on the trail of the concern.
 */
@ApplicationScoped
class LetterMails implements MailOwner {

    static final String NAME = "letter";

    /** The code of an answer, without the words, in which servers like to repeat addresses. */
    private static final Pattern CODE = Pattern.compile("[2-5][0-9][0-9](?: [2-5]\\.[0-9]+\\.[0-9]+)?");

    private final DraftQueries queries;
    private final Outbox outbox;
    private final WentOut wentOut;
    private final Trail trail;

    LetterMails(DraftQueries queries, Outbox outbox, WentOut wentOut, Trail trail) {
        this.wentOut = wentOut;
        this.queries = queries;
        this.outbox = outbox;
        this.trail = trail;
    }

    static String key(String letter) {
        return NAME + "/" + letter;
    }

    /** The mail by which a letter went out, where it was sent from here. */
    Optional<Mail> of(Letter letter) {
        return letter.direction() == Direction.OUT ? outbox.of(key(letter.letterRef())) : Optional.empty();
    }

    List<Attempt> attempts(Mail mail) {
        return outbox.attempts(mail);
    }

    private Letter letter(String key) {
        return queries.asSent(key.substring(NAME.length() + 1))
                .orElseThrow(() -> new IllegalStateException("no letter for the mail " + key));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        Letter letter = letter(mail.key());
        if (letter.isCorrected() || letter.isDestroyed()) {
            return SecondLook.withdrawn("The letter was taken back before it went.");
        }
        return SecondLook.onlyNow(
                Content.of(LetterDraft.tagged(letter.subject(), letter.concern().ref()), letter.text()));
    }

    @Override
    public boolean keepsWhatWent() {
        return true;
    }

    @Override
    public void went(Mail mail, org.abeyance.store.Content bytes, Instant at) {
        wentOut.keep(mail.key().substring(NAME.length() + 1), bytes, at);
    }

    @Override
    public void hear(Fate fate) {
        Letter letter = letter(fate.key());
        Matcher code = CODE.matcher(fate.reply());
        trail.add(
                new Stamp(Actor.ABEYANCE, fate.at()),
                letter.concern().id(),
                "letter." + fate.state().name().toLowerCase().replace('_', '-'),
                letter.concern().ref() + "/" + letter.ref(),
                "The mail with " + letter.letterRef() + " is " + fate.state().label() + " for one recipient"
                        + (code.lookingAt() ? " (" + code.group() + ")" : "") + ".",
                "");
    }
}
