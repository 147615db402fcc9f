package org.abeyance.intake.mail;

import java.util.Arrays;
import java.util.Locale;

/** In what form something came, told by its first bytes and, where they say nothing, by its name. */
public enum Form {
    MAIL,
    OUTLOOK,
    MBOX,
    FILE;

    /** How many bytes {@link #of} wants to see. */
    public static final int BEGINNING = 4096;

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    public static Form of(byte[] beginning, String name, String mediaType) {
        String called = name == null ? "" : name.toLowerCase(Locale.ROOT);
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        if (beginning.length >= OLE2.length && Arrays.equals(OLE2, Arrays.copyOf(beginning, OLE2.length))) {
            return called.endsWith(".msg") || type.contains("outlook") ? OUTLOOK : FILE;
        }
        String text = new String(beginning, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.startsWith("From ")
                && (called.endsWith(".mbox") || called.endsWith(".mbx") || type.contains("mbox"))) {
            return MBOX;
        }
        if (called.endsWith(".eml") || type.startsWith("message/rfc822")) {
            return MAIL;
        }
        if (text.startsWith("%PDF") || text.startsWith("PK")) {
            return FILE;
        }
        boolean looksLikeMail =
                text.matches("(?is)(from|received|return-path|date|message-id|delivered-to|mime-version|x-[\\w-]+): .*")
                        && text.matches("(?is).*\\n(from|to|date|subject|message-id): .*");
        return looksLikeMail ? MAIL : FILE;
    }
}
