package org.abeyance.concern;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.hibernate.Hibernate;

/** Where the forms of facts are filled in: lays them out, and takes them into the ledger, each in one transaction. */
@RequestScoped
public class Desk {

    private final Concerns concerns;
    private final Facts facts;
    private final Register register;
    private final List<Citable> citables;
    private final Marks marks;
    private final SignedIn signedIn;

    Desk(
            Concerns concerns,
            Facts facts,
            Register register,
            @All List<Citable> citables,
            Marks marks,
            SignedIn signedIn) {
        this.marks = marks;
        this.concerns = concerns;
        this.facts = facts;
        this.register = register;
        this.citables = citables;
        this.signedIn = signedIn;
    }

    public Concern concern(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }

    /** A fact of this concern and of this kind, of which the reader may read every word. */
    public <F extends Fact> F fact(String ref, String fact, Class<F> kind) {
        Concern concern = concern(ref);
        return Optional.of(facts.readable(fact, signedIn.reader()))
                .map(Hibernate::unproxy)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(found -> found.concern.id.equals(concern.id))
                .orElseThrow(() -> Missing.of(fact));
    }

    /** One that something may still follow from: not what was corrected. */
    public <F extends Fact> F believed(String ref, String fact, Class<F> kind) {
        F found = fact(ref, fact, kind);
        if (found.isCorrected()) {
            throw Refused.because(found.ref + " was corrected. Go on with what stands in its place.");
        }
        return found;
    }

    /** What whoever is at the desk may read of some facts. */
    public Words words(Collection<? extends Fact> some) {
        return marks.words(some, signedIn.reader());
    }

    /** A fresh form, sent to somewhere below the concern. */
    public FactSheet blank(String ref, String below) {
        FactChoices choices = choices(concern(ref), Optional.empty());
        return sheet(ref, below, FactForm.blank(choices), Optional.empty(), CorrectionForm.blank(), Problems.none());
    }

    /** The form again, with what was typed and what was wrong. */
    public FactSheet again(String ref, String below, FactForm typed, Problems problems) {
        return sheet(ref, below, typed, Optional.empty(), CorrectionForm.blank(), problems);
    }

    /** The form of a fact that was recorded wrongly, filled with what was recorded. */
    public FactSheet correction(String ref, String below, Fact wrong) {
        FactForm said = FactForm.of(wrong, concerns.discretion(wrong.concern(), signedIn.reader()));
        return sheet(ref, below, said, Optional.of(wrong), CorrectionForm.blank(), Problems.none());
    }

    public FactSheet correction(
            String ref, String below, Fact wrong, FactForm typed, CorrectionForm why, Problems problems) {
        return sheet(ref, below, typed, Optional.of(wrong), why, problems);
    }

    private FactSheet sheet(
            String ref, String below, FactForm said, Optional<Fact> wrong, CorrectionForm why, Problems problems) {
        Concern concern = concern(ref);
        wrong.ifPresent(fact -> facts.readable(fact.ref, signedIn.reader()));
        return new FactSheet(
                "/concerns/" + concern.ref + "/" + below,
                concern,
                said,
                choices(concern, wrong),
                wrong,
                wrong.map(fact ->
                                concerns.discretion(concern, signedIn.reader()).shown(fact.by()))
                        .orElse(""),
                why,
                problems);
    }

    private FactChoices choices(Concern concern, Optional<Fact> wrong) {
        Set<Activity> activities = new LinkedHashSet<>(concern.activities());
        Set<Jurisdiction> places = new LinkedHashSet<>(concern.places());
        wrong.ifPresent(fact -> activities.addAll(fact.activities()));
        wrong.ifPresent(fact -> places.addAll(fact.places()));
        return new FactChoices(
                activities.stream().map(FactChoices::of).toList(),
                places.stream()
                        .map(place -> new Choice(place.code(), place.name()))
                        .toList(),
                concerns.regulatorsOf(List.of(concern.id)).stream()
                        .map(RegulatorPart::regulator)
                        .distinct()
                        .map(regulator -> new Choice(regulator.slug(), regulator.name()))
                        .toList(),
                citables.stream()
                        .flatMap(citable -> citable.in(concern, signedIn.reader()).stream())
                        .toList());
    }

    /**
     * Takes a form into the ledger of a concern.
     *
     * @return the address of the concern
     */
    @Transactional
    public String record(String ref, FactForm typed, Consumer<Entry> act) {
        Concern concern = concern(ref);
        act.accept(entry(concern, typed, Optional.empty()));
        return "/concerns/" + concern.ref;
    }

    /**
     * Takes what a program says into the ledger of a concern, by the rules of the form.
     *
     * @param act keeps it; what it refuses bears the names that the fields have in a call
     * @return what the act kept
     */
    @Transactional
    public <T> T take(String ref, FactBody said, Function<Entry, T> act) {
        Concern concern = concern(ref);
        return said.called(() -> act.apply(entry(concern, said.form(concern), Optional.empty())));
    }

    /**
     * Takes a correction into the ledger: what is right instead, or that the fact was never so.
     *
     * @param act keeps what is right instead
     * @return the address of the concern
     */
    @Transactional
    public <F extends Fact> String correct(
            String ref,
            String fact,
            Class<F> kind,
            FactForm typed,
            CorrectionForm why,
            BiFunction<Entry, F, ? extends Fact> act) {
        F wrong = facts.hold(fact(ref, fact, kind));
        Facts.requireCorrectable(wrong);
        Entry entry = entry(wrong.concern, typed, Optional.of(wrong));
        String reason = entry.reading().text("reason", why.reason(), 5000);
        entry.reading().choice("kind", why.kind(), CorrectionForm.Kind.class);
        if (why.isNever()) {
            entry.done();
        }
        Optional<? extends Fact> right = why.isNever() ? Optional.empty() : Optional.of(act.apply(entry, wrong));
        facts.correct(signedIn.stamp(), wrong, reason, right);
        return "/concerns/" + wrong.concern.ref;
    }

    private Entry entry(Concern concern, FactForm typed, Optional<Fact> wrong) {
        return new Entry(signedIn.stamp(), signedIn.reader(), concern, typed, wrong, register, concerns, citables);
    }

    /** Choices with one more that a corrected fact has and the others do not. */
    public static List<Choice> with(List<Choice> choices, Optional<Choice> before) {
        return Stream.concat(choices.stream(), before.stream())
                .distinct()
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
