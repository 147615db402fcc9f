package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.register.Regulator;
import org.abeyance.response.wording.Changes;
import org.abeyance.web.Choice;
import org.abeyance.web.Cursor;
import org.abeyance.web.Markdown;

/** Assembles questions for reading. What a contributor gets holds their question alone. */
@ApplicationScoped
public class QuestionReader {

    /** Some lines, and where the next page begins; none where this is the last. */
    public record Page(List<QuestionLine> lines, Optional<Cursor> next) {}

    private final Questions questions;
    private final Precedents precedents;
    private final Letters letters;
    private final ConcernChoices choices;
    private final QuestionVeil veil;

    QuestionReader(
            Questions questions, Precedents precedents, Letters letters, ConcernChoices choices, QuestionVeil veil) {
        this.veil = veil;
        this.questions = questions;
        this.precedents = precedents;
        this.letters = letters;
        this.choices = choices;
    }

    public Page page(QuestionFilter filter, Optional<Cursor> after, int most, LocalDate today, Reader reader) {
        List<Question> found = questions.dueFirst(filter, after, most + 1, reader);
        List<Question> shown = found.size() > most ? found.subList(0, most) : found;
        Optional<Cursor> next = found.size() > most
                ? Optional.of(new Cursor(shown.get(most - 1).listedOn, shown.get(most - 1).id))
                : Optional.empty();
        Set<String> veiled = veil.over(shown, reader);
        return new Page(
                shown.stream()
                        .map(question ->
                                QuestionLine.of(question, today, reader.isReader(), veiled.contains(question.ref)))
                        .toList(),
                next);
    }

    public QuestionSheet sheet(Question question, LocalDate today, Reader reader) {
        boolean isVeiled = veil.isOver(question, reader);
        boolean isAtWork = !isVeiled && question.isDraftFor(reader);
        boolean isShown = isAtWork || !isVeiled && question.status == QuestionStatus.ANSWERED;
        List<Draft> drafts = isShown ? questions.draftsOf(question) : List.of();
        List<QuestionMove> moves = questions.movesOf(question);
        return new QuestionSheet(
                head(question, isVeiled, today),
                drafts.stream().findFirst().map(QuestionReader::written),
                !isShown && question.edition > 0,
                isVeiled ? List.of() : precedents.like(question, reader),
                isShown ? questions.exhibitsOf(question) : List.of(),
                reader.legalTeam() ? questions.adviceOn(question) : List.of(),
                isAtWork ? versions(drafts) : List.of(),
                isAtWork ? moves : List.of(),
                isAtWork ? questions.remindersOf(question) : List.of(),
                may(question, isAtWork, reader),
                reader.isCaseworker() ? choices.people() : List.of(),
                letters(question));
    }

    private List<Choice> letters(Question question) {
        return letters.of(question.concern).stream()
                .filter(letter -> !letter.isCorrected())
                .map(letter -> new Choice(letter.letterRef(), letter.letterRef() + ", " + letter.on()))
                .toList();
    }

    private static QuestionSheet.Head head(Question question, boolean isVeiled, LocalDate today) {
        return new QuestionSheet.Head(
                question.ref,
                question.number,
                isVeiled ? "" : question.text,
                question.concern.ref(),
                question.concern.title(),
                question.letterRef,
                question.regulator().map(Regulator::name).orElse(""),
                question.owner().map(Person::name).orElse(""),
                question.due(),
                question.status,
                question.edition,
                question.answeredOn(),
                question.answeredIn().orElse(""),
                question.isLateOn(today));
    }

    private static QuestionSheet.Written written(Draft draft) {
        return new QuestionSheet.Written(
                draft.edition(), draft.text(), Markdown.html(draft.text()), draft.recordedByName(), draft.recordedAt());
    }

    private static List<QuestionSheet.Version> versions(List<Draft> latestFirst) {
        List<QuestionSheet.Version> versions = new ArrayList<>();
        for (int at = 0; at < latestFirst.size(); at++) {
            Draft draft = latestFirst.get(at);
            String before =
                    at + 1 < latestFirst.size() ? latestFirst.get(at + 1).text() : "";
            versions.add(new QuestionSheet.Version(
                    draft.edition(),
                    draft.recordedByName(),
                    draft.recordedAt(),
                    before.isEmpty() ? List.of() : Changes.between(before, draft.text())));
        }
        return versions;
    }

    private static QuestionSheet.May may(Question question, boolean works, Reader reader) {
        QuestionStatus status = question.status;
        boolean writes = works && QuestionAct.WRITE.isPossible(status);
        return new QuestionSheet.May(
                writes && (QuestionRoles.isAtWork(reader) || isBeingDrafted(status)),
                writes && isBeingDrafted(status),
                works && reader.is(Role.APPROVER) && QuestionAct.CLEAR.isPossible(status),
                works && (reader.is(Role.APPROVER) || reader.isCaseworker()) && QuestionAct.RETURN.isPossible(status),
                reader.isCaseworker() && QuestionAct.ASSIGN.isPossible(status),
                reader.isCaseworker() && QuestionAct.WITHDRAW.isPossible(status),
                reader.isCaseworker() && QuestionAct.REOPEN.isPossible(status),
                works && QuestionAct.SUPPORT.isPossible(status),
                reader.legalTeam() && QuestionAct.ADVISE.isPossible(status));
    }

    private static boolean isBeingDrafted(QuestionStatus status) {
        return status == QuestionStatus.OPEN || status == QuestionStatus.DRAFTING;
    }

    /** For who only contributes. */
    public OwnQuestion own(Question question, Reader reader) {
        boolean isVeiled = veil.isOver(question, reader);
        Optional<Draft> latest = isVeiled ? Optional.empty() : questions.draft(question, question.edition);
        QuestionStatus status = question.status;
        return new OwnQuestion(
                question.ref,
                question.number,
                isVeiled ? "" : question.text,
                question.due(),
                status.label(),
                question.edition,
                latest.map(Draft::text).orElse(""),
                latest.map(draft -> Markdown.html(draft.text())).orElse(""),
                !isVeiled && isBeingDrafted(status),
                !isVeiled && isBeingDrafted(status),
                questions.exhibitsOf(question).stream()
                        .filter(exhibit -> exhibit.kind() != Exhibit.Kind.LETTER && exhibit.isRemovableBy(reader))
                        .map(exhibit -> new OwnQuestion.Link(
                                exhibit.id(),
                                exhibit.kind() == Exhibit.Kind.LINK ? exhibit.target() : "",
                                exhibit.title()))
                        .toList(),
                returned(questions.movesOf(question)));
    }

    /** Why counsel sent it back, while it is: no other reason that was given in the matter. */
    private static List<OwnQuestion.Returned> returned(List<QuestionMove> latestFirst) {
        boolean isReturned = latestFirst.size() > 1
                && latestFirst.get(0).status() == QuestionStatus.DRAFTING
                && latestFirst.get(1).status() == QuestionStatus.WITH_COUNSEL;
        return isReturned
                ? List.of(new OwnQuestion.Returned(
                        latestFirst.get(0).reason(), latestFirst.get(0).recordedAt()))
                : List.of();
    }
}
