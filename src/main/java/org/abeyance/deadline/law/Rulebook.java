package org.abeyance.deadline.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.calendar.Days;

/**
 * All rules, found by name and by the day of the event: the law of that day is what counts, not the law of today.
 *
 * <p>The product's own rules stand as text beside this class ({@code rulebook/*.rules}). Rules from elsewhere are
 * merged in by {@link #with}; where two versions are in force on a day, the one added last supersedes the other,
 * which can still be found by its version.
 */
public final class Rulebook {

    private static final List<String> FILES = List.of(
            "1-uk-gdpr",
            "2-uk-dpa-2018",
            "3-uk-service-and-courts",
            "4-uk-other",
            "5-eu-periods",
            "6-eu-gdpr",
            "7-eu-2025-2518",
            "8-eu-other",
            "9-ireland-italy");

    private final Map<String, List<Rule>> versions;

    private Rulebook(Map<String, List<Rule>> versions) {
        this.versions = versions;
    }

    /** The product's own rules. Reading takes some milliseconds; keep the result. */
    public static Rulebook own() {
        return new Rulebook(Map.of())
                .with(FILES.stream()
                        .flatMap(file -> RulebookText.read(text(file)).stream())
                        .toList());
    }

    /**
     * Rules written in the format of the rulebook. Throws {@link IllegalArgumentException} with the rule and key
     * at fault.
     */
    public static List<Rule> parse(String text) {
        return RulebookText.read(text);
    }

    /** This rulebook and further rules or versions of rules, in the order in which they were added. */
    public Rulebook with(List<Rule> further) {
        Map<String, List<Rule>> all = new LinkedHashMap<>();
        versions.forEach((id, rules) -> all.put(id, new ArrayList<>(rules)));
        further.forEach(
                rule -> all.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
        return new Rulebook(all);
    }

    /**
     * The rule of that name for an event on that day. Refuses an unknown name at the field {@code rule}, and a day
     * outside every version's validity at {@code trigger}.
     *
     * @param day the day of the event, in the zone of the computation
     */
    public Rule find(String id, LocalDate day) {
        List<Rule> known = versionsOf(id);
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).validity().includes(day)) {
                return known.get(i);
            }
        }
        throw outside(id, known, day);
    }

    /**
     * A certain version, in force or not: what a date was once computed with. Refuses what is unknown, at {@code
     * rule}.
     */
    public Rule version(String id, String version) {
        List<Rule> known = versionsOf(id);
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).version().equals(version)) {
                return known.get(i);
            }
        }
        throw Refused.at("rule", "The rule %s has no version %s.".formatted(id, version));
    }

    /** All versions of the rule of that name, the newest last. Refuses an unknown name at {@code rule}. */
    public List<Rule> versionsOf(String id) {
        List<Rule> known = versions.getOrDefault(id, List.of());
        if (known.isEmpty()) {
            throw Refused.at("rule", "There is no rule called %s.".formatted(id.isBlank() ? "nothing" : id));
        }
        return known;
    }

    /** The names of all rules, in the order of the book. */
    public Set<String> ids() {
        return versions.keySet();
    }

    /** Every version of every rule, in the order of the book. */
    public List<Rule> rules() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** The rules that are the law for an event on that day, one version each. */
    public List<Rule> inForce(LocalDate day) {
        return versions.keySet().stream()
                .filter(id -> versions.get(id).stream()
                        .anyMatch(rule -> rule.validity().includes(day)))
                .map(id -> find(id, day))
                .toList();
    }

    static Refused outside(String id, List<Rule> known, LocalDate day) {
        String validity = known.stream()
                .map(rule -> rule.validity().toString())
                .distinct()
                .collect(Collectors.joining("; "));
        return Refused.at("trigger", "%s is %s; %s lies outside.".formatted(id, validity, Days.said(day)));
    }

    private static String text(String file) {
        try (InputStream text = Rulebook.class.getResourceAsStream("rulebook/" + file + ".rules")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
