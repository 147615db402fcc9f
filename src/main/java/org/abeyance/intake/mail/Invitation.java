package org.abeyance.intake.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An invitation to a meeting, as calendars send it. */
final class Invitation {

    private static final int LONGEST = 256 * 1024;
    private static final Pattern SUMMARY = Pattern.compile("(?m)^SUMMARY(?:;[^:\n]*)?:(.*)$");
    private static final Pattern START =
            Pattern.compile("(?m)^DTSTART(?:;[^:\n]*)?:(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2}))?");

    private Invitation() {}

    static void read(MailPart part, ReadMail mail) throws IOException {
        String text;
        try (var in = Files.newInputStream(part.bytes())) {
            text = Words.shown(Words.of(in.readNBytes(LONGEST), "UTF-8")).replaceAll("\n[ \t]", "");
        }
        mail.sort = Sort.INVITATION;
        Matcher summary = SUMMARY.matcher(text);
        Matcher start = START.matcher(text);
        String what = summary.find()
                ? " “" + Words.cut(Words.line(summary.group(1).replaceAll("\\\\(.)", "$1")), 200) + "”"
                : "";
        String when = start.find()
                ? " on " + start.group(1) + "-" + start.group(2) + "-" + start.group(3)
                        + (start.group(4) == null ? "" : " at " + start.group(4) + ":" + start.group(5))
                : "";
        mail.note("It invites to a meeting" + what + when + ". The invitation is enclosed.");
    }
}
