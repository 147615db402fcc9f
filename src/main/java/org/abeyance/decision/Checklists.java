package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Kind;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Places;
import org.abeyance.register.Register;
import org.hibernate.Session;

/** Keeps the list of what is usually asked, from which conditions are chosen. What was chosen stays as it was. */
@ApplicationScoped
public class Checklists {

    private static final int STEP = 10;

    private final ChecklistQueries queries;
    private final Register register;
    private final Session session;
    private final Trail trail;

    Checklists(ChecklistQueries queries, Register register, Session session, Trail trail) {
        this.queries = queries;
        this.register = register;
        this.session = session;
        this.trail = trail;
    }

    public List<ChecklistItem> all() {
        return queries.all();
    }

    /** What is usually asked in a concern, by its kind and its places. */
    public List<ChecklistItem> of(Concern concern) {
        Places nesting = register.places();
        List<String> places = concern.places().stream().map(Jurisdiction::code).toList();
        return queries.all().stream()
                .filter(item -> item.isAskedIn(concern.kind(), places, nesting))
                .toList();
    }

    @Transactional
    public ChecklistItem add(Stamp stamp, String text, Optional<Kind> kind, Optional<Jurisdiction> place) {
        List<ChecklistItem> all = queries.all();
        if (all.stream()
                .anyMatch(item -> item.text.equalsIgnoreCase(text)
                        && item.kind().equals(kind)
                        && item.place().equals(place))) {
            throw Refused.at("text", "This is asked already.");
        }
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).order;
        ChecklistItem item = new ChecklistItem(text, kind, place, last + STEP, stamp);
        session.persist(item);
        trail.add(stamp, "checklist.add", "checklist/" + item.id, "Asks before resuming: “" + text + "”.", "");
        return item;
    }

    /** From now on it is not offered any more. */
    @Transactional
    public void retire(Stamp stamp, long id) {
        ChecklistItem item = queries.all().stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> Missing.of("checklist item"));
        item.retire(stamp);
        trail.add(stamp, "checklist.retire", "checklist/" + id, "Asks no longer: “" + item.text + "”.", "");
    }
}
