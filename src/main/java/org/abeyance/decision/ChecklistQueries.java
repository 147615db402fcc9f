package org.abeyance.decision;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of checklists, checked by the compiler. */
interface ChecklistQueries {

    EntityManager session();

    @HQL("from ChecklistItem i left join fetch i.place where i.retiredAt is null order by i.order, i.id")
    List<ChecklistItem> all();
}
