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
import org.abeyance.deadline.law.Rulebook;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** A version of a rule that an administrator added, in the format of the rulebook. */
@Entity
@Immutable
@Table(name = "rule_version")
public class AddedRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "rule_id", length = 60)
    String rule;

    @Column(name = "rule_version", length = 40)
    String version;

    @Column(length = Length.LONG32)
    String text;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected AddedRule() {}

    AddedRule(Rule rule, String text, Stamp stamp) {
        this.rule = rule.id();
        this.version = rule.version();
        this.text = text;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    Rule rule() {
        return Rulebook.parse(text).get(0);
    }

    public String id() {
        return rule;
    }

    public String version() {
        return version;
    }

    public String text() {
        return text;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
