package org.abeyance.decision;

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
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.hibernate.Length;

/** Somebody did something with a resume, and why. A clearance by a custodian names the wall for which it speaks. */
@Entity
@Table(name = "resume_step")
public class ResumeStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Resume resume;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Step step;

    /** The step again where it can happen only once, so that the database refuses a second. */
    @Column(length = 10)
    String once;

    @ManyToOne(fetch = FetchType.LAZY)
    Concern wall;

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

    protected ResumeStep() {}

    ResumeStep(Resume resume, Step step, Optional<Concern> wall, String reason, Stamp stamp) {
        this.resume = resume;
        this.step = step;
        this.once = step.isOnce() ? step.name() : null;
        this.wall = wall.orElse(null);
        this.reason = reason.isEmpty() ? null : reason;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Why gives way to one sentence; who did it and when stays. */
    void destroy(String destruction, String words) {
        this.reason = words;
        this.destroyedIn = destruction;
    }

    public Resume resume() {
        return resume;
    }

    public Step step() {
        return step;
    }

    public Optional<Concern> wall() {
        return Optional.ofNullable(wall);
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public Instant at() {
        return recordedAt;
    }

    /** The reference of who did it. */
    public String by() {
        return recordedBy;
    }

    public String byName() {
        return recordedByName;
    }
}
