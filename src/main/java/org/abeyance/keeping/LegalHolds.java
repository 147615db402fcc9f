package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** Opens and lifts legal holds. A concern may have several at once; while one is open, nothing of it is destroyed. */
@ApplicationScoped
public class LegalHolds {

    /** What the trail calls it. */
    private static final String UNFILED = "unfiled";

    private final KeepingQueries queries;
    private final Concerns concerns;
    private final UnfiledMail unfiled;
    private final Session session;
    private final Trail trail;

    LegalHolds(KeepingQueries queries, Concerns concerns, UnfiledMail unfiled, Session session, Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.unfiled = unfiled;
        this.session = session;
        this.trail = trail;
    }

    public boolean isHeld(Concern concern) {
        return queries.countOpenHolds(concern.id()) > 0;
    }

    /** All of a concern that the caller was let in to, the latest first. */
    public List<LegalHold> of(Concern concern) {
        return queries.holdsOf(concern.id());
    }

    @Transactional
    public void open(Stamp stamp, Reader reader, ConcernRef ref, String reason) {
        Concern concern = concerns.get(ref, reader);
        requireReason(reason);
        // a destruction that is being done waits for this, or this for it
        session.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        session.persist(new LegalHold(Optional.of(concern), reason, stamp));
        trail.add(stamp, concern.id(), "hold.open", ref, "Put " + ref + " under a legal hold.", reason);
    }

    /** Those on what came and was filed nowhere, the latest first. */
    List<LegalHold> onUnfiled() {
        return queries.holdsOnUnfiled();
    }

    @Transactional
    void openOnUnfiled(Stamp stamp, String reason) {
        requireReason(reason);
        // a destruction that is being done waits for this, or this for it
        unfiled.hold();
        session.persist(new LegalHold(Optional.empty(), reason, stamp));
        trail.add(stamp, "hold.open", UNFILED, "Put what was filed nowhere under a legal hold.", reason);
    }

    @Transactional
    void liftOnUnfiled(Stamp stamp, long id, String reason) {
        LegalHold hold = queries.holdOnUnfiled(id).orElseThrow(() -> Missing.of("legal hold " + id));
        requireReason(reason);
        lift(stamp, hold, reason);
        trail.add(stamp, "hold.lift", UNFILED, "Lifted a legal hold on what was filed nowhere.", reason);
    }

    /** The times run on as if there had been no hold: what was over meanwhile may be destroyed from now on. */
    @Transactional
    public void lift(Stamp stamp, Reader reader, ConcernRef ref, long id, String reason) {
        Concern concern = concerns.get(ref, reader);
        LegalHold hold = queries.holdOf(concern.id(), id).orElseThrow(() -> Missing.of("legal hold " + id));
        requireReason(reason);
        lift(stamp, hold, reason);
        trail.add(stamp, concern.id(), "hold.lift", ref, "Lifted a legal hold on " + ref + ".", reason);
    }

    private void lift(Stamp stamp, LegalHold hold, String reason) {
        session.refresh(hold, LockModeType.PESSIMISTIC_WRITE);
        if (!hold.isOpen()) {
            throw Refused.because("This legal hold was lifted already, by " + hold.liftedByName() + ".");
        }
        hold.lift(stamp, reason);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
    }
}
