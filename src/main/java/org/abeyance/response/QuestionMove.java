package org.abeyance.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** Somebody moved a question to a status, at a draft, and perhaps said why. */
@Entity
@Immutable
@Table(name = "question_move")
public class QuestionMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Question question;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    QuestionStatus status;

    int edition;

    @Column(length = Length.LONG32)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected QuestionMove() {}

    QuestionMove(Question question, String reason, Stamp stamp) {
        this.question = question;
        this.status = question.status;
        this.edition = question.edition;
        this.reason = reason.isEmpty() ? null : reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public QuestionStatus status() {
        return status;
    }

    public int edition() {
        return edition;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
