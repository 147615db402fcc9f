package org.abeyance.notice;

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
import org.abeyance.deadline.Deadline;
import org.abeyance.people.Person;

/** Somebody was reminded of a deadline, on one rung, once: the row is unique. */
@Entity
@Table(name = "reminder")
public class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Deadline deadline;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Rung rung;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "counts_on")
    LocalDate countsOn;

    @Column(name = "reminded_at")
    Instant at;

    /** The mail that it goes out in, with all others of its person and hour. */
    @Column(name = "mail_key", length = 100)
    String mailKey;

    protected Reminder() {}

    Reminder(
            Deadline deadline, Person person, Rung rung, LocalDate dueOn, LocalDate countsOn, Instant at, String mail) {
        this.deadline = deadline;
        this.person = person;
        this.rung = rung;
        this.dueOn = dueOn;
        this.countsOn = countsOn;
        this.at = at;
        this.mailKey = mail;
    }

    /** Whether it is so still: not met meanwhile, not moved, not stopped. */
    boolean isStillSo() {
        return deadline.isOpen() && deadline.due().filter(dueOn::equals).isPresent();
    }

    @Override
    public String toString() {
        return deadline + " " + rung.label();
    }
}
