package org.abeyance.response;

import org.abeyance.web.Reading;

/** Evidence as somebody gives it. */
record NewExhibit(Exhibit.Kind kind, String target, String title) {

    static NewExhibit read(Reading reading, String kind, String target, String title) {
        Exhibit.Kind of = reading.choice("kind", kind == null ? Exhibit.Kind.LINK.name() : kind, Exhibit.Kind.class);
        String where = reading.line("target", target, 2_000);
        if (of == Exhibit.Kind.LINK && !where.matches("https?://[^\\s/]+\\S*") && reading.isFine("target")) {
            reading.problem("target", "Give an address that begins with https:// or http://.");
        }
        if (of == Exhibit.Kind.FILE && !where.matches("A-[0-9]{4}-[0-9]{3,9}") && reading.isFine("target")) {
            reading.problem("target", "A file is called as A-2024-007.");
        }
        String named = reading.optionalLine("title", title, 300);
        return new NewExhibit(of, where, named.isEmpty() ? shortened(where) : named);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
