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
import java.util.List;
import org.abeyance.decision.Hold;
import org.abeyance.decision.Resume;
import org.abeyance.people.Person;

/** Somebody was told what holds a resume: once for each time that it holds it, until it lets go. */
@Entity
@Table(name = "held_resume")
public class HeldResume {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Resume resume;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    /** The fact that holds it; empty where it waits for clearance. */
    @Column(name = "fact_ref", length = 20)
    String fact;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Hold.Why why;

    @Column(name = "told_at")
    Instant at;

    @Column(name = "over_at")
    Instant overAt;

    /** The mail that it goes out in, with all others of its person and moment. */
    @Column(name = "mail_key", length = 100)
    String mailKey;

    protected HeldResume() {}

    HeldResume(Resume resume, Person person, Hold hold, Instant at, String mail) {
        this.resume = resume;
        this.person = person;
        this.fact = hold.ref();
        this.why = hold.why();
        this.at = at;
        this.mailKey = mail;
    }

    boolean tells(Person somebody, Hold hold) {
        return person.id().equals(somebody.id()) && fact.equals(hold.ref()) && why == hold.why();
    }

    boolean isAmong(List<Hold> holds) {
        return holds.stream().anyMatch(hold -> fact.equals(hold.ref()) && why == hold.why());
    }

    void letsGo(Instant moment) {
        this.overAt = moment;
    }

    @Override
    public String toString() {
        return resume.ref() + ": " + why.words();
    }
}
