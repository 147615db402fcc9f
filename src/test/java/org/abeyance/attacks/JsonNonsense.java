package org.abeyance.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A good JSON body, made wrong at every place in turn; and bodies that are no JSON at all. */
final class JsonNonsense {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHER_TYPES =
            List.of("null", "true", "-7", "1e400", "[]", "{}", "[null]", "\"\\ud800\"");

    private JsonNonsense() {}

    static List<String> of(JsonNode good, Collection<Nonsense> texts) {
        List<String> bodies = new ArrayList<>();
        List<String> values = new ArrayList<>(OTHER_TYPES);
        texts.forEach(nonsense -> values.add(new TextNode(nonsense.text).toString()));
        walk(good, good, values, bodies);
        return bodies;
    }

    /** Puts each value in the place of each node, and an unknown field into each object. */
    private static void walk(JsonNode root, JsonNode at, List<String> values, List<String> bodies) {
        if (at instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            object.put("unknown", 1);
            bodies.add(root.toString());
            object.remove("unknown");
            for (Map.Entry<String, JsonNode> field : fields) {
                for (String value : values) {
                    object.put(field.getKey(), "@@");
                    bodies.add(root.toString().replace("\"@@\"", value));
                }
                object.remove(field.getKey());
                bodies.add(root.toString());
                object.set(field.getKey(), field.getValue());
                walk(root, field.getValue(), values, bodies);
            }
            bodies.add(root.toString().replaceFirst("\\{", "{\"title\": \"twice\", \"title\": 2, "));
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode first = array.get(0);
            for (String value : values) {
                array.set(0, "@@");
                bodies.add(root.toString().replace("\"@@\"", value));
            }
            array.set(0, first);
            walk(root, first, values, bodies);
        }
    }

    static List<String> broken() {
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "\"words\"",
                "17",
                "{",
                "{]",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{} {}",
                "\ufeff{}",
                "{\"a\": \"\u0000\"}",
                "[".repeat(50_000),
                "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                "{\"" + "k".repeat(60_000) + "\": 1}",
                "{\"a\": " + "9".repeat(100_000) + "}",
                "{\"a\": \"" + "y".repeat(1_100_000) + "\"}");
    }

    static List<byte[]> unreadable() {
        return List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
                "{\"title\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"title\": \"\u00e9\"}".getBytes(StandardCharsets.UTF_16),
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
                new byte[64]);
    }
}
