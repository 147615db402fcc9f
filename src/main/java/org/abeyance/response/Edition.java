package org.abeyance.response;

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
import org.abeyance.audit.Stamp;
import org.hibernate.Length;

/** A version of a response. It is never changed: whoever writes again adds one. */
@Entity
@Table(name = "response_edition")
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Response response;

    int edition;

    @Column(length = Length.LONG32)
    String cover;

    /** A file that is the response, written elsewhere. */
    @Column(length = 20)
    String document;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected Edition() {}

    Edition(Response response, String cover, Optional<String> document, Stamp stamp) {
        this.response = response;
        this.edition = response.edition + 1;
        this.cover = cover;
        this.document = document.orElse(null);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public Long id() {
        return id;
    }

    /** What it said gives way to one sentence; who wrote it and when stays. */
    void destroy(String destruction, String words) {
        this.cover = words;
        this.destroyedIn = destruction;
    }

    public int edition() {
        return edition;
    }

    public String cover() {
        return cover;
    }

    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
