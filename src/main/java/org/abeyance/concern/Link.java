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

/** Two concerns have to do with each other, and why. Read from both sides, by those who may see the other one. */
@Entity
@Table(name = "concern_link")
public class Link {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern other;

    @Column(length = 500)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    protected Link() {}

    Link(Concern concern, Concern other, String reason, Stamp stamp) {
        this.concern = concern;
        this.other = other;
        this.reason = reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    /** One end is another concern from now on. */
    void turn(Concern end, Concern instead) {
        if (end.id.equals(concern.id)) {
            concern = instead;
        } else {
            other = instead;
        }
    }

    /** The other end, seen from one. */
    public Concern from(Concern end) {
        return end.id().equals(concern.id()) ? other : concern;
    }

    public String reason() {
        return reason;
    }
}
