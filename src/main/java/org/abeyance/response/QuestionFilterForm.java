package org.abeyance.response;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.web.Cursor;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list as they stand in its address, so that the address restores the view. */
record QuestionFilterForm(
        @RestQuery String concern,
        @RestQuery String letter,
        @RestQuery String owner,
        @RestQuery String status,
        @RestQuery String after) {

    QuestionFilter read() {
        return new QuestionFilter(text(concern), text(letter), personId(text(owner)), status());
    }

    /** Of one letter or concern all are shown unless fewer are asked for. */
    public String status() {
        String asked = text(status);
        return asked.isEmpty() && isOfOne() ? "ANY" : asked;
    }

    public boolean isOfOne() {
        return !text(concern).isEmpty() || !text(letter).isEmpty();
    }

    /** The number in {@code P-7}; anybody's where it is empty, nobody's where it is no such reference. */
    private static long personId(String ref) {
        return ref.isEmpty() ? -1 : ref.matches("P-[0-9]{1,15}") ? Long.parseLong(ref.substring(2)) : -2;
    }

    public Optional<Cursor> cursor() {
        return Cursor.read(after);
    }

    public boolean isNarrowed() {
        return !filters().isEmpty();
    }

    public String start() {
        return address("/questions", filters());
    }

    /** Where those chosen of this view are given to somebody, and the view comes back. */
    public String giving() {
        return address("/questions/assignments", view());
    }

    /** This very page of it. */
    String here() {
        return address("/questions", view());
    }

    private Map<String, String> view() {
        Map<String, String> query = filters();
        cursor().ifPresent(cursor -> query.put("after", cursor.toString()));
        return query;
    }

    public String next(Cursor cursor) {
        Map<String, String> query = filters();
        query.put("after", cursor.toString());
        return address("/questions", query);
    }

    private static String address(String path, Map<String, String> query) {
        String written = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? path : path + "?" + written;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("concern", text(concern));
        filters.put("letter", text(letter));
        filters.put("owner", text(owner));
        filters.put("status", text(status));
        filters.values().removeIf(String::isEmpty);
        return filters;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
