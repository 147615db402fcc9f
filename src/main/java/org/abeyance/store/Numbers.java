package org.abeyance.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Numbers for references. They rise in random steps, so that a gap between two says nothing about what lies between, and
 * come from a sequence, so that nobody waits for anybody.
 */
@ApplicationScoped
public class Numbers {

    private final Session session;
    private final SecureRandom random = new SecureRandom();

    Numbers(Session session) {
        this.session = session;
    }

    /**
     * The next number of a sequence.
     *
     * @param step by how much the sequence rises; the number lies anywhere within that step
     */
    public long next(String sequence, int step) {
        String sql = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport()
                .getSequenceNextValString(sequence);
        return session.createNativeQuery(sql, Long.class).getSingleResult() + random.nextInt(step);
    }
}
