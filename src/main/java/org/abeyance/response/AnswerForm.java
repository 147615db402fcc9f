package org.abeyance.response;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What somebody typed of an answer, or said to it.
 *
 * @param seen the number of the draft that was shown to them
 */
record AnswerForm(
        @RestForm String seen,
        @RestForm String text,
        @RestForm String reason) {

    static final int LONGEST = 100_000;

    static AnswerForm of(Question question, String text) {
        return new AnswerForm(String.valueOf(question.edition()), text, "");
    }

    /** The same words on top of a newer draft, to be sent again by somebody who has seen it. */
    AnswerForm onto(int edition) {
        return new AnswerForm(String.valueOf(edition), text, reason);
    }

    /** A draft that can not be read was never seen: it meets the page of both. */
    int read() {
        return seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    String words() {
        Reading reading = new Reading();
        String words = reading.text("text", text, LONGEST);
        reading.done();
        return words;
    }

    String why() {
        Reading reading = new Reading();
        String why = reading.optionalText("reason", reason, 5_000);
        reading.done();
        return why;
    }
}
