package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** The page that a fact cites as somebody read it again: public pages get edited in place. */
@Entity
@Immutable
@Table(name = "page_snapshot")
public class PageSnapshot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Fact fact;

    @Column(length = 2000)
    String url;

    @Column(name = "url_digest", length = 64)
    String urlDigest;

    @Column(length = Length.LONG32)
    String text;

    @Column(length = 64)
    String digest;

    @Column(name = "read_on")
    LocalDate readOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected PageSnapshot() {}

    PageSnapshot(String ref, Fact fact, String url, String text, LocalDate readOn, Stamp stamp) {
        this.ref = ref;
        this.fact = fact;
        this.url = url;
        this.urlDigest = Chain.digest(url);
        this.text = text;
        this.digest = Chain.digest(text);
        this.readOn = readOn;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public String ref() {
        return ref;
    }

    public String text() {
        return text;
    }

    public String digest() {
        return digest;
    }

    public LocalDate readOn() {
        return readOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
