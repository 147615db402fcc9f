package org.abeyance.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A condition that was open when a resume was approved, overridden by name. */
@Entity
@Table(name = "resume_override")
public class ResumeOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Resume resume;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Condition condition;

    protected ResumeOverride() {}

    ResumeOverride(Resume resume, Condition condition) {
        this.resume = resume;
        this.condition = condition;
    }

    public Condition condition() {
        return condition;
    }
}
