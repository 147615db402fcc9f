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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Regulator;
import org.hibernate.Length;

/** A numbered requirement of a letter that came in: who answers it, by when, and how far the answer is. */
@Entity
@Table(name = "question")
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Column(name = "letter_ref", length = 20)
    String letterRef;

    @ManyToOne(fetch = FetchType.LAZY)
    Regulator regulator;

    @Column(length = 20)
    String number;

    @Column(name = "sort_order")
    int order;

    @Column(length = Length.LONG32)
    String text;

    @ManyToOne(fetch = FetchType.LAZY)
    Person owner;

    @Column(name = "internal_due")
    LocalDate due;

    /** The internal date, or a day behind all others, so that lists can sort by it. */
    @Column(name = "listed_on")
    LocalDate listedOn;

    /** That of the latest {@link QuestionMove}, written by the same act. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    QuestionStatus status;

    /** The number of the latest {@link Draft}; 0 where nothing was written. */
    int edition;

    @Column(name = "answered_on")
    LocalDate answeredOn;

    @Column(name = "answered_in", length = 20)
    String answeredIn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected Question() {}

    Question(QuestionRef ref, Letter letter, NewQuestion asked, int order, Stamp stamp) {
        this.ref = ref.text();
        this.concern = letter.concern();
        this.letterRef = letter.letterRef();
        this.regulator = letter.regulator().orElse(null);
        this.number = asked.number();
        this.order = order;
        this.text = asked.text();
        this.status = QuestionStatus.OPEN;
        this.listedOn = Concerns.NEVER;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Refuses what can not be done with it as it stands. */
    void require(QuestionAct act) {
        if (!act.isPossible(status)) {
            throw Refused.because(ref + " is " + status.label() + ": it can not be " + act.words() + ".");
        }
    }

    void assign(Optional<Person> to, Optional<LocalDate> by) {
        this.owner = to.orElse(null);
        this.due = by.orElse(null);
        this.listedOn = by.orElse(Concerns.NEVER);
    }

    void write(Draft draft) {
        this.edition = draft.edition();
    }

    /** It is a part of a letter that is destroyed now: its words go with it. */
    String redact(String words) {
        String said = text;
        this.text = words;
        return said;
    }

    void move(QuestionStatus to) {
        this.status = to;
    }

    void answer(LocalDate on, String response) {
        this.status = QuestionStatus.ANSWERED;
        this.answeredOn = on;
        this.answeredIn = response;
    }

    public boolean isOwnedBy(Reader reader) {
        return owner != null && owner.id() == reader.id();
    }

    /** Whether this reader may see what is being drafted: who works on it, no other reader. */
    public boolean isDraftFor(Reader reader) {
        return QuestionRoles.isAtWork(reader) || isOwnedBy(reader);
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

    public String letterRef() {
        return letterRef;
    }

    public Optional<Regulator> regulator() {
        return Optional.ofNullable(regulator);
    }

    public String number() {
        return number;
    }

    public String text() {
        return text;
    }

    public Optional<Person> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    public QuestionStatus status() {
        return status;
    }

    public int edition() {
        return edition;
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    /** The response that answered it. */
    public Optional<String> answeredIn() {
        return Optional.ofNullable(answeredIn);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean isLateOn(LocalDate today) {
        return due != null && today.isAfter(due) && !status.isDone() && status != QuestionStatus.CLEARED;
    }

    @Override
    public String toString() {
        return ref;
    }
}
