package org.abeyance.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.response.wording.Changes;
import org.abeyance.web.Choice;

/** One question with all that belongs to it, for who may see its concern. */
public record QuestionSheet(
        Head head,
        Optional<Written> answer,
        boolean isDraftHidden,
        List<Precedent> precedents,
        List<Exhibit> exhibits,
        List<Advice> advice,
        List<Version> versions,
        List<QuestionMove> moves,
        List<Reminder> reminders,
        May may,
        List<Choice> people,
        List<Choice> letters) {

    /** What it asks and where it stands. */
    public record Head(
            String ref,
            String number,
            String text,
            String concern,
            String concernTitle,
            String letter,
            String regulator,
            String owner,
            Optional<LocalDate> due,
            QuestionStatus status,
            int edition,
            Optional<LocalDate> answeredOn,
            String answeredIn,
            boolean late) {

        /** The number that the next draft gets. */
        public int next() {
            return edition + 1;
        }
    }

    /** The answer as it stands. */
    public record Written(int edition, String text, String html, String by, java.time.Instant at) {}

    /** An earlier state of the answer, and what it changed. */
    public record Version(int edition, String by, java.time.Instant at, List<List<Changes.Change>> changes) {}

    /** What this reader may do with it now. */
    public record May(
            boolean write,
            boolean refer,
            boolean clear,
            boolean sendBack,
            boolean assign,
            boolean withdraw,
            boolean reopen,
            boolean support,
            boolean advise) {}

    public boolean isContradicted() {
        return precedents.stream().anyMatch(Precedent::isContradicted);
    }
}
