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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.hibernate.Length;

/** Somebody moved a response to a status, at a version, and perhaps said why. */
@Entity
@Table(name = "response_move")
public class ResponseMove implements Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Response response;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ResponseStatus status;

    int edition;

    @Column(length = Length.LONG32)
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected ResponseMove() {}

    ResponseMove(Response response, String reason, Stamp stamp) {
        this.response = response;
        this.status = response.status;
        this.edition = response.edition;
        this.reason = reason.isEmpty() ? null : reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Whether it says no more than a stage said that sent the response back. */
    boolean repeats(Step step) {
        return step.edition.response.id.equals(response.id)
                && step.edition.edition == edition
                && !step.reason().isEmpty()
                && reason().equals(step.name() + ": " + step.reason());
    }

    public ResponseStatus status() {
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

    @Override
    public Concern concern() {
        return response.concern;
    }

    @Override
    public String ref() {
        return response.ref + "/move-" + id;
    }

    @Override
    public LocalDate on() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    @Override
    public String words() {
        return reason();
    }

    @Override
    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    @Override
    public void destroy(String destruction, String instead) {
        this.reason = instead;
        this.destroyedIn = destruction;
    }
}
