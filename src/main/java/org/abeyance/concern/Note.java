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
import org.abeyance.audit.Stamp;
import org.hibernate.Length;

/** A note among ourselves. It is no letter: it went to nobody. */
@Entity
@Table(name = "concern_note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

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

    protected Note() {}

    Note(String ref, Concern concern, String text, Stamp stamp) {
        this.ref = ref;
        this.concern = concern;
        this.text = text;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** What it said gives way to one sentence; who wrote it and when stays. Called by the act that destroys items only. */
    public void destroy(String destruction, String words) {
        this.text = words;
        this.destroyedIn = destruction;
    }

    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
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
