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

/** An answer as somebody wrote it, in Markdown. It is never changed: whoever writes again adds one. */
@Entity
@Table(name = "question_draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Question question;

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

    protected Draft() {}

    Draft(Question question, String text, Stamp stamp) {
        this.question = question;
        this.edition = question.edition + 1;
        this.text = text;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public Long id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public int edition() {
        return edition;
    }

    /** What it said gives way to one sentence; who wrote it and when stays. */
    void destroy(String destruction, String words) {
        this.text = words;
        this.destroyedIn = destruction;
    }

    public String text() {
        return text;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The reference of who wrote it. */
    public String author() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
