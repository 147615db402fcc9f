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
import org.abeyance.audit.Stamp;
import org.hibernate.Length;

/** What somebody said to a version, among those who work on it. */
@Entity
@Table(name = "response_comment")
public class ResponseComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Response response;

    int edition;

    @Column(length = Length.LONG32)
    String text;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected ResponseComment() {}

    ResponseComment(Response response, String text, Stamp stamp) {
        this.response = response;
        this.edition = response.edition;
        this.text = text;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** What it said gives way to one sentence; who wrote it and when stays. */
    void destroy(String destruction, String words) {
        this.text = words;
        this.destroyedIn = destruction;
    }

    public int edition() {
        return edition;
    }

    public String text() {
        return text;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
