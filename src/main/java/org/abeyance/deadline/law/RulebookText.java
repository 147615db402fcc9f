package org.abeyance.deadline.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the format of the rulebook: blocks headed by {@code [rule]}, lines {@code key: value}, comments after {@code
 * #}. A block {@code [*]} states what all rules below it share, until the next one.
 */
final class RulebookText {

    private final List<Rule> rules = new ArrayList<>();
    private Map<String, String> shared = new LinkedHashMap<>();
    private Map<String, String> facts = new LinkedHashMap<>();
    private String id = "";

    static List<Rule> read(String text) {
        RulebookText reading = new RulebookText();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(reading::line);
        reading.endOfBlock();
        return reading.rules;
    }

    private void line(String line) {
        if (line.startsWith("[") && line.endsWith("]")) {
            endOfBlock();
            id = line.substring(1, line.length() - 1);
            facts = id.equals("*") ? new LinkedHashMap<>() : new LinkedHashMap<>(shared);
        } else {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Neither a key nor a heading: " + line);
            }
            facts.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private void endOfBlock() {
        if (id.equals("*")) {
            shared = facts;
        } else if (!id.isEmpty()) {
            rules.add(new RuleText(id, facts).rule());
        }
    }
}
