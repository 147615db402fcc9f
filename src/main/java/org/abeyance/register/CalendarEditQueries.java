package org.abeyance.register;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of edited calendars, checked by the compiler. */
interface CalendarEditQueries {

    EntityManager session();

    @HQL("from CalendarEdit order by id")
    List<CalendarEdit> all();

    @HQL("from CalendarEdit where calendar = :calendar order by id")
    List<CalendarEdit> of(String calendar);

    @HQL("select coalesce(max(id), 0) from CalendarEdit")
    long latest();
}
