package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.hibernate.Length;

/** What the company decided on activities in places: to launch, pause, resume or withdraw. Never a regulator's position. */
@Entity
@Table(name = "decision")
@DiscriminatorValue("DECISION")
public class Decision extends Fact {

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Act act;

    @Column(name = "announced_on")
    LocalDate announcedOn;

    @Column(length = 1000)
    String part;

    @Column(name = "decided_by", length = 300)
    String decidedBy;

    @Column(name = "dpo_advice", length = Length.LONG32)
    String dpoAdvice;

    @Column(name = "dpo_followed")
    Boolean dpoFollowed;

    @Column(length = Length.LONG32)
    String basis;

    @Column(name = "from_hour", length = 80)
    String fromHour;

    @Column(length = 200)
    String dpo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rests_on")
    Fact restsOn;

    @ManyToOne(fetch = FetchType.LAZY)
    Resume resume;

    protected Decision() {}

    Decision(Concern concern, NewFact said, NewDecision decided, Stamp stamp) {
        super(concern, said, stamp);
        this.act = decided.act();
        this.announcedOn = decided.announced().orElse(null);
        this.part = blankToNull(decided.part());
        this.decidedBy = blankToNull(decided.decidedBy());
        this.dpoAdvice = blankToNull(decided.dpoAdvice());
        this.dpoFollowed = decided.dpoFollowed().orElse(null);
        this.basis = blankToNull(decided.basis());
        this.fromHour = blankToNull(decided.hour());
        this.dpo = blankToNull(decided.dpo());
        this.restsOn = decided.restsOn().orElse(null);
        this.resume = decided.resume().orElse(null);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String nullToBlank(String text) {
        return text == null ? "" : text;
    }

    @Override
    public boolean isReleasable() {
        return true;
    }

    @Override
    public String noun() {
        return "decision";
    }

    @Override
    public String headline() {
        return act.label() + ": " + text();
    }

    public Act act() {
        return act;
    }

    public Optional<LocalDate> announcedOn() {
        return Optional.ofNullable(announcedOn);
    }

    public String part() {
        return nullToBlank(part);
    }

    public boolean isPartial() {
        return part != null;
    }

    public String decidedBy() {
        return nullToBlank(decidedBy);
    }

    public String dpoAdvice() {
        return nullToBlank(dpoAdvice);
    }

    public Optional<Boolean> dpoFollowed() {
        return Optional.ofNullable(dpoFollowed);
    }

    public String basis() {
        return nullToBlank(basis);
    }

    /** From which hour of its day, with its zone; empty where only the day is known. */
    public String fromHour() {
        return nullToBlank(fromHour);
    }

    /** Who advised as DPO; empty where nobody is named. */
    public String dpo() {
        return nullToBlank(dpo);
    }

    /** The position on which it rests. */
    public Optional<Fact> restsOn() {
        return Optional.ofNullable(restsOn);
    }

    /** It was approved at the gate; any other was taken elsewhere and recorded. */
    public boolean isGated() {
        return resume != null;
    }

    public Optional<Resume> resume() {
        return Optional.ofNullable(resume);
    }
}
