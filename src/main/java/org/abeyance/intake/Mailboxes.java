package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.abeyance.store.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Remembers of each watched mailbox how far it was read and when it was last heard of; lets one node at a time read it. */
@ApplicationScoped
class Mailboxes {

    private final IntakeQueries queries;
    private final Session session;
    private final Database database;
    private final Duration hold;

    Mailboxes(
            IntakeQueries queries,
            Session session,
            Database database,
            @ConfigProperty(name = "abeyance.mailbox.hold", defaultValue = "2M") Duration hold) {
        this.queries = queries;
        this.session = session;
        this.database = database;
        this.hold = hold;
    }

    /** How far a mailbox was read. */
    record Mark(long validity, long lastUid) {}

    @Transactional
    List<Mailbox> all() {
        return queries.mailboxes();
    }

    /** So long after it was last heard of, another node takes over what one reads. */
    Duration hold() {
        return hold;
    }

    /** At the start: on a database that only one process can open, whoever held one is dead. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void freeThoseOfTheDead() {
        if (!database.isPostgresql()) {
            queries.mailboxes().forEach(mailbox -> mailbox.heldUntil = Instant.EPOCH);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void know(String name) {
        if (queries.mailbox(name).isEmpty()) {
            session.persist(new Mailbox(name));
        }
    }

    /** True where this node may read it until the hold ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean hold(String name, String node, Instant now) {
        Mailbox mailbox = held(name);
        if (!mailbox.holder.equals(node) && mailbox.heldUntil.isAfter(now)) {
            return false;
        }
        mailbox.holder = node;
        mailbox.heldUntil = now.plus(hold);
        return true;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(String name, String node) {
        Mailbox mailbox = held(name);
        if (mailbox.holder.equals(node)) {
            mailbox.heldUntil = Instant.EPOCH;
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Mark mark(String name) {
        Mailbox mailbox = held(name);
        return new Mark(mailbox.validity, mailbox.lastUid);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void reached(String name, Instant now) {
        held(name).contactAt = now;
    }

    /** Everything up to here is kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void took(String name, Mark mark, Instant now) {
        Mailbox mailbox = held(name);
        mailbox.validity = mark.validity();
        mailbox.lastUid = mark.lastUid();
        mailbox.taken++;
        mailbox.contactAt = now;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String name, String why, Instant now) {
        Mailbox mailbox = held(name);
        mailbox.errorAt = now;
        mailbox.error = why.length() > 1000 ? why.substring(0, 1000) : why;
    }

    private Mailbox held(String name) {
        Mailbox mailbox = queries.mailbox(name).orElseThrow(() -> new IllegalStateException("unknown mailbox " + name));
        session.lock(mailbox, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(mailbox);
        return mailbox;
    }
}
