package org.abeyance.notice;

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

    /** As it was written in the ladder then. */
    @Column(length = 40)
    String rung;

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

    Reminder(Climb climb, Person person, Rung rung, Instant at, String mail) {
        this.deadline = climb.deadline();
        this.person = person;
        this.rung = rung.said();
        this.dueOn = climb.ending().on();
        this.countsOn = rung.countsOn(climb.ending(), at);
        this.at = at;
        this.mailKey = mail;
    }

    /** Whether it is so still: not met meanwhile, not moved, not stopped. */
    boolean isStillSo() {
        return deadline.isOpen() && deadline.due().filter(dueOn::equals).isPresent();
    }

    /** Its own name among all that one person is told: once. */
    String step() {
        return step(deadline.id(), person.id(), rung, countsOn);
    }

    static String step(Long deadline, Long person, String rung, LocalDate countsOn) {
        return deadline + "/" + person + "/" + rung + "/" + countsOn;
    }

    public Deadline deadline() {
        return deadline;
    }

    public Person person() {
        return person;
    }

    public String rung() {
        return rung;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant at() {
        return at;
    }

    @Override
    public String toString() {
        return deadline + ", " + rung;
    }
}
