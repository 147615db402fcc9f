package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;

/** Somebody who stands inside the wall of a concern, since when and until when; a custodian decides on the wall. */
@Entity
@Table(name = "wall_member")
public class WallMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    boolean custodian;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by", length = 20)
    String addedBy;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "removed_by", length = 20)
    String removedBy;

    protected WallMember() {}

    WallMember(Concern concern, Person person, boolean custodian, Stamp stamp) {
        this.concern = concern;
        this.person = person;
        this.custodian = custodian;
        this.addedAt = stamp.at();
        this.addedBy = stamp.who().ref();
    }

    void leave(Stamp stamp) {
        this.removedAt = stamp.at();
        this.removedBy = stamp.who().ref();
    }

    public Person person() {
        return person;
    }

    public boolean isCustodian() {
        return custodian;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
