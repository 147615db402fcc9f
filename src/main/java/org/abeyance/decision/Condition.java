package org.abeyance.decision;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;

/** What must be true before a paused activity may resume. */
@Entity
@Table(name = "condition_on_resuming")
@DiscriminatorValue("CONDITION")
public class Condition extends Fact {

    @ManyToOne(fetch = FetchType.LAZY)
    Decision pause;

    protected Condition() {}

    Condition(Concern concern, NewFact said, Optional<Decision> pause, Stamp stamp) {
        super(concern, said, stamp);
        this.pause = pause.orElse(null);
    }

    @Override
    public String noun() {
        return "condition";
    }

    @Override
    public String headline() {
        return text();
    }

    public Optional<Decision> pause() {
        return Optional.ofNullable(pause);
    }
}
