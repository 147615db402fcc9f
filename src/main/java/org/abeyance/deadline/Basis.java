package org.abeyance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.abeyance.deadline.law.Unit;
import org.hibernate.Length;

/** What a date rests on: a rule with what the case settles and the event that started it, or a date that was typed. */
@Embeddable
public class Basis {

    @Column(name = "rule_id", length = 60)
    String rule;

    /** The version that was the law on the day of the event; what was computed with it keeps it. */
    @Column(name = "rule_version", length = 40)
    String ruleVersion;

    /** Names of the calendars named in place of the rule's own, with plus signs between. */
    @Column(name = "calendars", length = 200)
    String calendars;

    Integer amount;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Unit unit;

    @Column(name = "trigger_given", length = 40)
    String trigger;

    @Column(name = "typed_on")
    LocalDate typedOn;

    @Column(name = "typed_reason", length = Length.LONG32)
    String typedReason;

    protected Basis() {}

    static Basis of(RuleTerms terms, String version) {
        Basis basis = new Basis();
        basis.rule = terms.rule();
        basis.ruleVersion = version;
        basis.calendars = terms.calendars().isEmpty() ? null : String.join("+", terms.calendars());
        basis.amount = terms.amount().orElse(null);
        basis.unit = terms.unit().orElse(null);
        basis.trigger = terms.trigger().toString();
        return basis;
    }

    static Basis typed(LocalDate on, String reason) {
        Basis basis = new Basis();
        basis.typedOn = on;
        basis.typedReason = reason;
        return basis;
    }

    void takes(String version) {
        this.ruleVersion = version;
    }

    public boolean isTyped() {
        return typedOn != null;
    }

    public Optional<LocalDate> typedOn() {
        return Optional.ofNullable(typedOn);
    }

    public String typedReason() {
        return typedReason == null ? "" : typedReason;
    }

    public String rule() {
        return rule == null ? "" : rule;
    }

    public String ruleVersion() {
        return ruleVersion == null ? "" : ruleVersion;
    }

    /** The terms of its rule. Only where {@link #isTyped} is false. */
    RuleTerms terms() {
        return new RuleTerms(
                rule,
                OffsetDateTime.parse(trigger),
                calendars == null ? List.of() : List.of(calendars.split("\\+")),
                Optional.ofNullable(amount),
                Optional.ofNullable(unit));
    }
}
