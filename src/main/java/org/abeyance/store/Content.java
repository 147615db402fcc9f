package org.abeyance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Bytes that are kept once, whoever keeps them how often, known by the SHA-256 of all of them. */
@Entity
@Immutable
@Table(name = "content")
public class Content {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 64)
    String digest;

    long size;

    @Column(name = "kept_at")
    Instant keptAt;

    protected Content() {}

    Content(Long id, String digest, long size, Instant keptAt) {
        this.id = id;
        this.digest = digest;
        this.size = size;
        this.keptAt = keptAt;
    }

    public Long id() {
        return id;
    }

    /** The SHA-256 in lower-case hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Instant keptAt() {
        return keptAt;
    }

    @Override
    public String toString() {
        return "content " + digest;
    }
}
