package org.abeyance.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The question as it stands in the address, so that the address restores the findings. */
public record SearchForm(
        @RestQuery String q,
        @RestQuery String kind,
        @RestQuery String regulator,
        @RestQuery String platform,
        @RestQuery String jurisdiction,
        @RestQuery String direction,
        @RestQuery String privileged,
        @RestQuery String has,
        @RestQuery String in,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String sort,
        @RestQuery String after) {

    public String typed() {
        return text(q);
    }

    /** What was chosen beside the box. */
    Map<Trait, String> chosen() {
        Map<Trait, String> chosen = new LinkedHashMap<>();
        chosen.put(Trait.KIND, text(kind));
        chosen.put(Trait.REGULATOR, text(regulator));
        chosen.put(Trait.PLATFORM, text(platform));
        chosen.put(Trait.JURISDICTION, text(jurisdiction));
        chosen.put(Trait.DIRECTION, text(direction));
        chosen.put(Trait.PRIVILEGED, text(privileged));
        chosen.put(Trait.HAS, text(has));
        chosen.put(Trait.IN, text(in));
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    /** The box and what was chosen beside it, as one question. */
    SearchBox box() {
        SearchBox typed = SearchBox.read(q);
        List<Clause> clauses = new ArrayList<>(typed.clauses());
        chosen().forEach((trait, value) -> clauses.add(Clause.Having.of(trait, value, false)));
        List<String> hints = new ArrayList<>(typed.hints());
        return new SearchBox(
                clauses,
                day("From", text(from), SearchBox.first(text(from)), hints).or(typed::from),
                day("To", text(to), SearchBox.last(text(to)), hints).or(typed::to),
                hints);
    }

    private static Optional<LocalDate> day(String label, String given, Optional<LocalDate> day, List<String> hints) {
        if (!given.isEmpty() && day.isEmpty()) {
            hints.add("“" + label + "” wants a day, a month or a year, as 2024-09-20, 2024-09 or 2024: “" + given
                    + "” was left out.");
        }
        return day;
    }

    Asked.Order order() {
        return Stream.of(Asked.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(text(sort)))
                .findFirst()
                .orElse(Asked.Order.RELEVANCE);
    }

    Optional<String> cursor() {
        return Optional.of(text(after)).filter(given -> !given.isEmpty());
    }

    public boolean isEmpty() {
        return query().keySet().stream().allMatch("sort"::equals);
    }

    public boolean isNarrowed() {
        return query().keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("q"));
    }

    public boolean isLaterPage() {
        return cursor().isPresent();
    }

    public String title() {
        return typed().isEmpty() ? "Search" : typed() + " · Search";
    }

    public String fromTyped() {
        return text(from);
    }

    public String toTyped() {
        return text(to);
    }

    /** What stays when other words are asked for. */
    public Map<String, String> kept() {
        return without("q");
    }

    public Map<String, String> withoutDates() {
        return without("from", "to");
    }

    private Map<String, String> without(String... names) {
        Map<String, String> query = query();
        List.of(names).forEach(query::remove);
        return query;
    }

    public String start() {
        return address(query());
    }

    public String next(String cursor) {
        return address(with("after", cursor));
    }

    public String sorted(Asked.Order order) {
        return address(with("sort", order == Asked.Order.RELEVANCE ? "" : name(order)));
    }

    public String narrowed(Trait trait, String value) {
        return address(with(trait.word(), value));
    }

    public String asking(String words) {
        return address(with("q", words));
    }

    /** What can be handed out of the findings. */
    public String bundle() {
        return "/bundles/new?" + written();
    }

    /** The question with all that narrows it, as it stands in an address. */
    public String written() {
        return written(query());
    }

    /** The same words, narrowed by nothing. */
    public String widened() {
        Map<String, String> query = query();
        query.keySet().removeIf(name -> !name.equals("q"));
        return address(query);
    }

    static String name(Asked.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> query = query();
        query.put(name, value);
        query.values().removeIf(String::isEmpty);
        return query;
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", typed());
        chosen().forEach((trait, value) -> query.put(trait.word(), value));
        query.put("from", text(from));
        query.put("to", text(to));
        query.put("sort", order() == Asked.Order.RELEVANCE ? "" : name(order()));
        query.values().removeIf(String::isEmpty);
        return query;
    }

    private static String address(Map<String, String> query) {
        String written = written(query);
        return written.isEmpty() ? "/search" : "/search?" + written;
    }

    private static String written(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
