package org.abeyance.correspondence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.abeyance.concern.Words;
import org.abeyance.source.Source;

/** A letter as a program is told of it. */
record LetterTold(
        String reference,
        String fact,
        Direction direction,
        Channel channel,
        Nature nature,
        String who,
        String by,
        String on,
        Instant sent,
        Instant received,
        Instant logged,
        String subject,
        String text,
        Agreement agreed,
        boolean verbatim,
        boolean complete,
        Page source,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean marked) {

    record Page(String publisher, String title, String url) {}

    static LetterTold of(Letter letter, String who, String by, Words words) {
        return new LetterTold(
                letter.letterRef(),
                letter.ref(),
                letter.direction(),
                letter.channel(),
                letter.nature(),
                who,
                by,
                letter.on().given(),
                letter.sentAt().orElse(null),
                letter.receivedAt().orElse(null),
                letter.recordedAt(),
                letter.subject(),
                letter.text(),
                letter.agreed().orElse(null),
                letter.isVerbatim(),
                letter.isComplete(),
                letter.source()
                        .filter(source -> !words.isWithheld(source))
                        .map(source ->
                                words.isOpaque(source) ? new Page("", words.cited(source), source.url()) : page(source))
                        .orElse(null),
                words.isMarked(letter));
    }

    /** Outside the legal team: its reference and its date. */
    static LetterTold marked(Letter letter) {
        return new LetterTold(
                letter.letterRef(),
                null,
                null,
                null,
                null,
                null,
                null,
                letter.on().given(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                letter.isComplete(),
                null,
                true);
    }

    private static Page page(Source source) {
        return new Page(source.publisher(), source.title(), source.url());
    }
}
