package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Facts;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;
import org.abeyance.register.Regulator;

/** Keeps letters with all their editions and files, and forgets what they said; the original of a mail goes with it. */
@ApplicationScoped
class LetterKeeper implements Keeper {

    private final LetterQueries queries;
    private final Facts facts;
    private final Attachments attachments;

    LetterKeeper(LetterQueries queries, Facts facts, Attachments attachments) {
        this.queries = queries;
        this.facts = facts;
        this.attachments = attachments;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.LETTER;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.kept(concerns).stream()
                .map(letter -> new Item(ItemKind.LETTER, letter.concern(), letter.ref(), letter.on()))
                .toList();
    }

    /** The regulator or the company stays, a person does not. */
    private static String whose(Letter letter) {
        return letter.direction() == Direction.IN
                ? letter.regulator().map(Regulator::name).orElse("Somebody")
                : letter.concern().organisation().name();
    }

    /** The digest is that of subject, text and note of all editions, the latest first, a line feed after each. */
    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        List<Letter> editions = queries.editions(item.ref());
        String content = editions.stream()
                .map(letter -> letter.subject() + "\n" + letter.text() + "\n" + letter.note() + "\n")
                .collect(Collectors.joining());
        Set<String> subjects = new HashSet<>(Set.of(item.ref()));
        Set<String> texts = new HashSet<>();
        for (Letter letter : editions) {
            subjects.add(letter.concern().ref() + "/" + letter.ref());
            subjects.add(letter.concern().ref() + "/" + letter.letterRef());
            texts.add(letter.subject());
            texts.add(letter.text());
            texts.add(letter.note());
            letter.citedAs().ifPresent(source -> source.destroy(words));
            for (Attachment file : attachments.of(letter)) {
                subjects.add(letter.concern().ref() + "/" + file.ref());
                texts.add(file.name());
                attachments.destroy(file, destruction, stamp.at(), words);
            }
            facts.destroy(stamp, letter, destruction, whose(letter), words);
            letter.destroy();
        }
        texts.remove("");
        return new Remains(Chain.digest(content), subjects, texts);
    }
}
