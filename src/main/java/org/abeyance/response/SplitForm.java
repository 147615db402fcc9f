package org.abeyance.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.response.wording.Proposed;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The questions of a letter as a person confirms them: row by row what was proposed, and what they type besides.
 *
 * @param take the rows that are questions, by their place
 * @param more further ones, one to a paragraph
 */
record SplitForm(
        @RestForm List<String> number,
        @RestForm List<String> text,
        @RestForm List<String> take,
        @RestForm String more,
        @RestForm String owner,
        @RestForm String due) {

    /** A row of the form. */
    public record Row(int place, String number, String text, boolean taken) {}

    static SplitForm of(List<Proposed> proposed) {
        List<String> taken = new ArrayList<>();
        for (int place = 0; place < proposed.size(); place++) {
            if (proposed.get(place).likely()) {
                taken.add(String.valueOf(place));
            }
        }
        return new SplitForm(
                proposed.stream().map(Proposed::number).toList(),
                proposed.stream().map(Proposed::text).toList(),
                taken,
                "",
                "",
                "");
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < list(text).size(); place++) {
            String numbered = place < list(number).size() ? number.get(place) : "";
            rows.add(new Row(place, numbered, text.get(place), list(take).contains(String.valueOf(place))));
        }
        return rows;
    }

    /** Those chosen, then those typed; what has no number is numbered after the ones before. */
    List<NewQuestion> read(Reading reading) {
        List<NewQuestion> asked = new ArrayList<>();
        for (Row row : rows()) {
            if (row.taken) {
                String words = reading.text("text", row.text, 20_000);
                asked.add(numbered(reading, row.number, words, asked.size()));
            }
        }
        String typed = reading.optionalText("more", more, 100_000);
        for (String paragraph : typed.isEmpty() ? new String[0] : typed.split("\n\\s*\n")) {
            var found = paragraph.strip().replaceFirst("^\\(?([0-9]{1,3}(?:\\([a-z]+\\))*|[a-z])[.)]\\s+", "$1\u0000");
            int mark = found.indexOf('\u0000');
            String given = mark < 0 ? "" : found.substring(0, mark);
            asked.add(numbered(reading, given, found.substring(mark + 1), asked.size()));
        }
        return asked;
    }

    private static NewQuestion numbered(Reading reading, String number, String words, int before) {
        String given = reading.optionalLine("number", number, 20);
        return new NewQuestion(given.isEmpty() ? String.valueOf(before + 1) : given, words);
    }

    Optional<LocalDate> due(Reading reading) {
        return reading.optionalDay("due", due);
    }

    private static List<String> list(List<String> sent) {
        return sent == null ? List.of() : sent;
    }
}
