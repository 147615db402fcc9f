package org.abeyance.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.abeyance.search.SearchForm;

/**
 * From what a bundle is gathered, as it stands in an address: what a search finds, and what was named.
 *
 * @param of references as they were typed: of whole concerns, of letters, of files
 */
record BundleSource(SearchForm search, String of) {

    private static final String CONCERN = "C-[0-9]{4}-[0-9]{3,9}";
    private static final String PAPER = "[LA]-[0-9]{4}-[0-9]{3,9}";

    private static final int LONGEST = 4000;

    public boolean isEmpty() {
        return search.isEmpty() && named().isEmpty();
    }

    private List<String> named() {
        String typed = of == null ? "" : of;
        return Stream.of(typed.substring(0, Math.min(typed.length(), LONGEST)).split("[\\s,;+]+"))
                .filter(one -> !one.isEmpty())
                .map(BundleSource::reference)
                .distinct()
                .toList();
    }

    /** However it was typed; what is no reference stays as it is. */
    private static String reference(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        return upper.matches(CONCERN) || upper.matches(PAPER) ? upper : typed;
    }

    /** References of concerns that go in whole. */
    Set<String> concerns() {
        return matching(CONCERN);
    }

    /** References of letters and of files. */
    Set<String> papers() {
        return matching(PAPER);
    }

    private Set<String> matching(String form) {
        return new LinkedHashSet<>(
                named().stream().filter(one -> one.matches(form)).toList());
    }

    /** What was typed and is no reference of anything that goes into a bundle. */
    List<String> others() {
        return named().stream()
                .filter(one -> !one.matches(CONCERN) && !one.matches(PAPER))
                .toList();
    }

    public String typed() {
        return String.join(", ", named());
    }

    /** Where what was ticked is sent: it says again from what it was gathered, so that a refusal can show that page. */
    public String action() {
        return address("/bundles", typed());
    }

    /** The same with one more concern, whole. */
    public String with(String concern) {
        return address("/bundles/new", typed().isEmpty() ? concern : typed() + ", " + concern);
    }

    private String address(String path, String named) {
        List<String> parts = new ArrayList<>();
        if (!search.isEmpty()) {
            parts.add(search.written());
        }
        if (!named.isEmpty()) {
            parts.add("of=" + URLEncoder.encode(named, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
