package org.abeyance.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a header such as {@code attachment; filename*0*=UTF-8''%C3%84...}, as RFC 2231 and as the world has them. */
final class Parameters {

    private static final Pattern ONE =
            Pattern.compile(";\\s*([\\w!#$%&*+.^`{|}~-]{1,60})\\s*=\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"?|[^;]*)");

    private static final int MOST = 200;

    private final Map<String, String> said = new LinkedHashMap<>();

    Parameters(String header) {
        Matcher parameter = ONE.matcher(header.replaceAll("\\s+", " "));
        while (parameter.find() && said.size() < MOST) {
            String quoted = parameter.group(3);
            String body = quoted == null ? parameter.group(2).strip() : quoted.replaceAll("\\\\(.)", "$1");
            said.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), body);
        }
    }

    /** Decoded; empty where it is not given. */
    String get(String name) {
        if (said.containsKey(name)) {
            String plain = Words.header(said.get(name));
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        return extended(name);
    }

    private String extended(String name) {
        StringBuilder whole = new StringBuilder();
        boolean isEncoded = said.containsKey(name + "*");
        whole.append(said.getOrDefault(name + "*", ""));
        for (int number = 0; number < MOST; number++) {
            String plain = said.get(name + "*" + number);
            String encoded = said.get(name + "*" + number + "*");
            if (plain == null && encoded == null) {
                break;
            }
            isEncoded |= encoded != null;
            whole.append(encoded != null ? encoded : plain);
        }
        String text = whole.toString();
        if (!isEncoded) {
            return Words.header(text);
        }
        String[] halves = text.split("'", 3);
        return halves.length == 3
                ? Words.line(Words.of(unescaped(halves[2]), halves[0]))
                : Words.line(Words.of(unescaped(text), ""));
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < raw.length; at++) {
            int high = at + 2 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
            int low = at + 2 < raw.length ? Character.digit(raw[at + 2], 16) : -1;
            if (raw[at] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                at += 2;
            } else {
                bytes.write(raw[at]);
            }
        }
        return bytes.toByteArray();
    }
}
