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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.hibernate.Length;

/** That a response arrived, and by what. */
@Entity
@Table(name = "response_proof")
public class DeliveryProof implements Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Response response;

    @Column(length = Length.LONG32)
    String text;

    @Column(name = "file_ref", length = 20)
    String file;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected DeliveryProof() {}

    DeliveryProof(Response response, String text, Optional<String> file, Stamp stamp) {
        this.response = response;
        this.text = text;
        this.file = file.orElse(null);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public String text() {
        return text;
    }

    public Optional<String> file() {
        return Optional.ofNullable(file);
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
        return response.ref + "/proof-" + id;
    }

    @Override
    public LocalDate on() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    @Override
    public String words() {
        return text == null ? "" : text;
    }

    @Override
    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    @Override
    public void destroy(String destruction, String instead) {
        this.text = instead;
        this.destroyedIn = destruction;
    }
}
