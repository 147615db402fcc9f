package org.abeyance.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.response.wording.Changes;
import org.abeyance.web.Choice;

/** One response with all that belongs to it. */
public record ResponseSheet(
        Head head,
        boolean isHidden,
        String cover,
        String coverHtml,
        Optional<File> document,
        List<File> enclosures,
        List<Answered> answers,
        List<Step> steps,
        List<ResponseComment> comments,
        List<Version> versions,
        List<ResponseMove> moves,
        List<DeliveryProof> proofs,
        List<Met> met,
        List<Sending.Meeting> meetings,
        List<String> marked,
        List<Kept> kept,
        String mail,
        May may,
        Offers offers) {

    /** What it is and where it stands. */
    public record Head(
            String ref,
            String title,
            String concern,
            String concernTitle,
            ResponseStatus status,
            int edition,
            Optional<LocalDate> sentOn,
            String way,
            String sentTo,
            String messageId,
            String letter) {}

    /** The letter as it went out, in one form. */
    public record Kept(String ref, String name, String size, String digest) {}

    /** A file of the concern. */
    public record File(String ref, String name) {}

    /** An answer in it. */
    public record Answered(
            String ref,
            String number,
            String text,
            String html,
            QuestionStatus status,
            boolean cleared,
            List<Precedent> contradicted) {}

    /** An earlier version, and what it changed. */
    public record Version(int edition, String by, Instant at, List<List<Changes.Change>> changes, List<Step> steps) {}

    /** A deadline that it met. */
    public record Met(String ref, String title) {}

    /** What this reader may do with it now. */
    public record May(
            boolean write,
            boolean submit,
            boolean judge,
            boolean clear,
            boolean send,
            boolean withdraw,
            boolean comment,
            boolean prove) {}

    /** What the forms offer. */
    public record Offers(List<Choice> answers, List<Choice> files, List<Choice> ways) {}

    /** The stage that waits. */
    public Optional<Step> waiting() {
        return head.status == ResponseStatus.IN_CLEARANCE
                ? steps.stream().filter(Step::isOpen).findFirst()
                : Optional.empty();
    }

    public boolean isContradicted() {
        return answers.stream().anyMatch(answer -> !answer.contradicted().isEmpty());
    }
}
