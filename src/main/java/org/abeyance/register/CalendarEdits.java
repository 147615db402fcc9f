package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.calendar.Edit;
import org.hibernate.Session;

/** Keeps the days that people added to calendars or took out of them. What a calendar made of this is, the deadlines know. */
@ApplicationScoped
public class CalendarEdits {

    private final CalendarEditQueries queries;
    private final Session session;
    private final Trail trail;

    CalendarEdits(CalendarEditQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    @Transactional
    public CalendarEdit keep(Stamp stamp, String calendar, Edit edit) {
        CalendarEdit kept = new CalendarEdit(calendar, edit, stamp);
        session.persist(kept);
        boolean added = edit.change() == Edit.Change.ADDED;
        trail.add(
                stamp,
                added ? "calendar.add" : "calendar.remove",
                calendar,
                (added ? "Added " : "Removed ") + Days.said(edit.date()) + ", “" + edit.name() + "”, "
                        + (added ? "to" : "from") + " the calendar " + calendar + ".",
                edit.source());
        return kept;
    }

    public List<CalendarEdit> of(String calendar) {
        return queries.of(calendar);
    }

    /** The edits of every calendar, in the order in which they were made. */
    public Map<String, List<Edit>> byCalendar() {
        return queries.all().stream()
                .collect(Collectors.groupingBy(
                        CalendarEdit::calendar,
                        LinkedHashMap::new,
                        Collectors.mapping(CalendarEdit::edit, Collectors.toList())));
    }

    /** The number of the latest edit; zero where there is none. It tells whether what was read before is still right. */
    public long latest() {
        return queries.latest();
    }
}
