package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Keeps the views that people saved for themselves. Nobody sees those of others; the trail tells which list, not which filter. */
@ApplicationScoped
public class SavedViews {

    private static final int MOST = 50;

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;

    SavedViews(PeopleQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    public List<SavedView> of(Reader owner) {
        return queries.viewsOf(owner.id());
    }

    /** Keeps an address under a name; the same name again stands for the new address. */
    @Transactional
    public SavedView save(Stamp stamp, Reader owner, String name, String address) {
        List<SavedView> known = of(owner);
        Optional<SavedView> same =
                known.stream().filter(view -> view.name.equals(name)).findFirst();
        if (same.isEmpty() && known.size() >= MOST) {
            throw Refused.at("name", "You have saved " + MOST + " views already. Remove one first.");
        }
        SavedView view = same.orElseGet(
                () -> new SavedView(session.getReference(Person.class, owner.id()), name, address, stamp.at()));
        view.address = address;
        session.persist(view);
        trail.add(stamp, "view.save", owner.ref(), "Saved a view of " + view.path() + ".", "");
        return view;
    }

    /** Only its owner removes a view; what belongs to somebody else does not exist for this one. */
    @Transactional
    public SavedView remove(Stamp stamp, Reader owner, long id) {
        SavedView view = of(owner).stream()
                .filter(found -> found.id == id)
                .findFirst()
                .orElseThrow(() -> Missing.of("view " + id));
        session.remove(view);
        trail.add(stamp, "view.remove", owner.ref(), "Removed a view of " + view.path() + ".", "");
        return view;
    }
}
