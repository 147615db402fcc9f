package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;

/** A role that a person holds, since when and given by whom. Taking it away removes the row; the trail keeps the act. */
@Entity
@Table(name = "person_role")
public class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Role role;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "granted_by", length = 20)
    String grantedBy;

    protected Grant() {}

    Grant(Person person, Role role, Stamp stamp) {
        this.person = person;
        this.role = role;
        this.grantedAt = stamp.at();
        this.grantedBy = stamp.who().ref();
    }

    public Role role() {
        return role;
    }
}
