package org.abeyance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.abeyance.deadline.law.Rule;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** Somebody read the law and says that a rule is right: from now on its dates may govern. */
@Entity
@Immutable
@Table(name = "rule_confirmation")
public class RuleConfirmation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "rule_id", length = 60)
    String rule;

    @Column(name = "rule_version", length = 40)
    String version;

    @Column(length = Length.LONG32)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected RuleConfirmation() {}

    RuleConfirmation(Rule rule, String reason, Stamp stamp) {
        this.rule = rule.id();
        this.version = rule.version();
        this.reason = reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public String rule() {
        return rule;
    }

    public String version() {
        return version;
    }

    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
