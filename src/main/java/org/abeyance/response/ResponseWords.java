package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.web.Markdown;

/** The words of a response: its letter in parts, and as plain text. */
@ApplicationScoped
public class ResponseWords {

    /** A question and its answer in a letter. */
    public record Part(String ref, String number, String question, String answer, String html) {}

    /** A response as a letter, each part as HTML. */
    public record Paper(
            String ref,
            String title,
            String organisation,
            String theirReference,
            String ourReference,
            String head,
            String opening,
            String cover,
            List<Part> parts,
            String closing,
            String foot,
            List<String> enclosures) {}

    private final ResponseQueries queries;
    private final Letterheads letterheads;

    ResponseWords(ResponseQueries queries, Letterheads letterheads) {
        this.queries = queries;
        this.letterheads = letterheads;
    }

    public List<Part> parts(Edition edition) {
        return queries.answersOf(List.of(edition.id)).stream()
                .map(answer -> new Part(
                        answer.question.ref,
                        answer.question.number,
                        answer.question.text,
                        answer.draft.text,
                        Markdown.html(answer.draft.text)))
                .toList();
    }

    /** The latest version. */
    public Paper paper(Response response) {
        Edition edition = edition(response);
        Letterhead.Words around = letterheads.of(response.concern.organisation());
        return new Paper(
                response.ref,
                response.title,
                response.concern.organisation().name(),
                response.concern.theirReference(),
                response.concern.ref() + " / " + response.ref,
                Markdown.html(around.head()),
                Markdown.html(around.opening()),
                Markdown.html(edition.cover),
                parts(edition),
                Markdown.html(around.closing()),
                Markdown.html(around.foot()),
                queries.enclosuresOf(List.of(edition.id)).stream()
                        .map(Enclosure::name)
                        .toList());
    }

    /** The latest version, as the log of letters keeps it. */
    public String plain(Response response) {
        Edition edition = edition(response);
        List<String> text = new ArrayList<>();
        if (!edition.cover.isBlank()) {
            text.add(Markdown.plain(edition.cover));
        }
        parts(edition)
                .forEach(part -> text.add(
                        "Question " + part.number() + ": " + part.question() + "\n\n" + Markdown.plain(part.answer())));
        edition.document().ifPresent(file -> text.add("The response is the file " + file + "."));
        List<String> enclosed = queries.enclosuresOf(List.of(edition.id)).stream()
                .map(enclosure -> enclosure.name + " (" + enclosure.file + ")")
                .toList();
        if (!enclosed.isEmpty()) {
            text.add("Enclosures: " + String.join(", ", enclosed));
        }
        return String.join("\n\n", text);
    }

    private Edition edition(Response response) {
        return queries.edition(response.id, response.edition).orElseThrow();
    }
}
