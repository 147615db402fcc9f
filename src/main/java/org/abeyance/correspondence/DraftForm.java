package org.abeyance.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.abeyance.concern.Attachment;
import org.abeyance.post.NewMail;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What a person typed of a letter that is written here.
 *
 * @param version of the draft that they had before them; empty for a new one
 */
public record DraftForm(
        @RestForm String who,
        @RestForm String to,
        @RestForm String cc,
        @RestForm String subject,
        @RestForm String text,
        @RestForm String answers,
        @RestForm List<String> files,
        @RestForm String version) {

    static DraftForm blank() {
        return new DraftForm("", "", "", "", "", "", List.of(), "");
    }

    /** In answer to a letter. */
    static DraftForm answering(String who, String to, String subject, String letter) {
        String again = subject.regionMatches(true, 0, "Re:", 0, 3) ? subject : "Re: " + subject;
        return new DraftForm(
                who, to, "", again.length() > 300 ? again.substring(0, 300) : again, "", letter, List.of(), "");
    }

    static DraftForm of(LetterDraft draft) {
        List<String> files = draft.files().stream().map(Attachment::ref).toList();
        return new DraftForm(
                draft.who(),
                draft.to(),
                draft.cc(),
                draft.subject(),
                draft.text(),
                draft.answers().orElse(""),
                files,
                String.valueOf(draft.version()));
    }

    /** As typed, over the draft as somebody else has left it meanwhile. */
    DraftForm onto(LetterDraft now) {
        return new DraftForm(who, to, cc, subject, text, answers, files, String.valueOf(now.version()));
    }

    boolean isOf(LetterDraft draft) {
        return String.valueOf(draft.version()).equals(version);
    }

    /**
     * @param known the files of the concern that this reader may see
     * @param letters the references of those that may be answered
     */
    DraftText read(List<Attachment> known, Collection<String> letters) {
        Reading reading = new Reading();
        String name = reading.line("who", who, 200);
        String recipients = reading.optionalLine("to", to, 2000);
        String copies = reading.optionalLine("cc", cc, 2000);
        reading.optional("to", recipients, typed -> NewMail.To.read("to", NewMail.Field.TO, typed));
        reading.optional("cc", copies, typed -> NewMail.To.read("cc", NewMail.Field.CC, typed));
        String about = reading.line("subject", subject, 300);
        String words = reading.optionalText("text", text, 500_000);
        String answered = reading.optionalLine("answers", answers, 20);
        if (!answered.isEmpty() && !letters.contains(answered)) {
            reading.problem("answers", "This concern has no letter " + answered + " that could be answered.");
        }
        List<Attachment> chosen = new ArrayList<>();
        for (String ref : files == null ? List.<String>of() : files) {
            known.stream()
                    .filter(file -> file.ref().equals(ref))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add, () -> reading.problem("files", "This concern has no file " + ref + "."));
        }
        reading.done();
        return new DraftText(name, recipients, copies, about, words, answered, chosen);
    }
}
