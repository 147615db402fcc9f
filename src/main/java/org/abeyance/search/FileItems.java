package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Letter;
import org.hibernate.Hibernate;

/** Files by their names. The mail itself is no file here: it is one thing with its letter. What marks a letter covers its files. */
@ApplicationScoped
class FileItems implements Indexed {

    private static final String KIND = "file";
    private static final Pattern FILE = Pattern.compile("(?:C-[0-9]{4}-[0-9]+/)?(A-[0-9]{4}-[0-9]+)");
    private static final Pattern LETTER = Pattern.compile("(?:C-[0-9]{4}-[0-9]+/)?(L-[0-9]{4}-[0-9]+)");

    private final SearchQueries queries;
    private final Concerns concerns;

    FileItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countFiles();
    }

    @Override
    public Batch after(long number, int most) {
        return batch(queries.filesAfter(number, most), number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return batch(queries.filesAfter(concern, number, most), number, most);
    }

    private Batch batch(List<Attachment> found, long number, int most) {
        long last = found.isEmpty() ? number : found.get(found.size() - 1).id();
        return new Batch(items(found), last, found.size() < most);
    }

    @Override
    public boolean owns(String subject) {
        return FILE.matcher(subject).matches() || LETTER.matcher(subject).matches();
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> files = named(FILE, subjects);
        List<String> letters = named(LETTER, subjects);
        Set<String> gone = new HashSet<>(files);
        List<Attachment> found = Stream.concat(
                        files.isEmpty() ? Stream.empty() : queries.files(files).stream(),
                        letters.isEmpty() ? Stream.empty() : queries.filesOf(letters).stream())
                .distinct()
                .toList();
        found.forEach(file -> gone.remove(file.ref()));
        return new Change(items(found), List.copyOf(gone));
    }

    private static List<String> named(Pattern form, Collection<String> subjects) {
        return subjects.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }

    private List<Item> items(List<Attachment> found) {
        Surroundings around = Surroundings.of(
                found.stream().map(file -> file.concern().id()).collect(Collectors.toSet()), concerns, queries);
        Covering ofFiles = Covering.of(found.stream().map(Attachment::ref).toList(), queries);
        Covering ofFacts = Covering.ofFacts(
                found.stream()
                        .flatMap(file -> file.fact().stream())
                        .map(Fact::ref)
                        .toList(),
                queries);
        return found.stream().map(file -> item(file, around, ofFiles, ofFacts)).toList();
    }

    private static Item item(Attachment file, Surroundings around, Covering ofFiles, Covering ofFacts) {
        Concern concern = file.concern();
        Set<String> items = new HashSet<>(Set.of(file.ref()));
        boolean marked = ofFiles.isMarked(file.ref());
        if (file.fact().isPresent()) {
            Fact fact = file.fact().get();
            items.addAll(ofFacts.items(fact.ref(), fact.item()));
            marked |= ofFacts.isMarked(fact.ref());
        }
        return new Item(
                file.ref(),
                concern.id(),
                KIND,
                List.of(file.ref()),
                file.fact()
                        .map(fact -> Hibernate.unproxy(fact, Fact.class))
                        .filter(Letter.class::isInstance)
                        .map(fact -> "/letters/" + fact.item())
                        .orElse("/concerns/" + concern.ref() + "/files"),
                LocalDate.ofInstant(file.recordedAt(), ZoneOffset.UTC),
                new Item.Words(file.name(), "", "", ""),
                Traits.of(KIND, concern)
                        .regulators(around.regulators(concern))
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(marked)
                        .all(),
                items,
                marked);
    }
}
