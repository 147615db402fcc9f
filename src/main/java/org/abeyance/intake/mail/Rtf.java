package org.abeyance.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rich text, roughly: enough to read and to find it by; the whole of it stays enclosed. */
final class Rtf {

    private static final Pattern HEX = Pattern.compile("\\\\'([0-9a-fA-F]{2})");

    private Rtf() {}

    static String words(String rtf) {
        if (!rtf.stripLeading().startsWith("{\\rtf")) {
            return rtf;
        }
        String text = rtf.replaceAll("\\{\\\\(fonttbl|colortbl|stylesheet|info|\\*)[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "")
                .replaceAll("\\\\(par|line)\\b ?", "\n")
                .replaceAll("\\\\tab\\b ?", "\t");
        Matcher hex = HEX.matcher(text);
        text = hex.replaceAll(found -> Matcher.quoteReplacement(Words.of(
                new byte[] {(byte) Integer.parseInt(found.group(1), 16)}, "windows-1252")));
        return text.replaceAll("\\\\[a-z]{1,32}-?\\d{0,10} ?", "")
                .replaceAll("\\\\([{}\\\\])", "$1")
                .replaceAll("[{}]", "")
                .strip();
    }
}
