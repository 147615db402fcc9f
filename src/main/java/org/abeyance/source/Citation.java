package org.abeyance.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person or a matter file says of where a fact comes from.
 *
 * @param publisher who published it: a body, a newspaper, "LinkedIn blog"
 * @param title its title; empty where it has none
 * @param url its address; empty where there is none
 * @param lines the lines of the story that say so, where the story is numbered
 * @param textAsRead the words as they were when read; empty where they were not kept
 */
public record Citation(
        String publisher,
        String title,
        String url,
        List<Integer> lines,
        String textAsRead,
        Optional<LocalDate> readOn) {

    public static Citation of(String publisher, String title, String url) {
        return new Citation(publisher, title, url, List.of(), "", Optional.empty());
    }
}
