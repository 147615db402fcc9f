package org.abeyance.register;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed of a case officer. */
record OfficerForm(
        @RestForm String name,
        @RestForm String addresses,
        @RestForm String since,
        @RestForm String until,
        @RestForm String reason,
        @RestForm String version) {

    private static final int MOST = 10;

    static OfficerForm empty(LocalDate today) {
        return new OfficerForm("", "", today.toString(), "", "", "0");
    }

    static OfficerForm of(Officer officer) {
        return new OfficerForm(
                officer.name(),
                String.join("\n", officer.addresses()),
                officer.since().toString(),
                officer.until().map(LocalDate::toString).orElse(""),
                "",
                Integer.toString(officer.version()));
    }

    /** The same words, sent again on top of what somebody else has made of the officer. */
    OfficerForm onto(Officer now) {
        return new OfficerForm(name, addresses, since, until, reason, Integer.toString(now.version()));
    }

    OfficerWords read(boolean isNew) {
        Reading reading = new Reading();
        OfficerWords words = new OfficerWords(
                reading.line("name", name, Name.LONGEST),
                addresses(reading),
                reading.day("since", since),
                reading.optionalDay("until", until),
                isNew ? "" : reading.line("reason", reason, 500),
                version == null || !version.matches("[0-9]{1,9}") ? -1 : Integer.parseInt(version));
        if (words.until().isPresent() && words.until().get().isBefore(words.since()) && reading.isFine("since")) {
            reading.problem("until", "The last day can not lie before the first.");
        }
        reading.done();
        return words;
    }

    private Set<String> addresses(Reading reading) {
        Set<String> read = new LinkedHashSet<>();
        for (String line : reading.optionalText("addresses", addresses, 4000).split("[\\s,;]+")) {
            String address = line.toLowerCase(Locale.ROOT);
            if (address.length() > 320 || !address.matches("[^@<>\"]{1,64}@[^@<>\"]{1,255}")) {
                if (!address.isEmpty() && reading.isFine("addresses")) {
                    reading.problem("addresses", "Write mail addresses like name@regulator.example, one a line.");
                }
            } else {
                read.add(address);
            }
        }
        if (read.size() > MOST) {
            reading.problem("addresses", "At most " + MOST + " addresses.");
        }
        return read;
    }

    static LocalDate lastDay(String typed) {
        Reading reading = new Reading();
        LocalDate day = reading.day("lastDay", typed);
        reading.done();
        return day;
    }

    static Optional<Long> number(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
