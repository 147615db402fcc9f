package org.abeyance.measure;

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
import org.abeyance.deadline.Deadline;
import org.abeyance.register.Regulator;
import org.hibernate.Length;

/**
 * What the company does for people. Promised to a regulator it is an assurance, an undertaking where binding. Its due date
 * outlives the concern.
 */
@Entity
@Table(name = "measure")
@DiscriminatorValue("MEASURE")
public class Measure extends Fact {

    /** What kind of measure it is. */
    public enum Nature {
        ASSURANCE("assurance"),
        UNDERTAKING("undertaking"),
        USER_NOTIFICATION("users told"),
        OPT_OUT("route to object"),
        OTHER("measure");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Nature nature;

    @Column(length = 200)
    String owner;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "until_on")
    LocalDate untilOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "promised_to")
    Regulator promisedTo;

    @Column(length = Length.LONG32)
    String quoted;

    @Column(name = "review_months")
    Integer reviewMonths;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "due_deadline")
    Deadline dueDeadline;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_deadline")
    Deadline reviewDeadline;

    protected Measure() {}

    Measure(Concern concern, NewFact said, Nature nature, String owner, Optional<LocalDate> due, Stamp stamp) {
        super(concern, said, stamp);
        this.nature = nature;
        this.owner = owner.isEmpty() ? null : owner;
        this.dueOn = due.orElse(null);
    }

    Measure(Concern concern, NewFact said, NewMeasure wanted, Stamp stamp) {
        this(concern, said, wanted.nature(), wanted.owner(), wanted.due(), stamp);
        this.promisedTo = wanted.to().orElse(null);
        this.quoted = wanted.quoted().isEmpty() ? null : wanted.quoted();
        this.reviewMonths = wanted.reviewMonths().orElse(null);
        this.untilOn = wanted.until().orElse(null);
    }

    /** The clocks by which it is kept. */
    void keptBy(Optional<Deadline> due, Optional<Deadline> review) {
        this.dueDeadline = due.orElse(null);
        this.reviewDeadline = review.orElse(null);
    }

    @Override
    public String noun() {
        return "measure";
    }

    @Override
    public String headline() {
        return text();
    }

    public Nature nature() {
        return nature;
    }

    public boolean isPromise() {
        return nature == Nature.ASSURANCE || nature == Nature.UNDERTAKING;
    }

    public String owner() {
        return owner == null ? "" : owner;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** The last day on which an undertaking binds. */
    public Optional<LocalDate> untilOn() {
        return Optional.ofNullable(untilOn);
    }

    /** To which regulator. */
    public Optional<Regulator> promisedTo() {
        return Optional.ofNullable(promisedTo);
    }

    /** The paragraph of the letter that promised it, word for word; empty where nobody quoted it. */
    public String quoted() {
        return quoted == null ? "" : quoted;
    }

    /** Every how many months it is looked at again. */
    public Optional<Integer> reviewMonths() {
        return Optional.ofNullable(reviewMonths);
    }

    public Optional<Deadline> dueDeadline() {
        return Optional.ofNullable(dueDeadline);
    }

    public Optional<Deadline> reviewDeadline() {
        return Optional.ofNullable(reviewDeadline);
    }
}
