package org.abeyance.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What an entry says to a reader. The chain holds only the digest of its text, which is kept as it was written: four fields
 * in a fixed order.
 *
 * @param who the name of who acted, at the time of the act
 * @param sentence what was done
 * @param reason why, in the words of who did it; perhaps empty
 * @param salt random, so that nobody finds destroyed details again by trying sentences against the digest
 */
public record Details(String who, String sentence, String reason, String salt) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The text that is kept and digested. */
    public String text() {
        return "{\"who\":\"" + quoted(who) + "\",\"sentence\":\"" + quoted(sentence) + "\",\"reason\":\""
                + quoted(reason) + "\",\"salt\":\"" + quoted(salt) + "\"}";
    }

    /** From the text that is kept; where somebody has broken it, the text itself is the sentence. */
    public static Details parse(String text) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
                if (at == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            return new Details("", text, "", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Details(
                fields.getOrDefault("who", ""),
                fields.getOrDefault("sentence", text),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("salt", ""));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
