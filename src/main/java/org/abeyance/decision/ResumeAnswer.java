package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.concern.Fact;
import org.hibernate.Length;

/** What a proposal says to a limit, to what a regulator holds, or to a pause of a narrower place. */
@Entity
@Table(name = "resume_answer")
public class ResumeAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Resume resume;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Fact fact;

    @Column(length = Length.LONG32)
    String answer;

    protected ResumeAnswer() {}

    ResumeAnswer(Resume resume, Fact fact, String answer) {
        this.resume = resume;
        this.fact = fact;
        this.answer = answer;
    }

    public Fact fact() {
        return fact;
    }

    public String answer() {
        return answer;
    }
}
