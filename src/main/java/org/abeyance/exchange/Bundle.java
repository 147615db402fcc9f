package org.abeyance.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.store.Content;

/**
 * What is handed out of a concern, to counsel or a tribunal: read whole from the database before the first byte goes out.
 *
 * @param by who took it
 * @param marked what of it bears a mark and was chosen expressly
 */
record Bundle(
        String concern,
        String title,
        String by,
        Instant at,
        ZoneId zone,
        List<Paper> papers,
        List<Kept> files,
        List<Happening> chronology,
        List<String> marked) {

    /**
     * One letter.
     *
     * @param number counts from one, oldest first
     * @param who wrote it, or to whom it went
     */
    record Paper(
            int number,
            String ref,
            String on,
            String way,
            String who,
            String subject,
            String text,
            String note,
            List<Kept> files) {

        String folder() {
            return "letters/%03d-%s".formatted(number, ref);
        }

        public String anchor() {
            return "paper-" + number;
        }
    }

    /** One file, under the name it has in the bundle. */
    record Kept(String path, String ref, String name, String size, String digest, Content content) {}

    /** One line of the chronology. */
    record Happening(String on, String kind, String by, String text, String source) {}
}
