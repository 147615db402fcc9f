package org.abeyance.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.abeyance.source.Citation;
import org.abeyance.source.Source;
import org.abeyance.web.Reading;

/** One entry into the ledger of a concern while it is read from a form, within the transaction that will keep it. */
public final class Entry {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NOTE = 10_000;

    private final Stamp stamp;
    private final Reader reader;
    private final Concern concern;
    private final FactForm typed;
    private final Optional<Fact> wrong;
    private final Register register;
    private final Concerns concerns;
    private final List<Citable> citables;
    private final Reading reading = new Reading();

    Entry(
            Stamp stamp,
            Reader reader,
            Concern concern,
            FactForm typed,
            Optional<Fact> wrong,
            Register register,
            Concerns concerns,
            List<Citable> citables) {
        this.stamp = stamp;
        this.reader = reader;
        this.concern = concern;
        this.typed = typed;
        this.wrong = wrong;
        this.register = register;
        this.concerns = concerns;
        this.citables = citables;
    }

    public Stamp stamp() {
        return stamp;
    }

    public Reader reader() {
        return reader;
    }

    /** The day on which it is typed, where its typist is. */
    public LocalDate today() {
        return reader.today(stamp.at());
    }

    public Concern concern() {
        return concern;
    }

    /** Where the fields of the kind are read too, so that all problems come back at once. */
    public Reading reading() {
        return reading;
    }

    /** What every fact says, with a source.
     *
     * @param by who, where nobody else was typed; empty where somebody must be
     */
    public NewFact said(String by) {
        return said(by, "", true);
    }

    /**
     * What every fact says.
     *
     * @param text what, where nothing was typed; empty where something must be
     * @param sourced whether it must say where it comes from
     */
    public NewFact said(String by, String text, boolean sourced) {
        GivenDate on = reading.date("on", typed.on());
        String who = reading.optionalLine("by", typed.by(), 300);
        if (who.isEmpty() && by.isEmpty()) {
            reading.problem("by", "Say who, as the source names them.");
        }
        String what = text.isEmpty()
                ? reading.text("text", typed.text(), LONGEST_TEXT)
                : reading.optionalText("text", typed.text(), LONGEST_TEXT);
        String note = reading.optionalText("note", typed.note(), LONGEST_NOTE);
        List<Activity> activities = activities();
        List<Jurisdiction> places = places();
        Optional<Source> source = source(sourced);
        return new NewFact(
                on,
                who.isEmpty() ? by : who,
                what.isEmpty() ? text : what,
                note,
                source,
                activities,
                places,
                wrong.flatMap(Fact::eventKey));
    }

    private List<Activity> activities() {
        Set<Activity> known = new LinkedHashSet<>(concern.activities());
        wrong.ifPresent(fact -> known.addAll(fact.activities()));
        List<Activity> chosen = known.stream()
                .filter(activity ->
                        typed.activities() != null && typed.activities().contains(activity.slug()))
                .toList();
        if (chosen.isEmpty()) {
            reading.problem("activities", "Choose at least one activity.");
        }
        return chosen;
    }

    private List<Jurisdiction> places() {
        Set<Jurisdiction> chosen = new LinkedHashSet<>();
        List<String> codes = new ArrayList<>(typed.places() == null ? List.of() : typed.places());
        codes.forEach(code -> register.jurisdiction(code)
                .ifPresentOrElse(
                        chosen::add,
                        () -> reading.problem("places", "The register knows no jurisdiction " + code + ".")));
        for (String code :
                reading.optionalLine("elsewhere", typed.elsewhere(), 100).split("[,; ]+")) {
            if (!code.isEmpty()) {
                register.jurisdiction(code)
                        .ifPresentOrElse(
                                chosen::add,
                                () -> reading.problem("elsewhere", "The register knows no jurisdiction " + code + "."));
            }
        }
        if (chosen.isEmpty() && reading.isFine("places") && reading.isFine("elsewhere")) {
            reading.problem("places", "Choose at least one jurisdiction.");
        }
        return List.copyOf(chosen);
    }

    private Optional<Source> source(boolean required) {
        String letter = reading.optionalLine("cited", typed.cited(), 20);
        Citation page = new Citation(
                reading.optionalLine("publisher", typed.publisher(), 300),
                reading.optionalLine("title", typed.title(), 500),
                url(),
                wrong.flatMap(Fact::source).map(Source::lines).orElse(List.of()),
                reading.optionalText("asRead", typed.asRead(), LONGEST_TEXT),
                reading.optionalDay("readOn", typed.readOn()));
        boolean paged = !page.publisher().isEmpty()
                || !page.title().isEmpty()
                || !page.url().isEmpty()
                || !page.textAsRead().isEmpty();
        if (!reading.isFine("cited")) {
            return Optional.empty();
        }
        if (!letter.isEmpty()) {
            return letter(letter, paged);
        }
        if (paged && page.publisher().isEmpty() && reading.isFine("publisher")) {
            reading.problem("publisher", "Say who published it.");
        }
        if (!paged && required) {
            reading.problem("publisher", "Say where this comes from: a letter of this concern, or who published it.");
        }
        if (!paged) {
            return Optional.empty();
        }
        Optional<Source> unchanged = wrong.flatMap(Fact::source)
                .filter(source -> source.letter().isEmpty() && source.citation().equals(page));
        return unchanged.or(() -> Optional.of(new Source(Source.Kind.PUBLIC_PAGE, page, stamp)));
    }

    private Optional<Source> letter(String reference, boolean paged) {
        if (paged) {
            reading.problem("cited", "Cite a letter or a page, not both: empty one of the two.");
        }
        Optional<Source> found = citables.stream()
                .flatMap(citable -> citable.source(stamp, concern, reference).stream())
                .findFirst();
        if (found.isEmpty()) {
            reading.problem("cited", "This concern has no letter " + reference + ".");
        }
        return found;
    }

    private String url() {
        String url = reading.optionalLine("url", typed.url(), 2000);
        if (!url.isEmpty() && !url.matches("https?://[^\\s/]+\\S*")) {
            reading.problem("url", "Give an address that begins with https:// or http://.");
        }
        return url;
    }

    /** A regulator that takes part in the concern, by its slug, or one of the facts that is corrected. */
    public Optional<Regulator> regulator(String field, String slug, Optional<Regulator> before) {
        String asked = reading.optionalLine(field, slug, 200);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Optional<Regulator> found = before.filter(regulator -> regulator.slug().equals(asked))
                .or(() -> concerns.regulatorsOf(List.of(concern.id)).stream()
                        .map(RegulatorPart::regulator)
                        .filter(regulator -> regulator.slug().equals(asked))
                        .findFirst());
        if (found.isEmpty()) {
            reading.problem(field, "Choose a regulator that takes part in this concern.");
        }
        return found;
    }

    /** Refuses with everything that was wrong, if anything was. */
    public void done() {
        reading.done();
    }
}
