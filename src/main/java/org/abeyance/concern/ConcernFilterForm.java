package org.abeyance.concern;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.web.Cursor;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list as they stand in its address, so that the address restores the view. */
record ConcernFilterForm(
        @RestQuery String regulator,
        @RestQuery String platform,
        @RestQuery String practice,
        @RestQuery String jurisdiction,
        @RestQuery String stage,
        @RestQuery String owner,
        @RestQuery String late,
        @RestQuery String sort,
        @RestQuery String after) {

    private static final String DUE = "due";

    ConcernFilter read(LocalDate today) {
        return new ConcernFilter(
                text(regulator),
                text(platform),
                text(practice),
                text(jurisdiction),
                text(stage),
                text(owner),
                isLate(),
                today);
    }

    public Optional<Cursor> cursor() {
        return Cursor.read(after);
    }

    public boolean isLate() {
        return "yes".equals(late) || "true".equals(late);
    }

    public boolean isByDue() {
        return DUE.equals(sort);
    }

    /** True where it shows anything else than all open concerns. */
    public boolean isNarrowed() {
        return filters().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** The address of the same view, sorted in this way, from its start. */
    public String sorted(String by) {
        return address("/concerns", by, Optional.empty());
    }

    public String start() {
        return sorted(text(sort));
    }

    public String next(Cursor cursor) {
        return address("/concerns", text(sort), Optional.of(cursor));
    }

    public String export() {
        return address("/concerns/export", text(sort), Optional.empty());
    }

    private String address(String path, String by, Optional<Cursor> cursor) {
        Map<String, String> query = filters();
        query.remove("sort");
        if (by.equals(DUE)) {
            query.put("sort", DUE);
        }
        cursor.ifPresent(at -> query.put("after", at.toString()));
        String written = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? path : path + "?" + written;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("regulator", text(regulator));
        filters.put("platform", text(platform));
        filters.put("practice", text(practice));
        filters.put("jurisdiction", text(jurisdiction));
        filters.put("stage", text(stage));
        filters.put("owner", text(owner));
        filters.put("late", isLate() ? "yes" : "");
        filters.put("sort", text(sort));
        filters.values().removeIf(String::isEmpty);
        return filters;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
