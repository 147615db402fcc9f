package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;

/** A custodian is told that somebody was let into their wall in an emergency, until they have read it. */
@Entity
@Table(name = "wall_notice")
class WallNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    WallOpening opening;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "read_at")
    Instant readAt;

    protected WallNotice() {}

    WallNotice(WallOpening opening, Concern concern, Person person, Stamp stamp) {
        this.opening = opening;
        this.concern = concern;
        this.person = person;
        this.toldAt = stamp.at();
    }

    void isRead(Stamp stamp) {
        this.readAt = stamp.at();
    }
}
