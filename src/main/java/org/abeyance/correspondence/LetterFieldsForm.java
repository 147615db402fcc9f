package org.abeyance.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** A letter as a program sends it with files, field by field. */
record LetterFieldsForm(
        @RestForm String direction,
        @RestForm String channel,
        @RestForm String nature,
        @RestForm String who,
        @RestForm String author,
        @RestForm String on,
        @RestForm String sent,
        @RestForm String received,
        @RestForm String subject,
        @RestForm String text,
        @RestForm String note,
        @RestForm String agreed,
        @RestForm List<String> activities,
        @RestForm List<String> jurisdictions,
        @RestForm String cites) {

    boolean isEmpty() {
        return Stream.of(direction, channel, nature, who, on, subject, text).allMatch(Objects::isNull);
    }

    LetterSent told() {
        return new LetterSent(
                direction,
                channel,
                nature,
                who,
                author,
                on,
                sent,
                received,
                subject,
                text,
                note,
                agreed,
                none(activities),
                none(jurisdictions),
                cites,
                null,
                null);
    }

    private static List<String> none(List<String> typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
