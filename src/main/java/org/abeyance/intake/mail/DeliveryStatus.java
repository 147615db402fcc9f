package org.abeyance.intake.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other servers report of a mail of ours (RFC 3464), one block for each address. */
final class DeliveryStatus {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*<\\s*([^<>\\s]{1,500})\\s*>");

    private DeliveryStatus() {}

    static void read(MailPart part, ReadMail mail) throws IOException {
        for (String block : text(part).replace("\r\n", "\n").split("\n\\s*\n")) {
            Map<String, String> fields = fields(block);
            String address =
                    typed(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
            if (!address.isEmpty() && fields.containsKey("action") && mail.reports.size() < MOST) {
                String said = typed(fields.getOrDefault("diagnostic-code", ""));
                String line = (fields.getOrDefault("status", "") + " " + said).strip();
                mail.reports.add(new Report(
                        "",
                        address.toLowerCase(Locale.ROOT),
                        fields.get("action").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""),
                        Words.cut(Words.line(line), 500)));
            }
        }
    }

    /** The mail that came back, or its headers: which one it was. */
    static void readReturned(MailPart part, ReadMail mail) throws IOException {
        Matcher id = MESSAGE_ID.matcher(text(part));
        if (id.find()) {
            List<Report> named = new ArrayList<>();
            mail.reports.forEach(
                    report -> named.add(new Report(id.group(1), report.address(), report.action(), report.line())));
            mail.reports.clear();
            mail.reports.addAll(named);
        }
    }

    private static String text(MailPart part) throws IOException {
        try (var in = Files.newInputStream(part.bytes())) {
            return Words.shown(Words.of(in.readNBytes(LONGEST), ""));
        }
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : block.replaceAll("\\n[ \\t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** {@code rfc822; somebody@example.org} without its type. */
    private static String typed(String field) {
        int semicolon = field.indexOf(';');
        return (semicolon < 0 ? field : field.substring(semicolon + 1)).strip();
    }
}
