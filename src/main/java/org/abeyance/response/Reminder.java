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
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;
import org.hibernate.annotations.Immutable;

/** The owner of a question was reminded, at a rung of the ladder: for each date once. */
@Entity(name = "QuestionReminder")
@Immutable
@Table(name = "question_reminder")
public class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Question question;

    @Column(name = "due_on")
    LocalDate due;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Rung rung;

    @Column(name = "to_ref", length = 20)
    String toRef;

    @Column(name = "to_name", length = 200)
    String toName;

    @Column(name = "sent_at")
    Instant sentAt;

    protected Reminder() {}

    Reminder(Question question, Rung rung, Person to, Stamp stamp) {
        this.question = question;
        this.due = question.due;
        this.rung = rung;
        this.toRef = to.ref();
        this.toName = to.name();
        this.sentAt = stamp.at();
    }

    public Rung rung() {
        return rung;
    }

    public String toName() {
        return toName;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
