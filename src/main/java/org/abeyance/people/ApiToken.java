package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** By what a program is recognised as its owner: it sees exactly what the owner sees, within its scopes. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(length = 100)
    String name;

    @Column(name = "secret_hash", length = 64)
    String secretHash;

    @Column(name = "may_read")
    boolean mayRead;

    @Column(name = "may_write")
    boolean mayWrite;

    @Column(name = "may_administer")
    boolean mayAdminister;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    protected ApiToken() {}

    ApiToken(Person person, String name, Set<Scope> scopes, Secret secret, Instant now) {
        this.person = person;
        this.name = name;
        this.secretHash = secret.hash();
        this.mayRead = scopes.contains(Scope.READ);
        this.mayWrite = scopes.contains(Scope.WRITE);
        this.mayAdminister = scopes.contains(Scope.ADMIN);
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return "T-" + id;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (mayRead) {
            scopes.add(Scope.READ);
        }
        if (mayWrite) {
            scopes.add(Scope.WRITE);
        }
        if (mayAdminister) {
            scopes.add(Scope.ADMIN);
        }
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    @Override
    public String toString() {
        return name + " (" + ref() + ")";
    }
}
