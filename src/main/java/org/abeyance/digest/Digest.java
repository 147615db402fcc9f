package org.abeyance.digest;

import jakarta.persistence.Basic;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.post.State;
import org.hibernate.Length;

/**
 * What one person is told of one period: one row, whatever crashes when. Its content is what was last composed, which is
 * what went out once it has gone.
 */
@Entity
@Table(name = "digest")
public class Digest {

    /** So long after its moment it is on time still. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "from_at")
    Instant from;

    @Column(name = "until_at")
    Instant until;

    boolean late;

    @Column(name = "composed_at")
    Instant composedAt;

    @Column(length = 300)
    String subject;

    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    String html;

    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    String text;

    /** References of the concerns that it tells of and of the facts whose words it says, one a line. */
    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    String tells;

    @Column(name = "late_count")
    Integer lateCount;

    @Column(name = "soon_count")
    Integer soonCount;

    @Column(name = "paused_count")
    Integer pausedCount;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state = State.QUEUED;

    @Column(length = 2000)
    String reply = "";

    @Column(name = "settled_at")
    Instant settledAt;

    protected Digest() {}

    Digest(Person person, Instant dueAt, Instant from, Instant until) {
        this.person = person;
        this.dueAt = dueAt;
        this.from = from;
        this.until = until;
        this.late = until.isAfter(dueAt.plus(ON_TIME));
    }

    void compose(Composed composed, Instant now) {
        this.composedAt = now;
        this.subject = composed.content().subject();
        this.html = composed.whole();
        this.text = composed.content().text();
        this.tells = String.join("\n", composed.tells());
        this.lateCount = composed.counts().late();
        this.soonCount = composed.counts().soon();
        this.pausedCount = composed.counts().paused();
    }

    /** It told of something that is destroyed now: what it said gives way to one sentence, that it went stays. */
    void forget(String words) {
        this.subject = "Destroyed";
        this.html = "";
        this.text = words;
    }

    void settle(State became, String by, Instant at) {
        this.state = became;
        this.reply = by.length() > 2000 ? by.substring(0, 2000) : by;
        this.settledAt = at;
    }

    /** Under which the outbox knows it. */
    String key() {
        return key(person.ref(), dueAt);
    }

    static String key(String person, Instant dueAt) {
        return "digest/" + person + "/" + dueAt;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    public boolean isLate() {
        return late;
    }

    public Optional<Instant> composedAt() {
        return Optional.ofNullable(composedAt);
    }

    public String subject() {
        return subject == null ? "" : subject;
    }

    public String html() {
        return html == null ? "" : html;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public List<String> tells() {
        return tells == null || tells.isEmpty() ? List.of() : tells.lines().toList();
    }

    public State state() {
        return state;
    }

    public String reply() {
        return reply;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
