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
import java.util.Optional;
import org.hibernate.Length;

/**
 * A call of a program that did something and must not do it twice. Its row is kept in the transaction of the act, its answer
 * right after; a row without an answer says that the act was done and the program was not told.
 */
@Entity
@Table(name = "keyed_call")
class KeyedCall {

    /** What the program was told. */
    record Told(int status, String content) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(name = "call_key", length = 200)
    String key;

    /** Method, path and query. */
    @Column(length = 2000)
    String call;

    @Column(name = "body_digest", length = 64)
    String bodyDigest;

    @Column(name = "kept_at")
    Instant keptAt;

    Integer status;

    @Column(length = Length.LONG32)
    String content;

    protected KeyedCall() {}

    KeyedCall(Person person, CallKey key, String call, String bodyDigest, Instant now) {
        this.person = person;
        this.key = key.text();
        this.call = call;
        this.bodyDigest = bodyDigest;
        this.keptAt = now;
    }

    boolean isSame(String call, String bodyDigest) {
        return this.call.equals(call) && this.bodyDigest.equals(bodyDigest);
    }

    void tell(Told told) {
        this.status = told.status();
        this.content = told.content();
    }

    Optional<Told> told() {
        return Optional.ofNullable(status).map(known -> new Told(known, content));
    }
}
