package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Makes and revokes tokens, and recognises who calls with one. */
@ApplicationScoped
public class ApiTokens {

    /** Last use is told to the minute: a busy program does not write at every call. */
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;
    private final Administrators administrators;

    ApiTokens(PeopleQueries queries, Session session, Trail trail, Administrators administrators) {
        this.administrators = administrators;
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** @return what the program must show; it can not be had again */
    @Transactional
    public Secret make(Stamp stamp, String ownerRef, String name, Set<Scope> scopes) {
        Secret secret = Secret.make("abeyance_");
        keep(stamp, People.get(queries, ownerRef), name, scopes, secret);
        return secret;
    }

    void keep(Stamp stamp, Person owner, String name, Set<Scope> scopes, Secret secret) {
        if (scopes.isEmpty()) {
            throw Refused.at("scopes", "Choose what the token is for.");
        }
        ApiToken token = new ApiToken(owner, name, scopes, secret, stamp.at());
        session.persist(token);
        String labels = scopes.stream().sorted().map(Scope::label).collect(Collectors.joining(", "));
        trail.add(stamp, "token.make", owner.ref(), "Made the token “" + name + "” (" + labels + ").", "");
    }

    /** Only its owner revokes a token; what belongs to somebody else does not exist for this one. */
    @Transactional
    public void revoke(Stamp stamp, long id) {
        ApiToken token = Optional.ofNullable(session.find(ApiToken.class, id))
                .filter(found -> found.person.ref().equals(stamp.who().ref()))
                .orElseThrow(() -> Missing.of("T-" + id));
        if (!token.isRevoked()) {
            administrators.remain(token.person, () -> token.revokedAt = stamp.at());
            trail.add(stamp, "token.revoke", token.person.ref(), "Revoked the token “" + token.name + "”.", "");
        }
    }

    public List<ApiToken> of(Reader owner) {
        return queries.tokensOf(owner.id());
    }

    /** Who calls with this secret and for what; nobody where it is unknown or revoked, or its owner is deactivated. */
    @Transactional
    Optional<ApiToken> recognise(Secret secret, Instant now) {
        Optional<ApiToken> token =
                queries.tokenByHash(secret.hash()).filter(found -> !found.isRevoked() && found.person.isActive());
        token.filter(found -> found.lastUsedAt == null || found.lastUsedAt.isBefore(now.minus(TOLD_EVERY)))
                .ifPresent(found -> queries.used(found.id, now));
        return token;
    }
}
