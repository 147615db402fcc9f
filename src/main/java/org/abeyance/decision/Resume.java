package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.concern.Concern;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.hibernate.Length;

/**
 * Somebody asks to resume activities in places from a day on. Approved by somebody else it becomes a decision of the
 * company, which counts from the first day on which nothing holds it.
 */
@Entity
@Table(name = "resume")
public class Resume {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Column(name = "on_day")
    LocalDate on;

    @Column(length = Length.LONG32)
    String text;

    @Column(length = 1000)
    String part;

    @Column(name = "decided_by", length = 300)
    String decidedBy;

    @Column(length = 200)
    String dpo;

    @Column(name = "dpo_advice", length = Length.LONG32)
    String dpoAdvice;

    @Column(name = "dpo_followed")
    boolean dpoFollowed;

    @Column(length = Length.LONG32)
    String basis;

    @Column(name = "override_asked", length = Length.LONG32)
    String overrideAsked;

    @ManyToMany
    @JoinTable(
            name = "resume_activity",
            joinColumns = @JoinColumn(name = "resume_id"),
            inverseJoinColumns = @JoinColumn(name = "activity_id"))
    Set<Activity> activities = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "resume_jurisdiction",
            joinColumns = @JoinColumn(name = "resume_id"),
            inverseJoinColumns = @JoinColumn(name = "jurisdiction_code"))
    @OrderColumn(name = "sort_order")
    List<Jurisdiction> places = new ArrayList<>();

    protected Resume() {}

    Resume(ResumeRef ref, Concern concern, NewResume asked) {
        this.ref = ref.text();
        this.concern = concern;
        this.on = asked.on();
        this.text = asked.text();
        this.part = asked.part().isEmpty() ? null : asked.part();
        this.decidedBy = asked.decidedBy();
        this.dpo = asked.dpo();
        this.dpoAdvice = asked.dpoAdvice();
        this.dpoFollowed = asked.dpoFollowed();
        this.basis = asked.basis().isEmpty() ? null : asked.basis();
        this.overrideAsked = asked.overrideAsked().isEmpty() ? null : asked.overrideAsked();
        this.activities.addAll(asked.activities());
        this.places.addAll(asked.places());
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    public LocalDate on() {
        return on;
    }

    public String text() {
        return text;
    }

    public String part() {
        return part == null ? "" : part;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String dpo() {
        return dpo;
    }

    public String dpoAdvice() {
        return dpoAdvice;
    }

    public boolean isDpoFollowed() {
        return dpoFollowed;
    }

    public String basis() {
        return basis == null ? "" : basis;
    }

    /** Why the proposer asks to resume over conditions that are open; empty where they do not. */
    public String overrideAsked() {
        return overrideAsked == null ? "" : overrideAsked;
    }

    public Set<Activity> activities() {
        return activities;
    }

    public List<Jurisdiction> places() {
        return places;
    }

    public List<String> codes() {
        return places.stream().map(Jurisdiction::code).toList();
    }

    /** What it asks for, without what may not be told: for the trail. */
    @Override
    public String toString() {
        return ref + ", to resume in " + String.join(", ", codes()) + " from " + on;
    }
}
