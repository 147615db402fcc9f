package org.abeyance.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.MarkForm;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.web.Reading;

/**
 * A letter as a program sends it: read as the form is, so that the same rules hold.
 *
 * @param on the date it bears: a day, a month or a year
 * @param sent when it was sent, ISO 8601 with offset
 * @param cites the letter of the same concern that it comes from
 * @param source the page or document that it comes from
 * @param mark the mark that it bears from the start
 */
record LetterSent(
        String direction,
        String channel,
        String nature,
        String who,
        String author,
        String on,
        String sent,
        String received,
        String subject,
        String text,
        String note,
        String agreed,
        List<String> activities,
        List<String> jurisdictions,
        String cites,
        Page source,
        Mark mark) {

    record Mark(
            String kind, String basis, String counsel, String holder, String laws, String assertedBy, String reason) {}

    record Page(String publisher, String title, String url, String textAsRead, LocalDate readOn) {

        private static final Page NONE = new Page(null, null, null, null, null);
    }

    FactForm said(Concern concern) {
        Page page = source == null ? Page.NONE : source;
        return new FactForm(
                on,
                "",
                text,
                note,
                activities == null
                        ? concern.activities().stream().map(Activity::slug).toList()
                        : activities,
                jurisdictions == null
                        ? concern.places().stream().map(Jurisdiction::code).toList()
                        : jurisdictions,
                "",
                cites,
                page.publisher,
                page.title,
                page.url,
                page.textAsRead,
                Optional.ofNullable(page.readOn).map(LocalDate::toString).orElse(""));
    }

    MarkForm marking() {
        return mark == null
                ? MarkForm.blank()
                : new MarkForm(
                        mark.kind, mark.basis, mark.counsel, mark.holder, mark.laws, mark.assertedBy, mark.reason);
    }

    LetterForm form() {
        return new LetterForm(direction, channel, nature, who, author, subject, sent, received, agreed);
    }

    /** A program knows its zone, so it says it. */
    void check(Reading reading) {
        zoned(reading, "sent", sent);
        zoned(reading, "received", received);
    }

    private static void zoned(Reading reading, String field, String moment) {
        if (moment != null && !moment.isBlank() && !moment.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")) {
            reading.problem(field, "Give date, time and offset, as 2024-09-20T14:30:00+01:00.");
        }
    }
}
