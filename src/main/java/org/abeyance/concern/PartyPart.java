package org.abeyance.concern;

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
import org.abeyance.register.Party;

/** Which part somebody who is no regulator has in a matter. */
@Entity
@Table(name = "concern_party")
public class PartyPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Party party;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    PartyRole role;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    protected PartyPart() {}

    PartyPart(Concern concern, Party party, PartyRole role, Stamp stamp) {
        this.concern = concern;
        this.party = party;
        this.role = role;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    /** True where this says more than what was known. */
    boolean becomes(PartyRole better) {
        boolean isMore = role != better
                && (role == PartyRole.OTHER || better == PartyRole.COMPLAINANT)
                && role != PartyRole.COMPLAINANT;
        if (isMore) {
            role = better;
        }
        return isMore;
    }

    public Concern concern() {
        return concern;
    }

    public Party party() {
        return party;
    }

    public PartyRole role() {
        return role;
    }
}
