package org.abeyance.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Words;
import org.abeyance.source.Source;
import org.abeyance.web.Cursor;

/**
 * What happened, oldest first: the facts that count for a day, gathered into the events that brought them.
 *
 * @param corrected how many facts were corrected by then, shown or not
 * @param next where the next page begins; none where this is the last
 */
public record Chronology(List<Entry> entries, long corrected, Optional<Cursor> next) {

    public boolean isAmended() {
        return corrected > 0;
    }

    /**
     * One event.
     *
     * @param by who, as the source names them; a complainant only for the legal team
     * @param places where they differ from those of the concern
     * @param platforms where they differ from those of the concern
     * @param verbatim the text quotes
     * @param marked the letter of the event stands by itself on its own page, where opening it is recorded
     * @param opaque this reader may not open it: reference and date are all that shows
     */
    public record Entry(
            GivenDate on,
            String by,
            String text,
            boolean verbatim,
            String note,
            List<String> platforms,
            List<String> places,
            Optional<Cited> source,
            String letterRef,
            boolean marked,
            boolean opaque,
            List<Mark> marks,
            List<Attached> files) {

        /** A marked letter by itself: reference and date. */
        static Entry marked(GivenDate on, String letterRef, boolean opaque) {
            return new Entry(
                    on,
                    "",
                    "",
                    false,
                    "",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    letterRef,
                    true,
                    opaque,
                    List.of(),
                    List.of());
        }

        public boolean isCorrected() {
            return !marks.isEmpty() && marks.stream().allMatch(Mark::isCorrected);
        }

        /** In one line above its text: "statement, public statement · position of a regulator". */
        public String kinds() {
            return marks.stream().map(Mark::kind).distinct().collect(Collectors.joining(" · "));
        }
    }

    /** A file of one of its facts; without a name where it is for the legal team. */
    public record Attached(String ref, String name, String size) {}

    /** Where it says so. */
    public record Cited(
            String publisher, String title, String url, boolean isLinked, String lines, Optional<LocalDate> readOn) {

        /** A page outside, of which later editions are kept. */
        public boolean isPage() {
            return !url.startsWith("/letters/");
        }

        static Cited of(Source source, Discretion discretion, Words words) {
            if (words.isOpaque(source)) {
                return new Cited("", words.cited(source), source.url(), true, "", Optional.empty());
            }
            List<Integer> lines = source.lines();
            String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new Cited(
                    discretion.shown(source.publisher()),
                    source.title(),
                    source.url(),
                    source.isLinked(),
                    lines.isEmpty() ? "" : (lines.size() == 1 ? "line " : "lines ") + numbers,
                    source.readOn());
        }
    }
}
