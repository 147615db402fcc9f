package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Chain;
import org.hibernate.Session;

/**
 * Makes guessing slow: every try counts before the password is looked at, also where there is no such account, and in its
 * own transaction, so that a refusal does not undo it.
 */
@ApplicationScoped
class Lockout {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;

    private final PeopleQueries queries;
    private final Session session;
    private final Counting counting;

    Lockout(PeopleQueries queries, Session session, Counting counting) {
        this.queries = queries;
        this.session = session;
        this.counting = counting;
    }

    /** Refuses while the account as typed, or the address it is tried from, is shut. */
    void oneTry(String email, String address, Instant now) {
        refuse(count("address " + address, FREE_PER_ADDRESS, now), now);
        refuse(count(account(email), FREE_PER_ACCOUNT, now), now);
    }

    private Optional<Instant> count(String tried, int free, Instant now) {
        try {
            return counting.count(tried, free, now);
        } catch (PersistenceException madeMeanwhile) {
            // two first tries at the same moment: the row is there now
            return counting.count(tried, free, now);
        }
    }

    private static void refuse(Optional<Instant> shutUntil, Instant now) {
        if (shutUntil.isPresent()) {
            long seconds = Duration.between(now, shutUntil.get()).toSeconds() + 1;
            String wait = seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
            throw Refused.because("Too many tries. Wait " + wait + ", then try again.");
        }
    }

    /** The right password was given, or a new one chosen: what failed before is forgotten. */
    @Transactional
    void forgive(String email, Instant now) {
        queries.forgetFailures(now.minus(Failures.FORGOTTEN_AFTER));
        Failures failures = session.find(Failures.class, account(email));
        if (failures != null) {
            session.remove(failures);
        }
    }

    private static String account(String email) {
        return "account " + Chain.digest(NewPerson.normal(email));
    }

    /** One transaction per try. */
    @ApplicationScoped
    static class Counting {

        private final Session session;

        Counting(Session session) {
            this.session = session;
        }

        /** @return until when it is shut, where it is */
        @Transactional(TxType.REQUIRES_NEW)
        Optional<Instant> count(String tried, int free, Instant now) {
            Failures failures = session.find(Failures.class, tried, LockModeType.PESSIMISTIC_WRITE);
            if (failures == null) {
                failures = new Failures(tried, now);
                session.persist(failures);
                session.flush();
            }
            if (failures.isShut(now)) {
                return Optional.of(failures.shutUntil);
            }
            failures.oneMore(free, now);
            return Optional.empty();
        }
    }
}
