package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Letter;
import org.hibernate.Hibernate;

/**
 * Facts of every kind as they are believed now, with what their sources say and with what lies in them. A letter is one thing
 * in all its editions, with its files and with the mail as which it came.
 */
@ApplicationScoped
class FactItems implements Indexed {

    private static final SubjectForm FACT = SubjectForm.of("F-[0-9]+");
    private static final SubjectForm FILE = SubjectForm.of("A-[0-9]{4}-[0-9]+");
    private static final SubjectForm LETTER = SubjectForm.of("L-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;
    private final Attachments attachments;

    FactItems(SearchQueries queries, Concerns concerns, Attachments attachments) {
        this.queries = queries;
        this.concerns = concerns;
        this.attachments = attachments;
    }

    @Override
    public long count() {
        return queries.countFacts();
    }

    @Override
    public Batch after(long number, int most) {
        return batch(queries.factsAfter(number, most), number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return batch(queries.factsAfter(concern, number, most), number, most);
    }

    private Batch batch(List<Fact> found, long number, int most) {
        if (found.isEmpty()) {
            return new Batch(List.of(), number, true);
        }
        Inside inside = Inside.of(found, queries, attachments);
        List<Fact> portion = inside.portions(found).get(0);
        boolean isLast = portion.size() == found.size() && found.size() < most;
        return new Batch(items(portion, inside), portion.get(portion.size() - 1).id(), isLast);
    }

    @Override
    public boolean owns(String subject) {
        return Stream.of(FACT, LETTER, FILE).anyMatch(form -> form.names(subject));
    }

    @Override
    public Change now(Collection<String> subjects) {
        Set<String> letters = new LinkedHashSet<>(LETTER.references(subjects));
        Set<String> gone = new LinkedHashSet<>();
        List<Fact> believed = new ArrayList<>();
        List<String> refs = Stream.concat(
                        FACT.references(subjects).stream(), withFiles(FILE.references(subjects)).stream())
                .toList();
        if (!refs.isEmpty()) {
            gone.addAll(refs);
            for (Fact fact : queries.facts(refs)) {
                gone.remove(fact.ref());
                if (Hibernate.unproxy(fact) instanceof Letter letter) {
                    letters.add(letter.letterRef());
                } else if (fact.isCorrected()) {
                    gone.add(fact.ref());
                } else {
                    believed.add(fact);
                }
            }
        }
        if (!letters.isEmpty()) {
            gone.addAll(letters);
            for (Letter letter : queries.believed(letters)) {
                gone.remove(letter.letterRef());
                believed.add(letter);
            }
            believed.addAll(queries.with(letters)); // a mark on the letter covers them
        }
        List<Fact> all = believed.stream().distinct().toList();
        Inside inside = Inside.of(all, queries, attachments);
        return new Change(inside.portions(all).stream().map(portion -> items(portion, inside)), List.copyOf(gone));
    }

    /** A new file changes what its letter has. */
    private List<String> withFiles(List<String> files) {
        return files.isEmpty() ? List.of() : queries.factsOf(files);
    }

    private List<Item> items(List<Fact> found, Inside inside) {
        Set<Long> matters = found.stream().map(fact -> fact.concern().id()).collect(Collectors.toSet());
        if (!matters.isEmpty()) {
            queries.concernsById(matters); // all of them in one statement, before each is asked for its own
        }
        Surroundings around = Surroundings.of(matters, concerns, queries);
        List<String> refs = found.stream().map(Fact::ref).toList();
        Covering covering = Covering.ofFacts(refs, queries);
        Set<String> filed = refs.isEmpty() ? Set.of() : Set.copyOf(queries.havingFiles(refs));
        Inside.Said said = inside.said(found);
        return found.stream()
                .map(fact -> new FactWords(
                                Hibernate.unproxy(fact, Fact.class), around, covering, filed.contains(fact.ref()))
                        .item()
                        .with(inside.parts(fact, said, around, covering)))
                .toList();
    }
}
