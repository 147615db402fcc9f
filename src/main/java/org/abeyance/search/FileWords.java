package org.abeyance.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;

/**
 * One file as a thing to be found. What marks a letter covers its files, and what a complainant sent is for the legal team.
 *
 * @param discreet whether a complainant's name is in it
 */
record FileWords(
        Attachment file,
        String kind,
        Surroundings around,
        Set<String> items,
        boolean marked,
        boolean discreet,
        String words,
        String names) {

    static FileWords of(
            Attachment file, Surroundings around, Covering ofFiles, Covering ofFacts, Set<String> discreet) {
        Set<String> items = new HashSet<>(Set.of(file.ref()));
        boolean marked = ofFiles.isMarked(file.ref());
        if (file.fact().isPresent()) {
            Fact fact = file.fact().get();
            items.addAll(ofFacts.items(fact.ref(), fact.item()));
            marked |= ofFacts.isMarked(fact.ref());
        }
        return new FileWords(file, Item.FILE, around, items, marked, discreet.contains(file.ref()), "", "");
    }

    FileWords saying(String said, String who) {
        return new FileWords(file, kind, around, items, marked, discreet, said, who);
    }

    /** The mail itself has in it whatever it carried: what marks any of that marks it. */
    FileWords asOriginal(Set<String> beside, boolean besideMarked) {
        Set<String> all = new HashSet<>(items);
        all.addAll(beside);
        return new FileWords(file, "original", around, all, marked || besideMarked, discreet, words, names);
    }

    Item item() {
        Concern concern = file.concern();
        return new Item(
                file.ref(),
                concern.id(),
                kind,
                List.of(file.ref()),
                "/files/" + file.ref() + "/text",
                LocalDate.ofInstant(file.recordedAt(), ZoneOffset.UTC),
                new Item.Words(file.name(), words, names, ""),
                Traits.of(kind, concern)
                        .regulators(around.regulators(concern))
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(marked)
                        .all(),
                items,
                marked || discreet);
    }
}
