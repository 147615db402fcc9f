package org.abeyance.attacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.abeyance.testing.Routes.Route;

/**
 * A good body for every call of the API. Where the call reads a record its fields are found there; what is read from free
 * JSON has its example here, and a call without one is sent what the others are.
 */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CLOCK = """
            {"on": "2024-10-01", "at": "2024-10-01T10:00:00+01:00", "reason": "asked what was meant", "kind": "NONE",
             "to": "2024-12-01", "amount": 1, "unit": "MONTHS", "letter": "L-2024-001", "note": ""}
            """;

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/api/v1/matters", """
                    {"format": "abeyance/matter-1", "id": "X77", "organisation": "LinkedIn", "parent": "Microsoft",
                     "platforms": ["LinkedIn"], "practice": "Training generative AI on user content",
                     "regulators": ["ICO"], "jurisdictions": ["UK"], "lastKnown": "paused", "events": [
                       {"id": "X77-1", "on": "2024-09-20", "kind": "pause", "by": "LinkedIn", "text": "Suspended it.",
                        "regulator": "ICO", "position": "MONITORING", "restricts": "STOP", "until": "2025-01-01",
                        "jurisdictions": ["UK"], "platforms": ["LinkedIn"], "confirmed": false, "partial": "some",
                        "note": "as read", "ends": ["X77-0"], "restores": ["X77-0"],
                        "source": {"publisher": "LinkedIn", "title": "Post", "url": "https://example.org/post",
                                   "lines": [1]}}]}
                    """),
            Map.entry("/api/v1/concerns", """
                    {"title": "Training on posts", "summary": "", "kind": "ENGAGEMENT", "opened": "2024-09-06",
                     "organisation": "LinkedIn", "practice": "Training generative AI on user content",
                     "platforms": ["LinkedIn"], "jurisdictions": ["UK"], "regulators": ["ICO"], "owner": "P-1",
                     "deputy": "P-2", "theirReference": "IC-123"}
                    """),
            Map.entry("/api/v1/concerns/{ref}/letters", """
                    {"direction": "IN", "channel": "EMAIL", "who": "ICO", "on": "2024-09-06", "nature": "OTHER",
                     "sent": "2024-09-06T10:12:00+01:00", "received": "2024-09-06T10:12:00+01:00",
                     "subject": "Training", "text": "Please tell us ...", "activities": ["linkedin"],
                     "jurisdictions": ["UK"], "source": {"publisher": "ICO", "url": "https://example.org"}}
                    """),
            Map.entry("/api/v1/concerns/{ref}/deadlines", """
                    {"title": "Answer", "rule": "UKGDPR-12A-1M", "trigger": "2024-09-02T10:00:00+00:00",
                     "calendar": "GB-EAW", "whose": "OURS", "letter": "L-2024-001",
                     "typed": {"on": "2024-10-10", "reason": "as agreed"}}
                    """),
            Map.entry("/api/v1/deadlines/compute", """
                    {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00+00:00", "calendar": "GB-EAW",
                     "zone": "Europe/London", "extended": 1, "pauses": [["2026-03-09", "2026-03-16"]],
                     "custom": {"amount": 1, "unit": "MONTHS", "roll": "NONE", "direction": "AFTER"}}
                    """));

    private Bodies() {}

    static JsonNode example(Route route, Optional<Class<?>> body) {
        String path = route.path().matches(".*/deadlines/\\{ref}/.*") ? "clock" : route.path();
        Optional<String> example = Optional.ofNullable(path.equals("clock") ? CLOCK : EXAMPLES.get(path));
        return example.map(Bodies::read)
                .or(() -> body.filter(Class::isRecord).map(Bodies::of))
                .orElseGet(Bodies::everything);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JsonNode of(Class<?> type) {
        ObjectNode object = JSON.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                object.set(component.getName(), of(component.getType()));
            } else if (Collection.class.isAssignableFrom(component.getType())) {
                object.putArray(component.getName()).add("words");
            } else {
                object.put(component.getName(), "words");
            }
        }
        return object;
    }

    private static JsonNode everything() {
        ObjectNode all = JSON.createObjectNode();
        EXAMPLES.values()
                .forEach(example ->
                        read(example).properties().forEach(field -> all.set(field.getKey(), field.getValue())));
        return all;
    }
}
