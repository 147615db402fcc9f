package org.abeyance.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.hibernate.annotations.Immutable;

/** Somebody said that an address is right: what came back from it before counts no more. */
@Entity
@Immutable
@Table(name = "mail_release")
class Release {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 320)
    String address;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "released_by", length = 20)
    String releasedBy;

    protected Release() {}

    Release(String address, Stamp stamp) {
        this.address = address;
        this.releasedAt = stamp.at();
        this.releasedBy = stamp.who().ref();
    }
}
