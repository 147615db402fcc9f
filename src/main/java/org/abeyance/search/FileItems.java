package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;

/** Files that lie in nothing else, by their names and by what they say, as far as it was read: a letter has its own with it. */
@ApplicationScoped
class FileItems implements Indexed {

    static final long LETTERS_AT_ONCE = 4_000_000;
    private static final SubjectForm FILE = SubjectForm.of("A-[0-9]{4}-[0-9]+");
    private static final SubjectForm FACT = SubjectForm.of("F-[0-9]+");
    private static final SubjectForm LETTER = SubjectForm.of("L-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;
    private final Attachments attachments;

    FileItems(SearchQueries queries, Concerns concerns, Attachments attachments) {
        this.queries = queries;
        this.concerns = concerns;
        this.attachments = attachments;
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
        List<Attachment> portion = portions(found).findFirst().orElse(List.of());
        long last = portion.isEmpty() ? number : portion.get(portion.size() - 1).id();
        return new Batch(items(portion), last, portion.size() == found.size() && found.size() < most);
    }

    /** Files in their order, as many at once as may be in memory with their words. */
    private Stream<List<Attachment>> portions(List<Attachment> found) {
        Map<Long, Integer> lengths = found.isEmpty()
                ? Map.of()
                : queries.lengths(contents(found)).stream()
                        .collect(Collectors.toMap(SearchQueries.Length::content, SearchQueries.Length::letters));
        List<List<Attachment>> portions = new ArrayList<>();
        long letters = LETTERS_AT_ONCE;
        for (Attachment file : found) {
            letters += lengths.getOrDefault(file.content().id(), 0);
            if (letters >= LETTERS_AT_ONCE) {
                portions.add(new ArrayList<>());
                letters = lengths.getOrDefault(file.content().id(), 0);
            }
            portions.get(portions.size() - 1).add(file);
        }
        return portions.stream();
    }

    private static Set<Long> contents(List<Attachment> files) {
        return files.stream().map(file -> file.content().id()).collect(Collectors.toSet());
    }

    @Override
    public boolean owns(String subject) {
        return FILE.names(subject) || LETTER.names(subject) || FACT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> files = FILE.references(subjects);
        List<String> facts = Stream.concat(LETTER.references(subjects).stream(), FACT.references(subjects).stream())
                .toList();
        List<Attachment> found = Stream.concat(
                        files.isEmpty() ? Stream.empty() : queries.files(files).stream(),
                        facts.isEmpty() ? Stream.empty() : queries.filesOf(facts).stream())
                .distinct()
                .toList();
        Set<String> gone = new HashSet<>(files);
        found.forEach(file -> gone.add(file.ref()));
        List<Attachment> alone = found.stream().filter(FileItems::isAlone).toList();
        alone.forEach(file -> gone.remove(file.ref()));
        return new Change(portions(alone).map(this::items), List.copyOf(gone));
    }

    /** It lies in nothing that is believed. */
    private static boolean isAlone(Attachment file) {
        return file.fact().filter(fact -> !fact.isCorrected()).isEmpty();
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
        Set<String> discreet = attachments.bearingNames(found);
        Map<Long, String> words = found.isEmpty()
                ? Map.of()
                : queries.said(contents(found)).stream()
                        .collect(Collectors.toMap(SearchQueries.Said::content, SearchQueries.Said::words));
        return found.stream()
                .map(file -> FileWords.of(file, around, ofFiles, ofFacts, discreet)
                        .saying(words.getOrDefault(file.content().id(), ""), "")
                        .item())
                .toList();
    }
}
