package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ItemMark;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewAttachment;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.NewMark;
import org.abeyance.people.Reader;
import org.abeyance.post.Content;
import org.abeyance.post.Enclosure;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;

/** Sends a draft: it becomes a letter of the concern and waits in the outbox, both in one act. */
@ApplicationScoped
public class Dispatch {

    private final Drafts drafts;
    private final Letters letters;
    private final Correspondents correspondents;
    private final Attachments attachments;
    private final Marks marks;
    private final Outbox outbox;
    private final WentOut wentOut;
    private final Trail trail;

    Dispatch(
            Drafts drafts,
            Letters letters,
            Correspondents correspondents,
            Attachments attachments,
            Marks marks,
            Outbox outbox,
            WentOut wentOut,
            Trail trail) {
        this.drafts = drafts;
        this.letters = letters;
        this.correspondents = correspondents;
        this.attachments = attachments;
        this.marks = marks;
        this.outbox = outbox;
        this.wentOut = wentOut;
        this.trail = trail;
    }

    /**
     * Sends a draft.
     *
     * @param isConfirmed whether it was said expressly that marked words or files may go out
     */
    @Transactional
    public Letter send(Stamp stamp, Reader reader, DraftRef ref, boolean isConfirmed) {
        LetterDraft draft = drafts.held(ref, reader);
        List<NewMail.To> to = recipients(draft);
        List<String> marked = drafts.marked(draft);
        if (!marked.isEmpty() && !isConfirmed) {
            throw Refused.at("confirmed", String.join(", ", marked) + " is marked. Say that it may go out.");
        }
        Concern concern = draft.concern();
        List<NewMark> borne = marks.of(concern, draft.ref()).stream()
                .filter(mark -> !mark.isLifted())
                .map(Dispatch::again)
                .toList();
        Letter letter = letters.log(
                stamp,
                reader,
                concern,
                said(draft, stamp, reader),
                letter(draft, stamp),
                borne.stream().findFirst());
        borne.stream()
                .skip(1)
                .forEach(mark -> marks.mark(stamp, reader, Drafts.refOf(draft), letter.letterRef(), mark));
        NewMail mail = NewMail.of(LetterMails.key(letter.letterRef()), LetterMails.NAME)
                .saying(Content.of("", ""))
                .about(concern.id())
                .answersTo(concern.ref());
        for (NewMail.To one : to) {
            mail = mail.and(one);
        }
        for (Attachment file : draft.files()) {
            attachments.keep(
                    stamp,
                    concern,
                    Optional.of(letter),
                    new NewAttachment(Attachment.Part.ENCLOSED, file.name(), file.mediaType(), file.content()));
            mail = mail.enclosing(new Enclosure(file.name(), file.mediaType(), file.content()));
        }
        outbox.queue(stamp, wentOut.answering(mail, draft.answers().stream().toList()));
        draft.becomes(letter);
        String although = marked.isEmpty() ? "" : ", expressly, although marked: " + String.join(", ", marked);
        trail.add(
                stamp,
                concern.id(),
                "letter.send",
                concern.ref() + "/" + letter.ref(),
                "Sent " + letter.letterRef() + " by mail to " + to.size() + (to.size() == 1 ? " address" : " addresses")
                        + although + ".",
                "");
        return letter;
    }

    private List<NewMail.To> recipients(LetterDraft draft) {
        if (!outbox.isOpen()) {
            throw Refused.because("No mail server is set, so that nothing goes out. Send it from your own mail program"
                    + " and log it.");
        }
        List<NewMail.To> to = new ArrayList<>(NewMail.To.read("to", NewMail.Field.TO, draft.to()));
        if (to.isEmpty()) {
            throw Refused.at("to", "Say to which address it goes.");
        }
        if (draft.text().isBlank()) {
            throw Refused.at("text", "It says nothing yet.");
        }
        to.addAll(NewMail.To.read("cc", NewMail.Field.CC, draft.cc()));
        return to;
    }

    private static NewFact said(LetterDraft draft, Stamp stamp, Reader reader) {
        Concern concern = draft.concern();
        return new NewFact(
                GivenDate.of(reader.today(stamp.at())),
                concern.organisation().name(),
                draft.text(),
                "",
                Optional.empty(),
                List.copyOf(concern.activities()),
                List.copyOf(concern.places()),
                Optional.empty());
    }

    private NewLetter letter(LetterDraft draft, Stamp stamp) {
        Correspondent other = correspondents.who(stamp, draft.concern(), draft.who());
        return new NewLetter(
                Direction.OUT,
                Channel.EMAIL,
                Nature.RESPONSE,
                draft.subject(),
                other.regulator(),
                other.party(),
                other.name(),
                Optional.of(stamp.at()),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    /** What the draft was marked, the letter is from its first moment. */
    private static NewMark again(ItemMark mark) {
        return new NewMark(
                mark.kind(),
                mark.basis(),
                mark.counsel(),
                mark.holder(),
                mark.laws(),
                mark.assertedBy(),
                mark.reason());
    }
}
