package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;

/**
 * Keeps and forgets why something went on or back, {@code R-7/clearance-3} and {@code Q-7/move-5}, and what evidence was said
 * to show, {@code Q-7/evidence-2}.
 */
@ApplicationScoped
class ReasonKeeper implements Keeper {

    private final QuestionQueries questions;
    private final ResponseQueries responses;

    ReasonKeeper(QuestionQueries questions, ResponseQueries responses) {
        this.questions = questions;
        this.responses = responses;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMMENT;
    }

    private List<Remark> remarks(Collection<Long> concerns) {
        List<Step> steps = responses.judgedIn(concerns);
        List<Remark> remarks = new ArrayList<>(steps);
        responses.movesIn(concerns).stream()
                .filter(move -> steps.stream().noneMatch(move::repeats))
                .forEach(remarks::add);
        remarks.addAll(questions.movesIn(concerns));
        remarks.addAll(questions.evidenceIn(concerns));
        return remarks;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return Remarks.items(ItemKind.COMMENT, remarks(concerns));
    }

    /** What a stage said is repeated where its response went on or back, and goes from there too. */
    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        List<Long> concern = List.of(item.concern());
        List<Remark> remarks = remarks(concern);
        remarks.stream()
                .filter(remark -> remark.ref().equals(item.ref()))
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .forEach(step -> responses.movesIn(concern).stream()
                        .filter(move -> move.repeats(step))
                        .forEach(move -> move.destroy(destruction, words)));
        return Remarks.destroy(remarks, item, destruction, words);
    }
}
