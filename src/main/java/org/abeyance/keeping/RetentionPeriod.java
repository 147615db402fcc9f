package org.abeyance.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.hibernate.annotations.Immutable;

/** An administrator said how long items of a kind are kept. The latest word counts. */
@Entity
@Immutable
@Table(name = "retention_period")
class RetentionPeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ItemKind kind;

    Integer months;

    @Column(length = 2000)
    String reason;

    @Column(name = "set_at")
    Instant setAt;

    @Column(name = "set_by", length = 20)
    String setBy;

    @Column(name = "set_by_name", length = 200)
    String setByName;

    protected RetentionPeriod() {}

    RetentionPeriod(ItemKind kind, Optional<Integer> months, String reason, Stamp stamp) {
        this.kind = kind;
        this.months = months.orElse(null);
        this.reason = reason;
        this.setAt = stamp.at();
        this.setBy = stamp.who().ref();
        this.setByName = stamp.who().name();
    }

    Period period() {
        return new Period(kind, Optional.ofNullable(months), reason, Optional.of(setAt), setByName);
    }
}
