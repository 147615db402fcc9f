package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/**
 * Takes a version of a response through the stages of its clearance. Whoever wrote at the response, or at an answer in it,
 * clears and bypasses nothing of it.
 */
@ApplicationScoped
public class Clearances {

    private final Responses responses;
    private final ResponseQueries queries;
    private final ClearanceStages stages;
    private final Session session;

    Clearances(Responses responses, ResponseQueries queries, ClearanceStages stages, Session session) {
        this.responses = responses;
        this.queries = queries;
        this.stages = stages;
        this.session = session;
    }

    /** Hands in a version: from now on it waits for the stages that the concern's kind asks for. */
    @Transactional
    public Response submit(Stamp stamp, Reader reader, ResponseRef ref, int seen) {
        Response response = responses.held(ref, reader);
        response.require(ResponseAct.SUBMIT);
        Responses.requireSeen(response, seen);
        Edition edition = edition(response);
        if (!queries.stepsOf(List.of(edition.id)).isEmpty()) {
            throw Refused.because("Version " + seen + " was sent back. Write a new one.");
        }
        List<EditionAnswer> answers = queries.answersOf(List.of(edition.id));
        if (answers.isEmpty() && edition.document().isEmpty() && edition.cover.isBlank()) {
            throw Refused.because("There is nothing in it yet.");
        }
        requireCleared(answers);
        int place = 0;
        for (Stage stage : stages.of(response.concern.kind())) {
            session.persist(new Step(edition, ++place, stage));
        }
        responses.move(stamp, response, ResponseStatus.IN_CLEARANCE, "");
        responses.add(stamp, response, "submit", "Handed in version " + seen + " of " + ref + " for clearance.", "");
        return response;
    }

    /** Every answer in it is cleared, in the words that it has here. */
    static void requireCleared(List<EditionAnswer> answers) {
        String waiting = answers.stream()
                .filter(answer -> !answer.isClearedAsItStands())
                .map(answer -> answer.question.number
                        + (answer.question.status == QuestionStatus.CLEARED
                                ? " (cleared in other words: write a new version)"
                                : " (" + answer.question.status.label() + ")"))
                .collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            throw Refused.because("Not every answer in it is cleared as it stands: question " + waiting + ".");
        }
    }

    @Transactional
    public Response clear(Stamp stamp, Reader reader, ResponseRef ref, int seen, int place, String remark) {
        Response response = judged(reader, ref, seen);
        Step step = open(response, place);
        Answers.requireApprover(reader);
        requireOther(response, reader);
        if (step.legal && !reader.legalTeam()) {
            throw Refused.because("The stage “" + step.name + "” is cleared by somebody of the legal team.");
        }
        return pass(stamp, response, step, Verdict.CLEARED, "clear", "Cleared", remark);
    }

    /** Passes a stage without its clearance: recorded, with the reason. */
    @Transactional
    public Response bypass(Stamp stamp, Reader reader, ResponseRef ref, int seen, int place, String reason) {
        Response response = judged(reader, ref, seen);
        Step step = open(response, place);
        Answers.requireApprover(reader);
        requireOther(response, reader);
        Questions.requireReason(reason);
        return pass(stamp, response, step, Verdict.BYPASSED, "bypass", "Bypassed", reason);
    }

    @Transactional
    public Response sendBack(Stamp stamp, Reader reader, ResponseRef ref, int seen, int place, String reason) {
        Response response = judged(reader, ref, seen);
        Step step = open(response, place);
        Answers.requireApprover(reader);
        Questions.requireReason(reason);
        step.judge(Verdict.SENT_BACK, reason, stamp);
        responses.move(stamp, response, ResponseStatus.DRAFTING, step.name + ": " + reason);
        responses.add(
                stamp,
                response,
                "return",
                "Sent version " + seen + " of " + ref + " back at the stage “" + step.name + "”.",
                reason);
        return response;
    }

    private Response pass(
            Stamp stamp, Response response, Step step, Verdict verdict, String verb, String done, String reason) {
        step.judge(verdict, reason, stamp);
        boolean isLast = steps(response).stream().noneMatch(Step::isOpen);
        responses.add(
                stamp,
                response,
                verb,
                done + " the stage “" + step.name + "” for version " + response.edition + " of " + response.ref + ".",
                reason);
        if (isLast) {
            responses.move(stamp, response, ResponseStatus.CLEARED, "");
        }
        return response;
    }

    private Response judged(Reader reader, ResponseRef ref, int seen) {
        Response response = responses.held(ref, reader);
        response.require(ResponseAct.JUDGE);
        Responses.requireSeen(response, seen);
        return response;
    }

    /** The first stage that waits, if it is the one that the judge has seen. */
    private Step open(Response response, int place) {
        Step step = steps(response).stream()
                .filter(Step::isOpen)
                .findFirst()
                .orElseThrow(() -> Refused.because("No stage waits."));
        if (step.place != place) {
            throw Refused.because("The stage that waits is “" + step.name + "”.");
        }
        return step;
    }

    private List<Step> steps(Response response) {
        List<Step> steps = queries.stepsOf(List.of(edition(response).id));
        steps.forEach(session::refresh);
        return steps;
    }

    /** Who wrote at it. */
    Set<String> authors(Response response) {
        return Stream.concat(
                        queries.writersOf(response.id).stream(), queries.answerersOf(edition(response).id).stream())
                .collect(Collectors.toSet());
    }

    private void requireOther(Response response, Reader reader) {
        if (authors(response).contains(reader.ref())) {
            throw Refused.because("You wrote at this response, or at an answer in it. Somebody else clears it.");
        }
    }

    private Edition edition(Response response) {
        return queries.edition(response.id, response.edition).orElseThrow();
    }
}
