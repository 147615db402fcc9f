package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that can be found, as the index holds it.
 *
 * @param key by which it is replaced and taken out
 * @param concern the number of the concern in which it lies: who may not see that finds nothing of it
 * @param kind as the product calls it: letter, decision, concern
 * @param references every name that leads straight to it, its own first
 * @param path its address
 * @param date by which it is sorted
 * @param words what is said in it
 * @param traits by what it can be narrowed
 * @param items the names by which it is marked: its own, and that of the letter that came with it
 * @param marked whether its words are for the legal team only
 * @param draft whether it is for those only who work on what is answered
 * @param parts what lies in it and is found with it as one thing: the files of a letter, and the mail as which it came; read as
 *     they are asked for, because files may say very much
 */
public record Item(
        String key,
        long concern,
        String kind,
        List<String> references,
        String path,
        LocalDate date,
        Words words,
        Map<Trait, Set<String>> traits,
        Set<String> items,
        boolean marked,
        boolean draft,
        Iterable<Item> parts) {

    /** The kind of what was sent beside a letter. */
    public static final String FILE = "file";

    /** A thing in which nothing lies. */
    public Item(
            String key,
            long concern,
            String kind,
            List<String> references,
            String path,
            LocalDate date,
            Words words,
            Map<Trait, Set<String>> traits,
            Set<String> items,
            boolean marked,
            boolean draft) {
        this(key, concern, kind, references, path, date, words, traits, items, marked, draft, List.of());
    }

    /** A thing that is not being drafted. */
    public Item(
            String key,
            long concern,
            String kind,
            List<String> references,
            String path,
            LocalDate date,
            Words words,
            Map<Trait, Set<String>> traits,
            Set<String> items,
            boolean marked) {
        this(key, concern, kind, references, path, date, words, traits, items, marked, false);
    }

    /**
     * What is said in a thing.
     *
     * @param names of who wrote, received, published, as everybody may read them
     * @param secret names that only the legal team may read
     */
    public record Words(String title, String text, String names, String secret) {}

    /** The same with what lies in it. */
    Item with(Iterable<Item> within) {
        return new Item(key, concern, kind, references, path, date, words, traits, items, marked, draft, within);
    }

    public String reference() {
        return references.get(0);
    }

    /** The reference of the concern in which it lies. */
    public String within() {
        return traits.getOrDefault(Trait.IN, Set.of()).stream().findFirst().orElse("");
    }
}
