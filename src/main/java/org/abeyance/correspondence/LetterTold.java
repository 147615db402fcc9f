package org.abeyance.correspondence;

import java.time.Instant;
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
        Page source) {

    record Page(String publisher, String title, String url) {}

    static LetterTold of(Letter letter, String who) {
        return new LetterTold(
                letter.letterRef(),
                letter.ref(),
                letter.direction(),
                letter.channel(),
                letter.nature(),
                who,
                letter.by(),
                letter.on().given(),
                letter.sentAt().orElse(null),
                letter.receivedAt().orElse(null),
                letter.recordedAt(),
                letter.subject(),
                letter.text(),
                letter.agreed().orElse(null),
                letter.isVerbatim(),
                letter.isComplete(),
                letter.source().map(LetterTold::page).orElse(null));
    }

    private static Page page(Source source) {
        return new Page(source.publisher(), source.title(), source.url());
    }
}
