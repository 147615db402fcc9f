package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;

/** Into a wall in an emergency: one administrator asked with a reason, and perhaps another granted it. */
@Entity
@Table(name = "wall_opening")
public class WallOpening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "concern_ref", length = 20)
    String concernRef;

    @Column(length = 2000)
    String reason;

    @Column(name = "asked_at")
    Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by")
    Person askedBy;

    @Column(name = "granted_at")
    Instant grantedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "granted_by")
    Person grantedBy;

    protected WallOpening() {}

    WallOpening(ConcernRef ref, String reason, Person askedBy, Stamp stamp) {
        this.concernRef = ref.text();
        this.reason = reason;
        this.askedAt = stamp.at();
        this.askedBy = askedBy;
    }

    void grant(Person by, Stamp stamp) {
        this.grantedAt = stamp.at();
        this.grantedBy = by;
    }

    public Long id() {
        return id;
    }

    public String concernRef() {
        return concernRef;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Person askedBy() {
        return askedBy;
    }

    public Optional<Instant> grantedAt() {
        return Optional.ofNullable(grantedAt);
    }

    public Optional<Person> grantedBy() {
        return Optional.ofNullable(grantedBy);
    }
}
