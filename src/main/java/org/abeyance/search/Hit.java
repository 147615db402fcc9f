package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One finding.
 *
 * @param within the reference of the concern in which it lies
 * @param items the names by which it is marked
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
        List<Piece> title,
        List<Piece> snippet) {

    /** A concern lies in no other. */
    public boolean isWithin() {
        return !within.equals(reference);
    }

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
