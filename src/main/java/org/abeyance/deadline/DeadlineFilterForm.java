package org.abeyance.deadline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.concern.Concerns;
import org.abeyance.web.Cursor;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list as they stand in its address, so that the address restores the view. */
record DeadlineFilterForm(
        @RestQuery String whose,
        @RestQuery String owner,
        @RestQuery String regulator,
        @RestQuery String when,
        @RestQuery String view,
        @RestQuery String month,
        @RestQuery String after) {

    private static final String MONTH = "month";
    private static final String MET = "met";

    DeadlineFilter read(LocalDate today) {
        if (isMonth()) {
            YearMonth shown = shown(today);
            return filter(shown.atDay(1), shown.atEndOfMonth());
        }
        Optional<Band> band = Band.named(text(when));
        return filter(
                band.map(one -> one.first(today)).orElse(LocalDate.of(1, 1, 1)),
                band.map(one -> one.last(today)).orElse(Concerns.NEVER));
    }

    private DeadlineFilter filter(LocalDate from, LocalDate to) {
        return new DeadlineFilter(text(whose), text(owner), text(regulator), from, to, MET.equals(text(when)));
    }

    /** The month shown; this one where the address names none. */
    YearMonth shown(LocalDate today) {
        try {
            return month == null || month.isBlank() ? YearMonth.from(today) : YearMonth.parse(month.strip());
        } catch (DateTimeException none) {
            return YearMonth.from(today);
        }
    }

    public YearMonth thisMonth(LocalDate today) {
        return YearMonth.from(today);
    }

    public boolean isMonth() {
        return MONTH.equals(view);
    }

    public Optional<Cursor> cursor() {
        return Cursor.read(after);
    }

    public boolean isNarrowed() {
        return !filters().isEmpty();
    }

    public String start() {
        return address("/deadlines", filters());
    }

    public String next(Cursor cursor) {
        return with("after", cursor.toString());
    }

    /** The list of one band, with the other filters. */
    public String band(Band band) {
        return with("when", band.name().toLowerCase());
    }

    public String agenda() {
        return start();
    }

    public String monthly(YearMonth of) {
        Map<String, String> query = filters();
        query.put("view", MONTH);
        query.put(MONTH, of.toString());
        return address("/deadlines", query);
    }

    public String export() {
        return address("/deadlines/export", filters());
    }

    private String with(String name, String value) {
        Map<String, String> query = filters();
        query.put(name, value);
        return address("/deadlines", query);
    }

    private static String address(String path, Map<String, String> query) {
        String written = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? path : path + "?" + written;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("whose", text(whose));
        filters.put("owner", text(owner));
        filters.put("regulator", text(regulator));
        filters.put("when", text(when));
        filters.values().removeIf(String::isEmpty);
        return filters;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
