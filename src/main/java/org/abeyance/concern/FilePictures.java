package org.abeyance.concern;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abeyance.Missing;
import org.abeyance.store.Content;
import org.abeyance.store.Pictures;

/** The pages of files as pictures, drawn when somebody first looks. Whoever shows them looked the file up before. */
@ApplicationScoped
public class FilePictures {

    static final int AT_ONCE = 5;

    private static final Pictures.Drawing BUSY =
            new Pictures.Drawing(0, "Other files are being drawn now. Look again in a moment.");

    private final Pictures pictures;
    private final List<DrawsPages> drawers;

    FilePictures(Pictures pictures, @All List<DrawsPages> drawers) {
        this.pictures = pictures;
        this.drawers = drawers;
    }

    /** Some pages in a row, and what is known of all. */
    public record Shown(Pictures.Drawing drawing, int first, List<Pictures.Page> pages) {

        public Optional<Integer> before() {
            return first > 1 ? Optional.of(first - AT_ONCE) : Optional.empty();
        }

        public Optional<Integer> next() {
            return first + AT_ONCE <= drawing.pages() ? Optional.of(first + AT_ONCE) : Optional.empty();
        }
    }

    /** The pages around one, drawn now where nobody looked before. */
    public Shown shown(Content content, int page) {
        int first = (page - 1) / AT_ONCE * AT_ONCE + 1;
        Optional<Pictures.Drawing> known = pictures.drawing(content);
        if (known.isPresent() && first > Math.max(1, known.get().pages())) {
            throw Missing.of("page " + page);
        }
        int last = known.map(drawing -> Math.min(first + AT_ONCE - 1, drawing.pages()))
                .orElse(first);
        List<Pictures.Page> pages = known.isPresent() ? pictures.of(content, first, last) : List.of();
        if (known.isPresent() && pages.size() >= last - first + 1) {
            return new Shown(known.get(), first, pages);
        }
        return drawn(content, known, first);
    }

    private Shown drawn(Content content, Optional<Pictures.Drawing> known, int first) {
        Optional<DrawsPages.Drawn> drawn = drawers.stream()
                .flatMap(drawer -> drawer.draw(content, first, AT_ONCE).stream())
                .findFirst();
        if (drawn.isEmpty()) {
            return new Shown(
                    new Pictures.Drawing(known.map(Pictures.Drawing::pages).orElse(0), BUSY.note()), first, List.of());
        }
        Pictures.Drawing drawing = known.orElse(drawn.get().drawing());
        if (first > Math.max(1, drawing.pages())) {
            throw Missing.of("page " + first);
        }
        List<Pictures.Picture> all = IntStream.rangeClosed(first, Math.min(first + AT_ONCE - 1, drawing.pages()))
                .mapToObj(number -> drawn.get().pictures().stream()
                        .filter(picture -> picture.page().number() == number)
                        .findFirst()
                        .orElse(new Pictures.Picture(new Pictures.Page(number, 0, 0), new byte[0])))
                .toList();
        pictures.keep(content, drawing, all);
        return new Shown(
                drawing, first, all.stream().map(Pictures.Picture::page).toList());
    }

    /** The picture of one page, as far as somebody looked. */
    public byte[] png(Content content, int page) {
        return pictures.png(content, page).orElseThrow(() -> Missing.of("page " + page));
    }
}
