package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ShownFiles;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.response.wording.Changes;
import org.abeyance.web.Choice;
import org.abeyance.web.Markdown;

/** Assembles responses for reading. Before one is sent, only who works on answers sees its words. */
@ApplicationScoped
public class ResponseReader {

    private static final int FILES = 200;
    private static final int SHOWN = 90;

    private final ResponseQueries queries;
    private final Questions questions;
    private final Precedents precedents;
    private final Attachments attachments;
    private final Clearances clearances;
    private final Sending sending;
    private final ResponseMail mail;
    private final QuestionVeil veil;

    ResponseReader(
            ResponseQueries queries,
            Questions questions,
            Precedents precedents,
            Attachments attachments,
            Clearances clearances,
            Sending sending,
            ResponseMail mail,
            QuestionVeil veil) {
        this.queries = queries;
        this.questions = questions;
        this.precedents = precedents;
        this.attachments = attachments;
        this.clearances = clearances;
        this.sending = sending;
        this.mail = mail;
        this.veil = veil;
    }

    /** Whether this reader may see its words. */
    public boolean isShown(Response response, Reader reader) {
        boolean isOut = response.status == ResponseStatus.SENT;
        return (isOut || QuestionRoles.isAtWork(reader)) && !veil.isOver(response, reader);
    }

    public ResponseSheet sheet(Response response, Reader reader) {
        boolean isShown = isShown(response, reader);
        List<Edition> editions = queries.editionsOf(response.id);
        Edition latest = editions.get(0);
        List<Long> ids = editions.stream().map(Edition::id).toList();
        Map<Long, List<EditionAnswer>> answers =
                queries.answersOf(ids).stream().collect(Collectors.groupingBy(answer -> answer.edition.id));
        Map<Long, List<Step>> steps =
                queries.stepsOf(ids).stream().collect(Collectors.groupingBy(step -> step.edition.id));
        Map<Long, List<Enclosure>> enclosed =
                queries.enclosuresOf(ids).stream().collect(Collectors.groupingBy(one -> one.edition.id));
        List<EditionAnswer> within = answers.getOrDefault(latest.id, List.of());
        boolean isAtWork = isShown && QuestionRoles.isAtWork(reader);
        return new ResponseSheet(
                head(response),
                !isShown,
                isShown ? latest.cover : "",
                isShown ? Markdown.html(latest.cover) : "",
                isShown ? document(response, latest) : Optional.empty(),
                isShown ? enclosures(enclosed.getOrDefault(latest.id, List.of())) : List.of(),
                isShown ? answered(response, within, reader) : List.of(),
                steps.getOrDefault(latest.id, List.of()),
                isAtWork ? queries.commentsOn(response.id) : List.of(),
                isAtWork ? versions(editions, answers, enclosed, steps) : List.of(),
                isAtWork ? queries.movesOf(response.id) : List.of(),
                queries.proofsOf(response.id),
                queries.metBy(response.id).stream()
                        .map(met -> new ResponseSheet.Met(
                                met.deadline().ref(), met.deadline().title()))
                        .toList(),
                isAtWork && response.status == ResponseStatus.CLEARED ? sending.meetings(response) : List.of(),
                isAtWork && response.status == ResponseStatus.CLEARED ? sending.marked(response, reader) : List.of(),
                isShown ? kept(response, reader) : List.of(),
                mail.of(response).map(sent -> sent.state().label()).orElse(""),
                may(response, isAtWork, reader),
                offers(response, isAtWork, reader));
    }

    /** As far as this reader may open it. */
    private List<ResponseSheet.Kept> kept(Response response, Reader reader) {
        List<Attachment> files = attachments.named(
                response.concern,
                Stream.of(response.printedHtml(), response.printedPdf())
                        .flatMap(Optional::stream)
                        .toList());
        ShownFiles shown = attachments.shown(files, reader);
        return shown.files().stream()
                .filter(file -> !shown.isVeiled(file))
                .map(file -> new ResponseSheet.Kept(file.ref(), file.name(), file.size(), file.digest()))
                .toList();
    }

    private static ResponseSheet.Head head(Response response) {
        return new ResponseSheet.Head(
                response.ref,
                response.title,
                response.concern.ref(),
                response.concern.title(),
                response.status,
                response.edition,
                response.sentOn(),
                response.way().map(Way::label).orElse(""),
                response.sentTo(),
                response.messageId().orElse(""),
                response.letterRef().orElse(""));
    }

    private Optional<ResponseSheet.File> document(Response response, Edition edition) {
        return edition.document()
                .map(ref -> attachments.named(response.concern, List.of(ref)).stream()
                        .findFirst()
                        .map(file -> new ResponseSheet.File(ref, file.name()))
                        .orElse(new ResponseSheet.File(ref, ref)));
    }

    private static List<ResponseSheet.File> enclosures(List<Enclosure> enclosed) {
        return enclosed.stream()
                .map(enclosure -> new ResponseSheet.File(enclosure.file, enclosure.name))
                .toList();
    }

    private List<ResponseSheet.Answered> answered(Response response, List<EditionAnswer> within, Reader reader) {
        List<Question> asked = within.stream().map(EditionAnswer::question).toList();
        Set<String> veiled = veil.over(asked, reader);
        Map<String, List<Precedent>> alike = response.status.isDone() ? Map.of() : precedents.likeAll(asked, reader);
        return within.stream()
                .map(answer -> {
                    boolean isVeiled = veiled.contains(answer.question.ref);
                    return new ResponseSheet.Answered(
                            answer.question.ref,
                            answer.question.number,
                            isVeiled ? "" : answer.question.text,
                            isVeiled ? "" : Markdown.html(answer.draft.text),
                            answer.question.status,
                            answer.isClearedAsItStands(),
                            isVeiled
                                    ? List.of()
                                    : alike.getOrDefault(answer.question.ref, List.of()).stream()
                                            .filter(Precedent::isContradicted)
                                            .toList());
                })
                .toList();
    }

    private static List<ResponseSheet.Version> versions(
            List<Edition> latestFirst,
            Map<Long, List<EditionAnswer>> answers,
            Map<Long, List<Enclosure>> enclosed,
            Map<Long, List<Step>> steps) {
        List<ResponseSheet.Version> versions = new ArrayList<>();
        for (int at = 0; at < latestFirst.size(); at++) {
            Edition edition = latestFirst.get(at);
            String now = words(edition, answers, enclosed);
            List<List<Changes.Change>> changes = at + 1 < latestFirst.size()
                    ? Changes.between(words(latestFirst.get(at + 1), answers, enclosed), now)
                    : List.of();
            versions.add(new ResponseSheet.Version(
                    edition.edition,
                    edition.recordedByName,
                    edition.recordedAt,
                    changes,
                    steps.getOrDefault(edition.id, List.of())));
        }
        return versions;
    }

    private static String words(
            Edition edition, Map<Long, List<EditionAnswer>> answers, Map<Long, List<Enclosure>> enclosed) {
        String all = answers.getOrDefault(edition.id, List.of()).stream()
                .map(answer -> "\n\nQuestion " + answer.question.number + "\n" + answer.draft.text)
                .collect(Collectors.joining());
        return edition.cover
                + all
                + edition.document().map(file -> "\n\nThe file " + file).orElse("")
                + enclosed.getOrDefault(edition.id, List.of()).stream()
                        .map(one -> "\n\nEnclosed: " + one.name)
                        .collect(Collectors.joining());
    }

    private ResponseSheet.May may(Response response, boolean isAtWork, Reader reader) {
        ResponseStatus status = response.status;
        boolean judges = isAtWork && reader.is(Role.APPROVER) && ResponseAct.JUDGE.isPossible(status);
        return new ResponseSheet.May(
                isAtWork && reader.isCaseworker() && ResponseAct.WRITE.isPossible(status),
                isAtWork && reader.isCaseworker() && ResponseAct.SUBMIT.isPossible(status),
                judges,
                judges && !clearances.authors(response).contains(reader.ref()),
                isAtWork && reader.isCaseworker() && ResponseAct.SEND.isPossible(status),
                isAtWork && reader.isCaseworker() && ResponseAct.WITHDRAW.isPossible(status),
                isAtWork && ResponseAct.COMMENT.isPossible(status),
                reader.isCaseworker() && ResponseAct.PROVE.isPossible(status));
    }

    private ResponseSheet.Offers offers(Response response, boolean isAtWork, Reader reader) {
        return isAtWork && !response.status.isDone()
                ? offers(response.concern, reader)
                : new ResponseSheet.Offers(List.of(), files(response.concern, reader), List.of());
    }

    /** For the form of a new response. */
    public ResponseSheet.Offers offers(Concern concern, Reader reader) {
        List<Choice> ways = Choice.of(Way.class, Way::label).stream()
                .filter(way -> mail.isOpen() || !way.value().equals(Way.MAILED.name()))
                .toList();
        List<Question> open = questions.of(concern).stream()
                .filter(question -> !question.status.isDone() && question.edition > 0)
                .toList();
        Set<String> veiled = veil.over(open, reader);
        return new ResponseSheet.Offers(
                open.stream()
                        .map(question -> new Choice(question.ref, line(question, veiled.contains(question.ref))))
                        .toList(),
                files(concern, reader),
                ways);
    }

    private static String line(Question question, boolean isVeiled) {
        String asked = isVeiled ? question.ref + ", marked" : question.text.replaceAll("\\s+", " ");
        return question.number + ". " + (asked.length() > SHOWN ? asked.substring(0, SHOWN) + "…" : asked) + " ("
                + question.status.label() + ", of " + question.letterRef + ")";
    }

    private List<Choice> files(Concern concern, Reader reader) {
        ShownFiles shown = attachments.shown(attachments.of(concern, FILES), reader);
        return shown.files().stream()
                .filter(file -> !shown.isVeiled(file))
                .map(file -> new Choice(file.ref(), file.name()))
                .toList();
    }
}
