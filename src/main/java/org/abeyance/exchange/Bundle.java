package org.abeyance.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.store.Content;

/**
 * What is handed out of one concern or of several, to counsel or a tribunal: read whole from the database before the first
 * byte goes out. The bytes of files are read as they go.
 *
 * @param title what its cover says
 * @param by who took it
 * @param parts concern by concern, the oldest first
 * @param chronology of all of them, in the order of days
 */
record Bundle(
        String ref, String title, String by, Instant at, ZoneId zone, List<Part> parts, List<Happening> chronology) {

    /**
     * What of it is of one concern.
     *
     * @param about whom and what it is about, and before which bodies
     * @param marked what of it bears a mark and was chosen expressly
     */
    record Part(String concern, String title, About about, List<Paper> papers, List<Kept> files, List<String> marked) {

        public String anchor() {
            return "concern-" + concern;
        }
    }

    /** Whom and what a concern is about. */
    record About(String organisation, String practice, List<String> regulators) {}

    public boolean isOfOne() {
        return parts.size() == 1;
    }

    /** {@code C-2024-003}, or {@code 3 concerns}. */
    public String whose() {
        return isOfOne() ? parts.get(0).concern() : parts.size() + " concerns";
    }

    String fileName() {
        return isOfOne() ? whose() + "-" + ref : ref;
    }

    public List<Paper> papers() {
        return parts.stream().flatMap(part -> part.papers().stream()).toList();
    }

    /** The files that came with no letter. */
    public List<Kept> files() {
        return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    public List<String> marked() {
        return parts.stream().flatMap(part -> part.marked().stream()).toList();
    }

    /** A line of the chronology leads to a letter that is in the bundle. */
    public Optional<Paper> paperOf(Happening happening) {
        return parts.stream()
                .flatMap(part -> part.papers().stream())
                .filter(paper -> paper.ref().equals(happening.letter()))
                .findFirst();
    }

    /**
     * One letter.
     *
     * @param number counts through the whole bundle, from one
     * @param folder under which it and its files are in the archive
     * @param who wrote it, or to whom it went
     * @param incomplete what of it was left out, in a sentence; empty where it is all there
     */
    record Paper(
            int number,
            String concern,
            String folder,
            String ref,
            GivenDate on,
            String way,
            String who,
            String subject,
            String text,
            String note,
            String incomplete,
            List<Kept> files) {

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
    record Happening(GivenDate on, String concern, String kind, String by, String text, String source, String letter) {}
}
