package org.abeyance.intake.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An invitation to a meeting, as calendars send it; or that it is called off, or how somebody answers one. */
final class Invitation {

    private static final int LONGEST = 256 * 1024;
    private static final Pattern EVENT = Pattern.compile("(?s)BEGIN:VEVENT.*?(END:VEVENT|$)");
    private static final Pattern METHOD = Pattern.compile("(?mi)^METHOD:\\s*([A-Z]+)");
    private static final Pattern ANSWER = Pattern.compile("(?mi)^ATTENDEE[^:\n]*;PARTSTAT=([A-Z]+)");
    private static final Pattern START = Pattern.compile(
            "(?mi)^DTSTART(?:;(?:TZID=\"?([^:;\"\n]{1,60})\"?|[^:;\n]*))*:(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})\\d*(Z?))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Invitation() {}

    static void read(MailPart part, ReadMail mail) throws IOException {
        String text;
        try (var in = Files.newInputStream(part.bytes())) {
            text = Words.shown(Words.of(in.readNBytes(LONGEST), "UTF-8")).replaceAll("\n[ \t]", "");
        }
        // the rules of a time zone have starts of their own
        Matcher within = EVENT.matcher(text);
        String event = within.find() ? within.group() : text;
        String what = value(event, "SUMMARY");
        String place = value(event, "LOCATION");
        mail.sort = Sort.INVITATION;
        mail.note(does(text, event) + (what.isEmpty() ? "" : " “" + what + "”") + when(event)
                + (place.isEmpty() ? "" : ", " + place) + ". It is enclosed for a calendar.");
    }

    private static String does(String text, String event) {
        Matcher method = METHOD.matcher(text);
        String said = method.find() ? method.group(1).toUpperCase(Locale.ROOT) : "";
        if (said.equals("CANCEL")) {
            return "It calls off the meeting";
        }
        if (!said.equals("REPLY")) {
            return "It invites to a meeting";
        }
        Matcher answer = ANSWER.matcher(event);
        String how = answer.find() ? answer.group(1).toUpperCase(Locale.ROOT) : "";
        return switch (how) {
            case "ACCEPTED" -> "It accepts the invitation to";
            case "DECLINED" -> "It declines the invitation to";
            case "TENTATIVE" -> "It perhaps accepts the invitation to";
            default -> "It answers the invitation to";
        };
    }

    private static String when(String event) {
        Matcher start = START.matcher(event);
        if (!start.find()) {
            return "";
        }
        String day;
        try {
            day = DAY.format(LocalDate.of(
                    Integer.parseInt(start.group(2)),
                    Integer.parseInt(start.group(3)),
                    Integer.parseInt(start.group(4))));
        } catch (DateTimeException noSuchDay) {
            return "";
        }
        if (start.group(5) == null) {
            return " on " + day;
        }
        String zone = "Z".equals(start.group(7)) ? " UTC" : start.group(1) == null ? "" : " " + start.group(1);
        return " on " + day + " at " + start.group(5) + ":" + start.group(6) + zone;
    }

    private static String value(String event, String name) {
        Matcher value = Pattern.compile("(?mi)^" + name + "(?:;[^:\n]*)?:(.*)$").matcher(event);
        return value.find()
                ? Words.cut(
                        Words.line(value.group(1).replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1")), 200)
                : "";
    }
}
