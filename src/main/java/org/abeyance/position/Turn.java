package org.abeyance.position;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;

/**
 * A later act that lifts, stays or sets aside a restriction, or restores it. The restriction is not in force on the day of
 * an act that ends it, and again in force on the day of one that restores it.
 */
@Entity
@Table(name = "turn")
@DiscriminatorValue("TURN")
public class Turn extends Fact {

    /** What a later act does to a restriction. */
    public enum Effect {
        ENDS("ends"),
        RESTORES("restores");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Restriction restriction;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Effect effect;

    protected Turn() {}

    Turn(Concern concern, NewFact said, Restriction restriction, Effect effect, Stamp stamp) {
        super(concern, said, stamp);
        this.restriction = restriction;
        this.effect = effect;
    }

    @Override
    public String noun() {
        return "turn";
    }

    @Override
    public String headline() {
        return "This " + effect.label() + " the restriction " + restriction.ref() + ", " + restriction.headline();
    }

    public Restriction restriction() {
        return restriction;
    }

    public Effect effect() {
        return effect;
    }
}
