package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One finding.
 *
 * @param items the names by which it is marked
 */
public record Hit(
        String key,
        long concern,
        String kind,
        String reference,
        String path,
        LocalDate date,
        Set<String> items,
        List<Piece> title,
        List<Piece> snippet) {

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
