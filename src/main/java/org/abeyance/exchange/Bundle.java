package org.abeyance.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.store.Content;

/**
 * What is handed out of a concern, to counsel or a tribunal: read whole from the database before the first byte goes out.
 *
 * @param about whom and what it is about, and before which bodies
 * @param by who took it
 * @param marked what of it bears a mark and was chosen expressly
 */
record Bundle(
        String concern,
        String title,
        About about,
        String by,
        Instant at,
        ZoneId zone,
        List<Paper> papers,
        List<Kept> files,
        List<Happening> chronology,
        List<String> marked) {

    /** Whom and what a bundle is about. */
    record About(String organisation, String practice, List<String> regulators) {}

    /** A line of the chronology leads to a letter that is in the bundle. */
    public Optional<Paper> paperOf(Happening happening) {
        return papers.stream()
                .filter(paper -> paper.ref().equals(happening.letter()))
                .findFirst();
    }

    /**
     * One letter.
     *
     * @param number counts from one, oldest first
     * @param who wrote it, or to whom it went
     * @param incomplete what of it was left out, in a sentence; empty where it is all there
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
            String incomplete,
            List<Kept> files) {

        String folder() {
            return "letters/%03d-%s".formatted(number, ref);
        }

        public String anchor() {
            return "paper-" + number;
        }

        /** Its files without the mail itself. */
        public List<Kept> enclosed() {
            return files.stream().filter(file -> !file.isOriginal()).toList();
        }
    }

    /** One file, under the name it has in the bundle. */
    record Kept(String path, String ref, String name, int edition, String size, String digest, Content content) {

        public String anchor() {
            return "file-" + ref;
        }

        public boolean isOriginal() {
            return path.contains("/original-");
        }
    }

    /**
     * One line of the chronology.
     *
     * @param letter the reference of the letter that it is, or that it cites; empty where there is none
     */
    record Happening(String on, String kind, String by, String text, String source, String letter) {}
}
