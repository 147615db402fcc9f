package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.register.Organisation;
import org.hibernate.Session;

/** What stands around the words of responses, for each organisation. */
@ApplicationScoped
public class Letterheads {

    private final ResponseQueries queries;
    private final Session session;
    private final Trail trail;

    Letterheads(ResponseQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** As it was set last; a plain one where none was. */
    public Letterhead.Words of(Organisation organisation) {
        return queries.letterhead(organisation.id())
                .map(Letterhead::words)
                .orElseGet(() -> new Letterhead.Words(
                        "**" + organisation.name() + "**",
                        "Dear Sir or Madam,",
                        "Yours faithfully,\n\n" + organisation.name(),
                        ""));
    }

    @Transactional
    public void set(Stamp stamp, Organisation organisation, Letterhead.Words words) {
        session.persist(new Letterhead(organisation, words, stamp));
        trail.add(
                stamp, "letterhead.set", organisation.slug(), "Set the letterhead of " + organisation.name() + ".", "");
    }
}
