package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;

/**
 * Records what the company decided, confirms it, and sets conditions. Decisions taken elsewhere are recorded ungated. What
 * proves a decision and what stands on a pause follow its corrections.
 */
@ApplicationScoped
public class Decisions implements Follower {

    private final DecisionQueries queries;
    private final Facts facts;

    Decisions(DecisionQueries queries, Facts facts) {
        this.queries = queries;
        this.facts = facts;
    }

    /** Records a decision that was taken elsewhere; where it comes with proof, the proof confirms it from its own day. */
    @Transactional
    public Decision record(Stamp stamp, Concern concern, NewFact said, NewDecision decided) {
        if (said.places().isEmpty()) {
            throw Refused.at("jurisdictions", "Say for which jurisdictions.");
        }
        if (said.activities().isEmpty()) {
            throw Refused.at("activities", "Say which activities.");
        }
        if (decided.announced().isPresent()
                && decided.announced().get().isAfter(said.on().day())
                && said.on().isExact()) {
            throw Refused.at("announced", "It was announced after it took effect. One of the two dates is wrong.");
        }
        Decision decision = facts.keep(stamp, new Decision(concern, said, decided, stamp));
        decided.proof().ifPresent(proof -> facts.keep(stamp, new Confirmation(decision, said, proof, stamp)));
        return decision;
    }

    /** @param today behind which nothing can have been seen yet */
    @Transactional
    public Confirmation confirm(Stamp stamp, Decision decision, NewFact said, Proof proof, LocalDate today) {
        if (said.on().day().isAfter(today)) {
            throw Refused.at("on", said.on() + " lies ahead; nothing was seen on it yet.");
        }
        return prove(stamp, decision, said, proof);
    }

    private Confirmation prove(Stamp stamp, Decision decision, NewFact said, Proof proof) {
        if (said.on().day().isBefore(decision.on().day())) {
            throw Refused.at("on", "The decision takes effect on " + decision.on() + "; proof can not come before it.");
        }
        return facts.keep(stamp, new Confirmation(decision, said, proof, stamp));
    }

    @Transactional
    public Condition require(Stamp stamp, Concern concern, NewFact said, Optional<Decision> pause) {
        if (pause.isPresent() && pause.get().act() != Act.PAUSE) {
            throw Refused.at("pause", "A condition stands on a pause.");
        }
        return facts.keep(stamp, new Condition(concern, said, pause, stamp));
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Decision known)) {
            return;
        }
        if (known.isGated()) {
            throw Refused.because("This was approved at the gate. Nobody rewrites that: before it counts it can be"
                    + " cancelled, and afterwards paused again.");
        }
        Optional<Decision> now = right.map(Decision.class::cast);
        String reason = Follower.reason(wrong, right);
        for (Confirmation proof : confirmationsOf(List.of(wrong.id()))) {
            if (!proof.isCorrected()) {
                Optional<Confirmation> moved = now.map(
                        decision -> prove(stamp, decision, NewFact.following(proof, wrong, decision), proof.shown()));
                facts.correct(stamp, proof, reason, moved);
            }
        }
        for (Condition condition : queries.conditionsOn(wrong.id())) {
            NewFact said = NewFact.following(
                    condition, wrong, now.map(Fact.class::cast).orElse(wrong));
            Condition moved =
                    require(stamp, wrong.concern(), said, now.filter(decision -> decision.act() == Act.PAUSE));
            facts.correct(stamp, condition, reason, Optional.of(moved));
        }
    }

    @Override
    public List<? extends Fact> hanging(Fact fact) {
        if (!(fact instanceof Decision)) {
            return List.of();
        }
        List<Fact> hanging = new ArrayList<>(confirmationsOf(List.of(fact.id())));
        hanging.addAll(queries.conditionsOn(fact.id()));
        return hanging;
    }

    /** The conditions that stand in a concern now, oldest first. */
    public List<Condition> conditionsOf(Concern concern) {
        return queries.conditionsOf(concern.id());
    }

    /** The pauses of a concern that are believed now, oldest first. */
    public List<Decision> pausesOf(Concern concern) {
        return queries.of(concern.id()).stream()
                .filter(decision -> decision.act() == Act.PAUSE && !decision.isCorrected())
                .toList();
    }

    public List<Decision> decisions(Collection<Long> activities, Reader reader) {
        return queries.decisions(activities, reader.id());
    }

    public List<FactScope.OfActivity> activitiesOf(Collection<Long> activities, Reader reader) {
        return queries.activitiesOf(activities, reader.id());
    }

    public List<FactScope.OfPlace> placesOf(Collection<Long> activities, Reader reader) {
        return queries.placesOf(activities, reader.id());
    }

    public List<Confirmation> confirmations(Collection<Long> activities, Reader reader) {
        return queries.confirmations(activities, reader.id());
    }

    public List<Condition> conditions(Collection<Long> activities, Reader reader) {
        return queries.conditions(activities, reader.id());
    }

    public List<FactScope.OfActivity> conditionedActivities(Collection<Long> activities, Reader reader) {
        return queries.conditionedActivities(activities, reader.id());
    }

    public List<FactScope.OfPlace> conditionedPlaces(Collection<Long> activities, Reader reader) {
        return queries.conditionedPlaces(activities, reader.id());
    }

    public List<Confirmation> confirmationsOf(Collection<Long> decisions) {
        return decisions.isEmpty() ? List.of() : queries.confirmationsOf(decisions);
    }

    /** All decisions on an activity that this reader may see, corrected ones among them. */
    public List<Decision> about(Activity activity, Reader reader) {
        return queries.about(activity.id(), reader.id());
    }

    public List<Condition> conditionsAbout(Activity activity, Reader reader) {
        return queries.conditionsAbout(activity.id(), reader.id());
    }

    public List<Decision> of(Concern concern) {
        return queries.of(concern.id());
    }

    public List<Confirmation> confirmationsIn(Concern concern) {
        return queries.confirmationsIn(concern.id());
    }

    public List<Condition> conditionsIn(Concern concern) {
        return queries.conditionsIn(concern.id());
    }
}
