package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Which person may see which single decision or position: through the wall, or because a custodian released it. A view. */
@Entity
@Immutable
@IdClass(FactSight.Pair.class)
@Table(name = "fact_sight")
public class FactSight {

    /** A person who may see a fact. */
    public record Pair(Long fact, Long person) {}

    @Id
    @Column(name = "fact_id")
    Long fact;

    @Id
    @Column(name = "person_id")
    Long person;

    protected FactSight() {}
}
