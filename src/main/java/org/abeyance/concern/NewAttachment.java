package org.abeyance.concern;

import java.util.Locale;
import java.util.regex.Pattern;
import org.abeyance.store.Content;

/**
 * A file to be kept. Its name and type are what somebody elsewhere said, so both are made harmless.
 *
 * @param name without folders and characters that can not be shown; never empty
 * @param mediaType {@code application/pdf}; {@code application/octet-stream} where none was said that can be one
 */
public record NewAttachment(Attachment.Part part, String name, String mediaType, Content content) {

    private static final int LONGEST = 200;
    private static final String UNKNOWN = "application/octet-stream";
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,99}/[a-z0-9][a-z0-9!#$&^_.+-]{0,90}");

    public NewAttachment {
        name = harmless(name);
        mediaType = type(mediaType);
    }

    /** A name that any file system and any page can bear. Characters that turn the reading direction lie about endings. */
    static String harmless(String said) {
        String plain = (said == null ? "" : said)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]", "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        if (plain.isEmpty()) {
            return "unnamed";
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST - ending.length()) + ending;
    }

    private static String type(String said) {
        String plain = (said == null ? "" : said).replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return TYPE.matcher(plain).matches() ? plain : UNKNOWN;
    }
}
