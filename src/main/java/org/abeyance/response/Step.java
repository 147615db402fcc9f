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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.hibernate.Length;

/** A stage that a version passes on its way out, and what was said of it there: once. */
@Entity(name = "ClearanceStep")
@Table(name = "response_step")
public class Step implements Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Edition edition;

    int place;

    @Column(length = 60)
    String name;

    boolean legal;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Verdict verdict;

    @Column(length = Length.LONG32)
    String reason;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by", length = 20)
    String decidedBy;

    @Column(name = "decided_by_name", length = 200)
    String decidedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected Step() {}

    Step(Edition edition, int place, Stage stage) {
        this.edition = edition;
        this.place = place;
        this.name = stage.name();
        this.legal = stage.legal();
    }

    void judge(Verdict said, String why, Stamp stamp) {
        this.verdict = said;
        this.reason = why.isEmpty() ? null : why;
        this.decidedAt = stamp.at();
        this.decidedBy = stamp.who().ref();
        this.decidedByName = stamp.who().name();
    }

    public int place() {
        return place;
    }

    public String name() {
        return name;
    }

    /** Whether only somebody of the legal team clears it. */
    public boolean isLegal() {
        return legal;
    }

    public boolean isOpen() {
        return verdict == null;
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public String decidedByName() {
        return decidedByName == null ? "" : decidedByName;
    }

    @Override
    public Concern concern() {
        return edition.response.concern;
    }

    @Override
    public String ref() {
        return edition.response.ref + "/clearance-" + id;
    }

    @Override
    public LocalDate on() {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
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
