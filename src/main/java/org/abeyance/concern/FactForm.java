package org.abeyance.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.source.Source;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a fact, whatever its kind: when, who, what, for which activities and places, and by what source. */
public record FactForm(
        @RestForm String on,
        @RestForm String by,
        @RestForm String text,
        @RestForm String note,
        @RestForm List<String> activities,
        @RestForm List<String> places,
        @RestForm String elsewhere,
        @RestForm String cited,
        @RestForm String publisher,
        @RestForm String title,
        @RestForm String url,
        @RestForm String asRead,
        @RestForm String readOn) {

    private static final FactForm EMPTY =
            new FactForm("", "", "", "", List.of(), List.of(), "", "", "", "", "", "", "");

    /** Nothing said yet, of the whole concern. */
    static FactForm blank(FactChoices choices) {
        return EMPTY.of(FactChoices.values(choices.activities()), FactChoices.values(choices.places()));
    }

    /** Nothing at all, where a form asks for less than every fact says. */
    public static FactForm none() {
        return EMPTY;
    }

    private FactForm of(List<String> these, List<String> there) {
        return new FactForm(on, by, text, note, these, there, elsewhere, cited, publisher, title, url, asRead, readOn);
    }

    /** What a fact says, as it would have been typed. */
    static FactForm of(Fact fact, Discretion discretion) {
        Optional<Source> page = fact.source().filter(source -> source.letter().isEmpty());
        return new FactForm(
                fact.on().given(),
                discretion.shown(fact.by()),
                fact.text(),
                fact.note(),
                fact.activities().stream().map(Activity::slug).toList(),
                fact.places().stream().map(Jurisdiction::code).toList(),
                "",
                fact.source().flatMap(Source::letter).orElse(""),
                page.map(Source::publisher).map(discretion::shown).orElse(""),
                page.map(Source::title).orElse(""),
                page.map(Source::url).orElse(""),
                page.map(Source::textAsRead).orElse(""),
                page.flatMap(Source::readOn).map(LocalDate::toString).orElse(""));
    }

    /** Of another day, for a form that begins with today. */
    public FactForm on(LocalDate day) {
        return new FactForm(
                day.toString(),
                by,
                text,
                note,
                activities,
                places,
                elsewhere,
                cited,
                publisher,
                title,
                url,
                asRead,
                readOn);
    }

    /** Citing a letter of the concern. */
    public FactForm citing(String letter) {
        return new FactForm(
                on, by, text, note, activities, places, elsewhere, letter, publisher, title, url, asRead, readOn);
    }

    /** Saying something else. */
    public FactForm text(String other) {
        return new FactForm(
                on, by, other, note, activities, places, elsewhere, cited, publisher, title, url, asRead, readOn);
    }
}
