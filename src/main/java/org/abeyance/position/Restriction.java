package org.abeyance.position;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.abeyance.deadline.Deadline;
import org.abeyance.measure.Measure;
import org.abeyance.register.Regulator;

/**
 * A binding act: an order, a notice, a limitation, an accepted undertaking, a penalty. In force from its day to its own end,
 * that day included, or until a {@link Turn} ends it.
 */
@Entity
@Table(name = "restriction")
@DiscriminatorValue("RESTRICTION")
public class Restriction extends Fact {

    @ManyToOne(fetch = FetchType.LAZY)
    Regulator regulator;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Severity severity;

    @Column(name = "until_given", length = 10)
    String untilGiven;

    @Column(name = "until_on")
    LocalDate untilOn;

    @ManyToOne(fetch = FetchType.LAZY)
    Measure measure;

    @Column(precision = 17, scale = 2)
    BigDecimal amount;

    @Column(length = 3)
    String currency;

    @Column(length = 300)
    String addressee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "due_deadline")
    Deadline dueDeadline;

    protected Restriction() {}

    Restriction(
            Concern concern,
            NewFact said,
            Optional<Regulator> regulator,
            Severity severity,
            Optional<GivenDate> until,
            Stamp stamp) {
        super(concern, said, stamp);
        this.regulator = regulator.orElse(null);
        this.severity = severity;
        this.untilGiven = until.map(GivenDate::given).orElse(null);
        this.untilOn = until.map(GivenDate::day).orElse(null);
    }

    /** Of a penalty: how much, of whom, by when. */
    void costs(Fine fine, Optional<Deadline> due) {
        this.amount = fine.amount();
        this.currency = fine.currency();
        this.addressee = fine.addressee().isEmpty() ? null : fine.addressee();
        this.dueDeadline = due.orElse(null);
    }

    /** {@code GBP 1,200,000.00, of LinkedIn Ireland}; empty where nobody says. */
    public String fine() {
        if (amount == null) {
            return "";
        }
        return currency + " " + NumberFormat.getNumberInstance(Locale.UK).format(amount)
                + (addressee == null ? "" : ", of " + addressee);
    }

    public Optional<Fine> costs() {
        return amount == null
                ? Optional.empty()
                : Optional.of(new Fine(
                        amount,
                        currency,
                        addressee == null ? "" : addressee,
                        Optional.ofNullable(dueDeadline).flatMap(Deadline::due)));
    }

    public Optional<Deadline> dueDeadline() {
        return Optional.ofNullable(dueDeadline);
    }

    /** It binds because the company undertook it. */
    void comesFrom(Measure undertaking) {
        this.measure = undertaking;
    }

    @Override
    public String noun() {
        return "restriction";
    }

    @Override
    public String headline() {
        return severity + " by " + imposedBy();
    }

    /** The regulator whose act it is, or whoever imposed it, as the source names them. */
    public String imposedBy() {
        return regulator == null ? by() : regulator.name();
    }

    public Optional<Regulator> regulator() {
        return Optional.ofNullable(regulator);
    }

    public Severity severity() {
        return severity;
    }

    public Optional<GivenDate> until() {
        return untilOn == null ? Optional.empty() : Optional.of(new GivenDate(untilGiven, untilOn));
    }
}
