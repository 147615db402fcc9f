package org.abeyance.register;

import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed of an entry. Which fields there are depends on its kind. */
record EntryForm(
        @RestForm String name,
        @RestForm String above,
        @RestForm String home,
        @RestForm String fullName,
        @RestForm String platform,
        @RestForm String practice,
        @RestForm String owner,
        @RestForm String version) {

    static EntryForm empty() {
        return new EntryForm("", "", "", "", "", "", "", "0");
    }

    static EntryForm of(Entry entry) {
        return new EntryForm(
                entry.name(),
                entry instanceof Organisation it
                        ? it.parent().map(Entry::slug).orElse("")
                        : entry instanceof Platform it ? it.organisation().slug() : "",
                entry instanceof Regulator it
                        ? it.home().map(Jurisdiction::code).orElse("")
                        : "",
                "",
                "",
                "",
                entry instanceof Activity it ? it.owner() : "",
                Integer.toString(entry.version()));
    }

    /** The same words, sent again on top of what somebody else has made of the entry. */
    EntryForm onto(Entry now) {
        return new EntryForm(name, above, home, fullName, platform, practice, owner, Integer.toString(now.version()));
    }

    EntryWords read(Noun noun, boolean isNew) {
        Reading reading = new Reading();
        EntryWords words = new EntryWords(
                noun == Noun.ACTIVITY ? "" : reading.line("name", name, Name.LONGEST),
                chosen(above),
                chosen(home),
                reading.optionalLine("fullName", fullName, 300),
                chosen(platform),
                chosen(practice),
                reading.optionalLine("owner", owner, 200),
                version == null || !version.matches("[0-9]{1,9}") ? -1 : Integer.parseInt(version));
        if (noun == Noun.PLATFORM && words.above().isEmpty()) {
            reading.problem("above", "Choose whose product it is.");
        }
        if (noun == Noun.ACTIVITY && isNew && words.platform().isEmpty()) {
            reading.problem("platform", "Choose where it is done.");
        }
        if (noun == Noun.ACTIVITY && isNew && words.practice().isEmpty()) {
            reading.problem("practice", "Choose what is done.");
        }
        reading.done();
        return words;
    }

    private static Optional<String> chosen(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
