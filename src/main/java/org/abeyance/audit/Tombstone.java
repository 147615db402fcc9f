package org.abeyance.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Says of the details of one entry that they were destroyed lawfully: when, by whom and why. */
@Entity
@Immutable
@Table(name = "trail_tombstone")
public class Tombstone {

    @Id
    Long number;

    @Column(name = "destroyed_at")
    Instant destroyedAt;

    @Column(name = "destroyed_by", length = 20)
    String destroyedBy;

    @Column(length = 500)
    String reason;

    /** What the trail calls the destruction: {@code C-2024-003/X-7}. */
    @Column(length = 60)
    String destruction;

    protected Tombstone() {}
}
