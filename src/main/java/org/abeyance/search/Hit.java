package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Piece;

/**
 * One finding.
 *
 * @param within the reference of the concern in which it lies
 * @param items the names by which it is marked
 * @param draft whether it is for those only who work on what is answered
 * @param parts what lies in it and was found there
 */
public record Hit(
        String key,
        long concern,
        String kind,
        String reference,
        String path,
        String within,
        LocalDate date,
        Set<String> items,
        boolean draft,
        List<Piece> title,
        List<Piece> snippet,
        List<Hit> parts) {

    /** A concern lies in no other. */
    public boolean isWithin() {
        return !within.equals(reference);
    }

    /** The same with what was found in it. */
    public Hit with(List<Hit> within) {
        return new Hit(key, concern, kind, reference, path, this.within, date, items, draft, title, snippet, within);
    }

    /** Whether a word stands in it itself, and not only in a part. */
    public boolean isFoundItself() {
        return Stream.concat(title.stream(), snippet.stream()).anyMatch(Piece::found);
    }

    /** A file has no page of its own for whom it is marked against. */
    public boolean isFile() {
        return kind.equals(Item.FILE);
    }

    /** Mail that waits to be filed. */
    public boolean isHeld() {
        return kind.equals(HeldItems.KIND);
    }

    /** The mail as which a letter came, or as which it went. */
    public boolean isOriginal() {
        return kind.equals("original");
    }

    /** What is read on a page of its own, on which what was asked for is shown. */
    public boolean isPaper() {
        return isFile() || isOriginal();
    }

    /** The letter to which a file belongs. */
    public Optional<String> letter() {
        return isPaper()
                ? items.stream().filter(item -> item.startsWith("L-")).sorted().findFirst()
                : Optional.empty();
    }

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
