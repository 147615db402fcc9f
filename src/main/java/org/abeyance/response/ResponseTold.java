package org.abeyance.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/** A response as a program is told of it. Of one that is not sent, its words are told to who works on answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseTold(
        String reference,
        String title,
        String concern,
        ResponseStatus status,
        int seen,
        String cover,
        List<String> answers,
        List<StageTold> stages,
        LocalDate sentOn,
        String way,
        String messageId,
        String letter,
        List<String> met) {

    /** A stage of the latest version. */
    record StageTold(int stage, String name, Verdict verdict, String reason, String by) {}

    static ResponseTold of(ResponseSheet sheet) {
        ResponseSheet.Head head = sheet.head();
        return new ResponseTold(
                head.ref(),
                head.title(),
                head.concern(),
                head.status(),
                head.edition(),
                sheet.isHidden() ? null : sheet.cover(),
                sheet.isHidden()
                        ? null
                        : sheet.answers().stream()
                                .map(ResponseSheet.Answered::ref)
                                .toList(),
                sheet.steps().stream()
                        .map(step -> new StageTold(
                                step.place(),
                                step.name(),
                                step.verdict().orElse(null),
                                sheet.isHidden() ? "" : step.reason(),
                                step.decidedByName()))
                        .toList(),
                head.sentOn().orElse(null),
                head.way(),
                head.messageId(),
                head.letter(),
                sheet.met().stream().map(ResponseSheet.Met::ref).toList());
    }
}
