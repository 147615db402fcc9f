package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Makes and revokes the secrets in addresses of feeds, and says whose one is, at every fetch anew. */
@ApplicationScoped
public class FeedAddresses {

    private static final Duration TOLD_EVERY = Duration.ofMinutes(10);

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;

    FeedAddresses(PeopleQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** @return what the addresses must hold; it can not be had again */
    @Transactional
    public Secret make(Stamp stamp, Reader owner, String name) {
        Secret secret = Secret.make("");
        session.persist(new FeedAddress(session.getReference(Person.class, owner.id()), name, secret, stamp.at()));
        trail.add(stamp, "feed.make", owner.ref(), "Made an address of feeds.", "");
        return secret;
    }

    public List<FeedAddress> of(Reader owner) {
        return queries.feedsOf(owner.id());
    }

    /** Only its owner revokes it; what belongs to somebody else does not exist for this one. */
    @Transactional
    public void revoke(Stamp stamp, Reader owner, long id) {
        FeedAddress address = of(owner).stream()
                .filter(found -> found.id == id)
                .findFirst()
                .orElseThrow(() -> Missing.of("feed " + id));
        address.revokedAt = stamp.at();
        trail.add(stamp, "feed.revoke", owner.ref(), "Revoked an address of feeds.", "");
    }

    /** Who fetches with this secret, as they may read now; missing where it is unknown or revoked, or they are gone. */
    @Transactional
    public Reader recognise(String shown, Instant now) {
        FeedAddress address = queries.feedByHash(new Secret(shown).hash())
                .filter(found -> found.revokedAt == null && found.person.isActive())
                .orElseThrow(() -> Missing.of("feed"));
        if (address.lastUsedAt == null || address.lastUsedAt.isBefore(now.minus(TOLD_EVERY))) {
            queries.feedUsed(address.id, now);
        }
        Reader reader = address.person.reader();
        if (!reader.isReader()) {
            throw Missing.of("feed");
        }
        return reader;
    }
}
