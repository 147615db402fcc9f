package org.abeyance.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Person;

/** An address of a person's own that is told what they are told. It sees what they see, looked up at every attempt. */
@Entity
@Table(name = "hook")
public class Hook {

    /** So long what is sent is signed by the secret before as well, so that its receiver can change over. */
    static final Duration BOTH_FOR = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(length = 100)
    String name;

    @Column(length = 500)
    String address;

    @Column(length = 100)
    String secret;

    @Column(name = "former_secret", length = 100)
    String formerSecret;

    @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "made_at")
    Instant madeAt;

    /** Until then it is left alone, because it could not be reached. */
    @Column(name = "rest_until")
    Instant restUntil;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Column(name = "stopped_why", length = 200)
    String stoppedWhy;

    @Column(name = "ended_at")
    Instant endedAt;

    protected Hook() {}

    Hook(Person person, String name, URI address, SigningSecret secret, Instant now) {
        this.person = person;
        this.name = name;
        this.address = address.toString();
        this.secret = secret.shown();
        this.madeAt = now;
    }

    void rotate(SigningSecret fresh, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(BOTH_FOR);
        secret = fresh.shown();
    }

    void stop(String why, Instant now) {
        stoppedAt = now;
        stoppedWhy = why;
    }

    void goOn() {
        stoppedAt = null;
        stoppedWhy = null;
        restUntil = null;
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** By which what is sent at a moment is signed: the newest first. */
    List<SigningSecret> secrets(Instant now) {
        SigningSecret newest = new SigningSecret(secret);
        return formerSecret == null || !now.isBefore(formerUntil)
                ? List.of(newest)
                : List.of(newest, new SigningSecret(formerSecret));
    }

    boolean isGoing() {
        return endedAt == null && stoppedAt == null;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public String name() {
        return name;
    }

    /** The whole of it may hold a secret of its receiver: for its owner alone. */
    public String address() {
        return address;
    }

    /** What administrators see of its address. */
    public String host() {
        return URI.create(address).getHost();
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    public String stoppedWhy() {
        return stoppedWhy == null ? "" : stoppedWhy;
    }

    public Optional<Instant> restUntil() {
        return Optional.ofNullable(restUntil);
    }

    /** Until when the secret before is good as well. */
    public Optional<Instant> formerUntil() {
        return Optional.ofNullable(formerUntil);
    }

    @Override
    public String toString() {
        return "webhook " + name;
    }
}
