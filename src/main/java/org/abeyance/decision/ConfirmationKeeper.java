package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Facts;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;

/**
 * Keeps and forgets what proves decisions, log extracts among it, as long as the files that prove them. That a decision was
 * confirmed, and from which day, stays.
 */
@ApplicationScoped
class ConfirmationKeeper implements Keeper {

    private final DecisionQueries queries;
    private final Facts facts;

    ConfirmationKeeper(DecisionQueries queries, Facts facts) {
        this.queries = queries;
        this.facts = facts;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.FILE;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.proofsIn(concerns).stream()
                .map(proof -> new Item(
                        ItemKind.FILE,
                        proof.concern().id(),
                        proof.ref(),
                        proof.on().day()))
                .toList();
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Confirmation proof = queries.proofsIn(List.of(item.concern())).stream()
                .filter(one -> one.ref().equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of(item.ref()));
        Proof said = proof.shown();
        Set<String> texts = new HashSet<>(List.of(proof.text(), proof.note()));
        texts.addAll(List.of(said.words(), said.systems(), said.population(), said.ticket(), said.logExtract()));
        texts.remove("");
        facts.destroy(stamp, proof, destruction, proof.concern().organisation().name(), words);
        proof.destroy(words);
        return new Remains(
                Chain.digest(String.join(
                        "\n", said.words(), said.systems(), said.population(), said.ticket(), said.logExtract())),
                Set.of(proof.concern().ref() + "/" + proof.ref()),
                texts);
    }
}
