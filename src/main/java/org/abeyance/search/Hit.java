package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One finding.
 *
 * @param within the reference of the concern in which it lies
 * @param items the names by which it is marked
 * @param draft whether it is for those only who work on what is answered
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
        List<Piece> snippet) {

    /** A concern lies in no other. */
    public boolean isWithin() {
        return !within.equals(reference);
    }

    /** A file has no page of its own for whom it is marked against. */
    boolean isFile() {
        return kind.equals("file");
    }

    /** The letter to which a file belongs. */
    public Optional<String> letter() {
        return isFile()
                ? items.stream().filter(item -> item.startsWith("L-")).sorted().findFirst()
                : Optional.empty();
    }

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
