package org.abeyance.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.abeyance.audit.Stamp;
import org.abeyance.intake.mail.Form;
import org.hibernate.Length;

/** One reading of what came: by which edition of the reader, and what it says otherwise than the one before. */
@Entity
@Table(name = "arrival_reading")
public class Rereading {

    /** What became of it. */
    public enum Outcome {
        FIRST("read for the first time"),
        SAME("the same as before"),
        TAKEN("taken over by itself"),
        PROPOSED("waits for a person"),
        ACCEPTED("accepted"),
        LEFT("the letter stays as it was"),
        FAILED("could not be read again");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it was, and what it says now. */
    @Embeddable
    public static class Change {

        @Column(length = Length.LONG32)
        String was;

        @Column(length = Length.LONG32)
        String says;

        protected Change() {}

        Change(String was, String says) {
            this.was = was;
            this.says = says;
        }

        public String was() {
            return was;
        }

        public String says() {
            return says;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Arrival arrival;

    /** None where a person asked for this one alone, or where it was read as it came. */
    @ManyToOne(fetch = FetchType.LAZY)
    ReadingRun run;

    int edition;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Form form;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Outcome outcome;

    @Column(length = 500)
    String failure = "";

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "read_by", length = 20)
    String readBy;

    @Column(name = "read_by_name", length = 200)
    String readByName;

    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "settled_by", length = 20)
    String settledBy;

    @Column(name = "settled_by_name", length = 200)
    String settledByName;

    @Column(length = 500)
    String reason;

    @ElementCollection
    @CollectionTable(name = "arrival_difference", joinColumns = @JoinColumn(name = "reading_id"))
    @MapKeyColumn(name = "aspect", length = 20)
    @MapKeyEnumerated(EnumType.STRING)
    Map<Aspect, Change> changes = new TreeMap<>();

    protected Rereading() {}

    Rereading(Arrival arrival, int edition, Outcome outcome, Stamp stamp) {
        this.arrival = arrival;
        this.edition = edition;
        this.form = arrival.form;
        this.outcome = outcome;
        this.readAt = stamp.at();
        this.readBy = stamp.who().ref();
        this.readByName = stamp.who().name();
    }

    void settle(Outcome how, String why, Stamp stamp) {
        outcome = how;
        reason = why;
        settledAt = stamp.at();
        settledBy = stamp.who().ref();
        settledByName = stamp.who().name();
    }

    /** No word of either reading is left. */
    void forget() {
        changes.clear();
        failure = "";
        if (outcome == Outcome.PROPOSED) {
            outcome = Outcome.TAKEN;
        }
    }

    public Long id() {
        return id;
    }

    public Arrival arrival() {
        return arrival;
    }

    public int edition() {
        return edition;
    }

    public Form form() {
        return form;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isProposed() {
        return outcome == Outcome.PROPOSED;
    }

    public String failure() {
        return failure;
    }

    public Instant readAt() {
        return readAt;
    }

    public String readByName() {
        return readByName;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public String settledByName() {
        return settledByName;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public Map<Aspect, Change> changes() {
        return changes.isEmpty() ? Map.of() : new EnumMap<>(changes);
    }

    /** {@code subject, words}. */
    public String differs() {
        List<String> labels = changes().keySet().stream().map(Aspect::label).toList();
        return String.join(", ", labels);
    }

    @Override
    public String toString() {
        return "reading " + id;
    }
}
