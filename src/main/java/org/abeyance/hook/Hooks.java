package org.abeyance.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.notice.HearsNotices;
import org.abeyance.notice.Notice;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** Keeps the webhooks of each person, and queues for them what this person is told, in the same transaction. */
@ApplicationScoped
public class Hooks implements HearsNotices {

    /** Something may be due now. */
    record Due() {}

    private static final int MOST = 10;
    private static final String TEST = "notice.test";

    private final HookQueries queries;
    private final Session session;
    private final Trail trail;
    private final Event<Due> due;

    Hooks(HookQueries queries, Session session, Trail trail, Event<Due> due) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
        this.due = due;
    }

    List<Hook> of(Reader owner) {
        return queries.of(owner.id());
    }

    /** Only its owner's; anybody else's does not exist for this one. */
    Hook get(Reader owner, long id) {
        return queries.one(id, owner.id()).orElseThrow(() -> Missing.of("webhook " + id));
    }

    /** A new one, and what its receiver checks signatures by, which is not shown again. */
    record Made(Hook hook, SigningSecret secret) {}

    @Transactional
    Made make(Stamp stamp, Reader owner, String name, URI address) {
        if (of(owner).size() >= MOST) {
            throw Refused.at("name", "You have " + MOST + " webhooks already. End one first.");
        }
        SigningSecret secret = SigningSecret.make();
        Hook hook = new Hook(session.getReference(Person.class, owner.id()), name, address, secret, stamp.at());
        session.persist(hook);
        trail.add(stamp, "hook.make", owner.ref(), "Made a webhook.", "");
        return new Made(hook, secret);
    }

    /** For a day both are good: whatever is sent is signed by either. */
    @Transactional
    SigningSecret rotate(Stamp stamp, Reader owner, long id) {
        SigningSecret fresh = SigningSecret.make();
        get(owner, id).rotate(fresh, stamp.at());
        trail.add(stamp, "hook.rotate", owner.ref(), "Changed the secret of a webhook.", "");
        return fresh;
    }

    @Transactional
    void goOn(Stamp stamp, Reader owner, long id) {
        Hook hook = get(owner, id);
        if (hook.isStopped()) {
            hook.goOn();
            due.fire(new Due());
            trail.add(stamp, "hook.resume", owner.ref(), "Let a webhook that had been stopped go on.", "");
        }
    }

    @Transactional
    void end(Stamp stamp, Reader owner, long id) {
        get(owner, id).end(stamp.at());
        queries.withdraw(id, "The webhook was ended.", stamp.at());
        trail.add(stamp, "hook.end", owner.ref(), "Ended a webhook.", "");
    }

    /** Sends it something that tells nothing, to see whether it works. */
    @Transactional
    void test(Stamp stamp, Reader owner, long id) {
        Hook hook = get(owner, id);
        if (queries.testsWaiting(id) == 0) {
            session.persist(new HookDelivery(hook, null, TEST, stamp.at()));
            due.fire(new Due());
        }
    }

    @Override
    public void hear(Notice notice) {
        for (Hook hook : queries.going(notice.person().id())) {
            session.persist(new HookDelivery(hook, notice, "notice." + notice.kind(), notice.at()));
            due.fire(new Due());
        }
    }
}
