package org.abeyance.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Bytes of mail as words. What a sender says of its character set is believed where the bytes bear it out. */
final class Words {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Names that senders use and Java does not know. */
    private static final Map<String, String> ALIASES = Map.of(
            "utf8mb4", "UTF-8",
            "unicode-1-1-utf-8", "UTF-8",
            "cp-850", "IBM850",
            "x-unknown", "windows-1252",
            "ansi_x3.110-1983", "windows-1252",
            "gb2312", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "iso-8859-8-i", "ISO-8859-8");

    private Words() {}

    static Optional<Charset> charset(String said) {
        String name = said == null ? "" : said.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** By the set said; where the bytes contradict it or none was said, UTF-8 if they are that, else as Windows has them. */
    static String of(byte[] bytes, String said) {
        Optional<Charset> charset = charset(said).filter(known -> !known.equals(StandardCharsets.US_ASCII));
        return charset.flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> charset.filter(known -> !known.equals(StandardCharsets.UTF_8))
                        .map(known -> new String(bytes, known))
                        .orElseGet(() -> utf8OrWindows(bytes)));
    }

    /** A text of UTF-8 with a broken place stays one; what is broken throughout never was one. */
    private static String utf8OrWindows(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(character -> character == 0xFFFD).count();
        long whole = text.chars()
                .filter(character -> character > 127 && character != 0xFFFD)
                .count();
        return broken > whole ? new String(bytes, WINDOWS) : text;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException not) {
            return Optional.empty();
        }
    }

    /** The body of a header: encoded words decoded, on one line, without what can not be shown. */
    static String header(String body) {
        String decoded;
        try {
            decoded = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException broken) {
            decoded = body;
        }
        return line(decoded);
    }

    static String line(String text) {
        return shown(text).replaceAll("\\s+", " ").strip();
    }

    /** Without control characters and halves of characters, which neither database nor page can bear. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n'
                        || point == '\t'
                        || point == '\r'
                        || !Character.isISOControl(point)
                                && Character.getType(point) != Character.SURROGATE
                                && point != 0xFFFE
                                && point != 0xFFFF)
                .forEach(shown::appendCodePoint);
        return shown.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
