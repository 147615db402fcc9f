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

    /** What a later act does to a restriction: from its day on it binds no more, or again. */
    public enum Effect {
        ENDS,
        RESTORES
    }

    /** How it does that, in the words of the law: a stay is not a ruling, and a ruling is not a withdrawal. */
    public enum Manner {
        LIFTS("lifts", Effect.ENDS),
        STAYS("stays", Effect.ENDS),
        SETS_ASIDE("sets aside", Effect.ENDS),
        ENDS("ends", Effect.ENDS),
        RESTORES("restores", Effect.RESTORES);

        private final String label;
        private final Effect effect;

        Manner(String label, Effect effect) {
            this.label = label;
            this.effect = effect;
        }

        /** Where nobody says how. */
        public static Manner of(Effect effect) {
            return effect == Effect.ENDS ? ENDS : RESTORES;
        }

        public String label() {
            return label;
        }

        public Effect effect() {
            return effect;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Restriction restriction;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Effect effect;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Manner manner;

    protected Turn() {}

    Turn(Concern concern, NewFact said, Restriction restriction, Manner manner, Stamp stamp) {
        super(concern, said, stamp);
        this.restriction = restriction;
        this.effect = manner.effect();
        this.manner = manner;
    }

    @Override
    public String noun() {
        return "turn";
    }

    @Override
    public String headline() {
        return "This " + manner().label() + " the restriction " + restriction.ref() + ", " + restriction.headline();
    }

    public Restriction restriction() {
        return restriction;
    }

    public Effect effect() {
        return effect;
    }

    public Manner manner() {
        return manner == null ? Manner.of(effect) : manner;
    }
}
