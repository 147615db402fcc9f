package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.FilePictures;
import org.abeyance.exchange.Bundle.Kept;
import org.abeyance.exchange.Exhibits.Exhibit;
import org.abeyance.store.ContentText;
import org.abeyance.store.Pictures;

/** Prints the files of a bundle into it: their pages as pictures, or their words where they have none. */
@ApplicationScoped
class Printer {

    /** So many pages of files are in one PDF; the archive has all of them. */
    private static final int MOST_PAGES = 300;

    private static final int MOST_LETTERS = 60_000;

    private final FilePictures pictures;
    private final Attachments attachments;

    Printer(FilePictures pictures, Attachments attachments) {
        this.pictures = pictures;
        this.attachments = attachments;
    }

    /** Draws what was not drawn yet. The mail itself is not printed: the letter is. */
    Exhibits exhibits(Bundle bundle) {
        Map<String, Exhibit> all = new LinkedHashMap<>();
        int left = MOST_PAGES;
        for (Kept file : files(bundle).toList()) {
            Exhibit exhibit = exhibit(file, left);
            left -= exhibit.pages().size();
            all.put(file.ref(), exhibit);
        }
        return new Exhibits(all);
    }

    private static Stream<Kept> files(Bundle bundle) {
        return Stream.concat(
                bundle.papers().stream().flatMap(paper -> paper.enclosed().stream()), bundle.files().stream());
    }

    private Exhibit exhibit(Kept file, int most) {
        List<Pictures.Page> pages = new ArrayList<>();
        Optional<Integer> next = Optional.of(1);
        int all = 0;
        while (next.isPresent() && pages.size() < most) {
            FilePictures.Shown shown = pictures.shown(file.content(), next.get());
            all = shown.drawing().pages();
            shown.pages().stream()
                    .filter(Pictures.Page::isDrawn)
                    .limit(most - pages.size())
                    .forEach(pages::add);
            next = shown.pages().isEmpty() ? Optional.empty() : shown.next();
        }
        if (pages.isEmpty()) {
            return words(file, all);
        }
        String note = pages.size() < all ? "Printed: " + pages.size() + " of " + all + " pages." : "";
        return new Exhibit(file, pages, "", note);
    }

    private Exhibit words(Kept file, int pages) {
        String words = attachments.text(file.content()).map(ContentText::text).orElse("");
        if (pages > 0 || words.isBlank()) {
            return new Exhibit(file, List.of(), "", "Not printed here. It is in the archive, with this checksum.");
        }
        return words.length() <= MOST_LETTERS
                ? new Exhibit(file, List.of(), words, "Its words only, as they were read.")
                : new Exhibit(
                        file, List.of(), words.substring(0, MOST_LETTERS), "The beginning of its words only, as read.");
    }

    void write(String page, Exhibits exhibits, OutputStream out) throws IOException {
        Pdf.write(page, address -> png(address, exhibits), out);
    }

    private InputStream png(String address, Exhibits exhibits) {
        URI picture = URI.create(address);
        Kept file = exhibits.all().get(picture.getAuthority()).file();
        int number = Integer.parseInt(picture.getPath().substring(1));
        return new ByteArrayInputStream(pictures.png(file.content(), number));
    }
}
