package org.abeyance.intake.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;

/** The headers of a mail, read with patience. */
final class MailHeaders {

    private static final int MOST = 2_000;
    private static final int LONGEST = 20_000;
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s][^<>]{0,500}?)\\s*>");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{Alnum}._%+'=/-]{1,64}@[\\p{Alnum}.-]{1,250}");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\\d{2,4})[ ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[A-Z]{1,5})?");

    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu H:m:s")
            .toFormatter(Locale.ENGLISH);

    private final Map<String, List<String>> bodies = new LinkedHashMap<>();
    private int count;

    void add(Field field) {
        byte[] raw = field.getRaw() == null ? null : field.getRaw().toByteArray();
        String body = raw == null ? field.getBody() : body(Words.of(raw, ""));
        add(field.getName(), body);
    }

    void add(String name, String body) {
        if (name != null && body != null && count++ < MOST) {
            bodies.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(Words.cut(body, LONGEST));
        }
    }

    private static String body(String raw) {
        int colon = raw.indexOf(':');
        return (colon < 0 ? raw : raw.substring(colon + 1))
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .strip();
    }

    /** The first of its name, decoded; empty where there is none. */
    String first(String name) {
        return bodies.getOrDefault(name, List.of()).stream()
                .map(Words::header)
                .filter(body -> !body.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** As it came, for what has a grammar of its own. */
    String raw(String name) {
        return bodies.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    boolean has(String name) {
        return bodies.containsKey(name);
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    /** All ids in a header: what stands in angle brackets; where there are none, the whole of it if it may be one. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String body : bodies.getOrDefault(name, List.of())) {
            String line = Words.line(body);
            Matcher found = ID.matcher(line);
            while (found.find()) {
                ids.add(found.group(1));
            }
            if (ids.isEmpty() && line.matches("[^\\s<>]{3,500}")) {
                ids.add(line);
            }
        }
        return ids;
    }

    /** The mailboxes of a header, each with its name decoded. */
    List<Mailbox> mailboxes(String name) {
        List<Mailbox> found = new ArrayList<>();
        for (String body : bodies.getOrDefault(name, List.of())) {
            found.addAll(parsed(body));
        }
        return found;
    }

    private static List<Mailbox> parsed(String body) {
        List<Mailbox> found = new ArrayList<>();
        try {
            LenientAddressParser.DEFAULT.parseAddressList(Words.line(body)).flatten().stream()
                    .filter(mailbox -> mailbox.getAddress() != null)
                    .forEach(found::add);
        } catch (RuntimeException unreadable) {
            found.clear();
        }
        boolean isFine = !found.isEmpty()
                && found.stream()
                        .allMatch(
                                mailbox -> ADDRESS.matcher(mailbox.getAddress()).matches());
        if (!isFine) {
            Matcher address = ADDRESS.matcher(body);
            List<Mailbox> plain = new ArrayList<>();
            while (address.find()) {
                String[] halves = address.group().split("@", 2);
                plain.add(new Mailbox(halves[0], halves[1]));
            }
            return plain.isEmpty() ? found : plain;
        }
        return found;
    }

    /** The date it bears, where it can be told and can be true. */
    Optional<Instant> date(String name) {
        String body = first(name).replaceAll("\\([^)]*\\)", " ");
        Matcher date = DATE.matcher(body);
        if (date.find()) {
            return told(date);
        }
        try {
            return Optional.of(OffsetDateTime.parse(body).toInstant());
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> told(Matcher date) {
        int year = Integer.parseInt(date.group(3));
        int full = year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;
        String seconds = date.group(6) == null ? "0" : String.valueOf(Math.min(59, Integer.parseInt(date.group(6))));
        try {
            LocalDateTime at = LocalDateTime.parse(
                    date.group(1) + " " + date.group(2) + " " + full + " " + date.group(4) + ":" + date.group(5) + ":"
                            + seconds,
                    MONTH);
            return full < 1970 || full > 2199 ? Optional.empty() : Optional.of(at.toInstant(offset(date.group(7))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (zone.matches("[+-]\\d{4}")) {
            int hours = Integer.parseInt(zone.substring(1, 3));
            int minutes = Integer.parseInt(zone.substring(3));
            int seconds = (hours * 60 + minutes) * 60;
            return seconds > 18 * 3600
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds(zone.startsWith("-") ? -seconds : seconds);
        }
        return switch (zone) {
            case "EST" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CST" -> ZoneOffset.ofHours(-6);
            case "CDT" -> ZoneOffset.ofHours(-5);
            case "MST" -> ZoneOffset.ofHours(-7);
            case "MDT" -> ZoneOffset.ofHours(-6);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "PDT" -> ZoneOffset.ofHours(-7);
            case "CET", "BST", "MET" -> ZoneOffset.ofHours(1);
            case "CEST", "MEST" -> ZoneOffset.ofHours(2);
            default -> ZoneOffset.UTC;
        };
    }
}
