package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;

/** Says of conditions that they are met, waived or open again. What was said follows the corrections of the condition. */
@ApplicationScoped
public class Settlements implements Follower {

    private final SettlementQueries queries;
    private final Facts facts;

    Settlements(SettlementQueries queries, Facts facts) {
        this.queries = queries;
        this.facts = facts;
    }

    /**
     * Settles a condition, or opens it again.
     *
     * @param said by whom it is signed, and the evidence or the reason in its text
     * @param today behind which nothing can have happened yet
     */
    @Transactional
    public Settlement settle(Stamp stamp, Condition condition, NewFact said, Settling how, LocalDate today) {
        facts.hold(condition);
        if (condition.isCorrected()) {
            throw Refused.because("This condition was corrected. Settle what stands in its place.");
        }
        if (said.on().day().isBefore(condition.on().day())) {
            throw Refused.at("on", "The condition was set on " + condition.on() + "; this can not come before it.");
        }
        if (said.on().day().isAfter(today)) {
            throw Refused.at("on", said.on() + " lies ahead; nothing was settled on it yet.");
        }
        boolean settled = stateOn(said.on().day(), condition).isSettled();
        if (how.isSettled() && settled) {
            throw Refused.because("The condition " + condition.ref() + " is settled already on that day.");
        }
        if (!how.isSettled() && !settled) {
            throw Refused.because("The condition " + condition.ref() + " is open on that day as it is.");
        }
        return facts.keep(stamp, new Settlement(condition, said, how, stamp));
    }

    /** What stands in the place of a settlement that was recorded wrongly. */
    @Transactional
    public Settlement instead(Stamp stamp, Settlement wrong, NewFact said) {
        if (said.on().day().isBefore(wrong.condition().on().day())) {
            throw Refused.at(
                    "on", "The condition was set on " + wrong.condition().on() + "; this can not come before it.");
        }
        return facts.keep(stamp, new Settlement(wrong.condition(), said, wrong.how(), stamp));
    }

    private Settling stateOn(LocalDate day, Condition condition) {
        return queries.of(List.of(condition.id())).stream()
                .filter(settlement ->
                        !settlement.isCorrected() && !settlement.on().day().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Settlement::how)
                .orElse(Settling.REOPENED);
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Condition)) {
            return;
        }
        for (Settlement settlement : queries.of(List.of(wrong.id()))) {
            if (!settlement.isCorrected()) {
                Optional<Settlement> moved = right.map(now -> facts.keep(
                        stamp,
                        new Settlement(
                                (Condition) now, NewFact.following(settlement, wrong, now), settlement.how(), stamp)));
                facts.correct(stamp, settlement, Follower.reason(wrong, right), moved);
            }
        }
    }

    @Override
    public List<? extends Fact> hanging(Fact fact) {
        return fact instanceof Condition ? queries.of(List.of(fact.id())) : List.of();
    }

    /** Of some conditions, in the order in which they count; corrected ones among them. */
    public List<Settlement> of(Collection<Long> conditions) {
        return queries.of(conditions);
    }

    public List<Settlement> in(Concern concern) {
        return queries.in(concern.id());
    }

    public List<Settlement> seenBy(Collection<Long> activities, Reader reader) {
        return queries.seenBy(activities, reader.id());
    }

    public List<Settlement> about(Activity activity, Reader reader) {
        return queries.about(activity.id(), reader.id());
    }
}
