package org.abeyance.post;

import java.util.List;

/**
 * What a mail says.
 *
 * @param text the plain part, written and not stripped
 * @param html empty where there is none
 * @param pictures shown within the HTML
 */
public record Content(String subject, String text, String html, List<Picture> pictures) {

    public Content {
        pictures = List.copyOf(pictures);
        subject = subject.replaceAll("[\\r\\n]+", " ");
    }

    public static Content of(String subject, String text) {
        return new Content(subject, text, "", List.of());
    }

    public Content with(String moreHtml, Picture... shown) {
        return new Content(subject, text, moreHtml, List.of(shown));
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "the content of a mail";
    }
}
