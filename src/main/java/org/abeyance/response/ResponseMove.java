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

/** Somebody moved a response to a status, at a version, and perhaps said why. */
@Entity
@Immutable
@Table(name = "response_move")
public class ResponseMove {

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
}
