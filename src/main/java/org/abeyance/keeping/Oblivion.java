package org.abeyance.keeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abeyance.audit.Details;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.web.Formats;
import org.hibernate.Session;

/** Takes the content of items from everywhere it is: their keepers, copies, and what the trail says of them. */
@ApplicationScoped
class Oblivion {

    private final KeepingQueries queries;
    private final List<Keeper> keepers;
    private final UnfiledMail unfiled;
    private final List<Forgets> copies;
    private final Session session;
    private final Trail trail;

    Oblivion(
            KeepingQueries queries,
            @All List<Keeper> keepers,
            UnfiledMail unfiled,
            @All List<Forgets> copies,
            Session session,
            Trail trail) {
        this.queries = queries;
        this.keepers = keepers;
        this.unfiled = unfiled;
        this.copies = copies;
        this.session = session;
        this.trail = trail;
    }

    /** Says which entries of the trail lost their details, as the end of a sentence. */
    String over(Stamp stamp, Destruction destruction, List<Item> items) {
        String words = "Destroyed on " + Formats.dated(stamp.day()) + " by "
                + stamp.who().name() + " (" + destruction.ref() + "): the time to keep it was over.";
        Set<String> subjects = new HashSet<>();
        Set<String> texts = new HashSet<>();
        // a letter takes its files along, so those that were chosen by themselves go before it
        List<Item> filesFirst = items.stream()
                .sorted(Comparator.comparing(item -> item.kind() != ItemKind.FILE))
                .toList();
        for (Item item : filesFirst) {
            Remains remains = destroy(stamp, item, destruction, words);
            subjects.addAll(remains.subjects());
            texts.addAll(remains.telling());
            destruction.items.stream().filter(one -> one.is(item)).forEach(one -> one.isGone(remains.digest()));
            copies.forEach(copy -> copy.forget(stamp, item, remains, words).stream()
                    .filter(Remains::isTelling)
                    .forEach(texts::add));
            tell(stamp, destruction, item);
        }
        session.flush();
        Set<Long> numbers = said(destruction, subjects).stream()
                .filter(entry -> !TrailKeeper.stays(entry.act()))
                .filter(entry -> subjects.contains(entry.subject()) || quotes(entry, texts))
                .map(KeepingQueries.Said::number)
                .collect(Collectors.toCollection(TreeSet::new));
        trail.destroy(stamp, destruction.subject(), numbers, destruction.reason());
        return numbers.isEmpty()
                ? ""
                : ", and what the trail said in "
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Remains destroy(Stamp stamp, Item item, Destruction destruction, String words) {
        return destruction.concern().isEmpty()
                ? unfiled.destroy(stamp, item, words)
                : keeper(item).destroy(stamp, item, destruction.ref(), words);
    }

    /** What the trail says of the concern; of what was filed nowhere, what it says of the items themselves. */
    private List<KeepingQueries.Said> said(Destruction destruction, Set<String> subjects) {
        return destruction.concern().map(concern -> queries.said(concern.id())).orElseGet(() -> queries.said(subjects));
    }

    /** One entry for each, by which the index and whoever follows the trail hear of it. */
    private void tell(Stamp stamp, Destruction destruction, Item item) {
        String act = item.kind().name().toLowerCase() + ".destroy";
        String sentence = "Destroyed " + item + " " + destruction.where() + " (" + destruction.ref() + ").";
        if (destruction.concern().isEmpty()) {
            trail.add(stamp, act, item.ref(), sentence, destruction.reason());
        } else {
            String concern = destruction.concern().get().ref();
            trail.add(
                    stamp,
                    item.concern(),
                    act,
                    item.kind() == ItemKind.TRAIL ? concern : concern + "/" + item.ref(),
                    sentence,
                    destruction.reason());
        }
    }

    private static boolean quotes(KeepingQueries.Said entry, Set<String> texts) {
        Details details = Details.parse(entry.details());
        return texts.stream()
                .anyMatch(text ->
                        details.sentence().contains(text) || details.reason().contains(text));
    }

    /** Several keep items of one kind: it is the one that has it. */
    private Keeper keeper(Item item) {
        return keepers.stream()
                .filter(keeper -> keeper.kind() == item.kind())
                .filter(keeper -> keeper.in(List.of(item.concern())).contains(item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps " + item));
    }
}
