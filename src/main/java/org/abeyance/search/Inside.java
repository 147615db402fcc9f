package org.abeyance.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Letter;
import org.hibernate.Hibernate;

/** What lies in some facts: their files, and the mails as which letters came. What they say is read portion by portion. */
final class Inside {

    private final SearchQueries queries;
    private final Map<Long, List<Attachment>> files;
    private final Map<String, SearchQueries.Came> came;
    private final Map<Long, Integer> lengths;
    private final Covering ofFiles;
    private final Set<String> discreet;

    private Inside(
            SearchQueries queries, List<Attachment> files, Map<String, SearchQueries.Came> came, Set<String> discreet) {
        this.queries = queries;
        this.files = files.stream()
                .collect(Collectors.groupingBy(file -> file.fact().orElseThrow().id()));
        this.came = came;
        this.discreet = discreet;
        this.ofFiles = Covering.of(files.stream().map(Attachment::ref).toList(), queries);
        this.lengths = files.isEmpty()
                ? Map.of()
                : queries.lengths(contents(files)).stream()
                        .collect(Collectors.toMap(SearchQueries.Length::content, SearchQueries.Length::letters));
    }

    static Inside of(List<Fact> facts, SearchQueries queries, Attachments attachments) {
        List<Attachment> files = attachments.of(facts.stream().map(Fact::id).toList());
        List<String> mails = facts.stream()
                .map(fact -> Hibernate.unproxy(fact, Fact.class))
                .flatMap(fact -> fact instanceof Letter letter ? Stream.of(letter.letterRef()) : Stream.empty())
                .toList();
        Map<String, SearchQueries.Came> came = new HashMap<>();
        if (files.stream().anyMatch(Attachment::isOriginal)) {
            queries.cameAs(mails).forEach(mail -> came.putIfAbsent(mail.letter(), mail));
        }
        return new Inside(queries, files, came, attachments.bearingNames(files));
    }

    private static Set<Long> contents(Collection<Attachment> files) {
        return files.stream().map(file -> file.content().id()).collect(Collectors.toSet());
    }

    /** Facts in their order, as many at once as may be in memory with all that lies in them; but at least one. */
    List<List<Fact>> portions(List<Fact> facts) {
        List<List<Fact>> portions = new ArrayList<>();
        long letters = FileItems.LETTERS_AT_ONCE;
        for (Fact fact : facts) {
            letters += letters(fact);
            if (letters >= FileItems.LETTERS_AT_ONCE) {
                portions.add(new ArrayList<>());
                letters = letters(fact);
            }
            portions.get(portions.size() - 1).add(fact);
        }
        return portions;
    }

    private long letters(Fact fact) {
        long mail = Optional.ofNullable(came.get(fact.item()))
                .map(SearchQueries.Came::letters)
                .orElse(0);
        return mail
                + filesOf(fact).stream()
                        .filter(file -> !file.isOriginal())
                        .mapToLong(file -> lengths.getOrDefault(file.content().id(), 0))
                        .sum();
    }

    private List<Attachment> filesOf(Fact fact) {
        return files.getOrDefault(fact.id(), List.of());
    }

    /** What files and mails say, by the numbers of the files' bytes and by letters; none where it is too much at once. */
    record Said(Map<Long, String> files, Map<String, String> mails) {}

    Said said(List<Fact> portion) {
        List<Attachment> all = portion.stream()
                .flatMap(fact -> filesOf(fact).stream())
                .filter(file -> !file.isOriginal())
                .toList();
        if (portion.stream().mapToLong(this::letters).sum() > FileItems.LETTERS_AT_ONCE) {
            return new Said(Map.of(), Map.of());
        }
        List<String> mails =
                portion.stream().map(Fact::item).filter(came::containsKey).toList();
        Map<String, String> mailed = new HashMap<>();
        if (!mails.isEmpty()) {
            queries.mailed(mails).forEach(mail -> mailed.putIfAbsent(mail.letter(), mail.words()));
        }
        return new Said(
                all.isEmpty()
                        ? Map.of()
                        : queries.said(contents(all)).stream()
                                .collect(Collectors.toMap(SearchQueries.Said::content, SearchQueries.Said::words)),
                mailed);
    }

    /** Each as it is asked for. */
    Iterable<Item> parts(Fact fact, Said said, Surroundings around, Covering covering) {
        List<Attachment> all = filesOf(fact);
        Set<String> refs = all.stream().map(Attachment::ref).collect(Collectors.toSet());
        boolean anyMarked = refs.stream().anyMatch(ofFiles::isMarked);
        return () -> all.stream()
                .map(file -> {
                    FileWords words = FileWords.of(file, around, ofFiles, covering, discreet);
                    return file.isOriginal()
                            ? original(words.asOriginal(refs, anyMarked), fact, said)
                            : words.saying(words(file, said), "");
                })
                .map(FileWords::item)
                .iterator();
    }

    private String words(Attachment file, Said said) {
        Long content = file.content().id();
        if (said.files().containsKey(content) || !lengths.containsKey(content)) {
            return said.files().getOrDefault(content, "");
        }
        return queries.said(List.of(content)).stream()
                .map(SearchQueries.Said::words)
                .findFirst()
                .orElse("");
    }

    /** Who wrote it and to whom, and what it says where the letter says it in other words. */
    private FileWords original(FileWords words, Fact fact, Said said) {
        SearchQueries.Came mail = came.get(fact.item());
        if (mail == null) {
            return words;
        }
        String text = said.mails().containsKey(fact.item())
                ? said.mails().get(fact.item())
                : queries.mailed(List.of(fact.item())).stream()
                        .map(SearchQueries.Mailed::words)
                        .findFirst()
                        .orElse("");
        String names = Stream.of(mail.name(), mail.address(), mail.recipients())
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" · "));
        return words.saying(isSame(text, fact.text()) ? "" : text, names);
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }
}
