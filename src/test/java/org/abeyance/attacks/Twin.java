package org.abeyance.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A public matter under other names: same shape, but every name, text, address, reference and identifier holds
 * {@link #MARK}, and every day is another one.
 */
final class Twin {

    /** In nothing else that any page could show. */
    static final String MARK = "zarquon";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS_LATER = 11;

    /** What has a meaning of its own, and so is the same in all matters. */
    private static final Set<String> SAME =
            Set.of("format", "kind", "position", "restricts", "jurisdictions", "confirmed", "lines");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Set<String> IDENTIFIERS = Set.of("id", "ends", "restores");

    private final Map<String, String> names = new HashMap<>();

    JsonNode of(String matter) {
        try (InputStream content = Twin.class.getResourceAsStream("/matters/" + matter + ".json")) {
            return renamed("", JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All names given so far. */
    Set<String> names() {
        return new LinkedHashSet<>(names.values());
    }

    private JsonNode renamed(String field, JsonNode node) {
        if (SAME.contains(field)) {
            return node;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode other = JSON.createObjectNode();
            object.properties().forEach(entry -> other.set(entry.getKey(), renamed(entry.getKey(), entry.getValue())));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = JSON.createArrayNode();
            array.forEach(item -> other.add(renamed(field, item)));
            return other;
        }
        return node.isTextual() ? new TextNode(renamed(field, node.textValue())) : node;
    }

    private String renamed(String field, String text) {
        if (DAY.matcher(text).matches()) {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(DAYS_LATER).toString()
                    : text;
        }
        if (IDENTIFIERS.contains(field)) {
            return MARK + "-" + text;
        }
        if (field.equals("url")) {
            return "https://" + MARK + ".example/" + Math.abs(text.hashCode());
        }
        // one name for one name, so that the twins hang together as the others do
        return names.computeIfAbsent(text, none -> "Zarquon " + (names.size() + 1));
    }
}
