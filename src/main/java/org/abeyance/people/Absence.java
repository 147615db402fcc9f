package org.abeyance.people;

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
import java.util.Optional;

/** Days on which somebody is away, so that their deputies are reminded in their place. */
@Entity
@Table(name = "absence")
public class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(name = "from_on")
    LocalDate from;

    /** The last day, inclusive. */
    @Column(name = "to_on")
    LocalDate to;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    protected Absence() {}

    Absence(Person person, LocalDate from, LocalDate to, Instant now) {
        this.person = person;
        this.from = from;
        this.to = to;
        this.recordedAt = now;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    /** Whether somebody is away on a day of their own zone. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    @Override
    public String toString() {
        return "away from " + from + " to " + to;
    }
}
