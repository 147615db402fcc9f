package org.abeyance.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody typed to find entries. */
public record TrailForm(
        @RestQuery String subject,
        @RestQuery String person,
        @RestQuery String act,
        @RestQuery String from,
        @RestQuery String to) {

    /** Both days are meant in the reader's zone, the last one included. */
    TrailFilter read(ZoneId zone) {
        Reading reading = new Reading();
        Optional<LocalDate> first = reading.optionalDay("from", from);
        Optional<LocalDate> last = reading.optionalDay("to", to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            reading.problem("to", "The last day lies before the first.");
        }
        TrailFilter filter = new TrailFilter(
                reading.optionalLine("subject", subject, 300),
                reading.optionalLine("person", person, 20),
                reading.optionalLine("act", act, 60),
                first.map(day -> day.atStartOfDay(zone).toInstant()),
                last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
        reading.done();
        return filter;
    }

    /** As part of an address, beginning with an ampersand; empty where nothing is looked for. */
    public String query() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("subject", subject);
        typed.put("person", person);
        typed.put("act", act);
        typed.put("from", from);
        typed.put("to", to);
        return typed.entrySet().stream()
                .filter(field -> field.getValue() != null && !field.getValue().isBlank())
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
