package org.abeyance.keeping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;

/** Items of one concern, or of none, are to be forgotten: proposed by one person, done or refused by another. */
@Entity
@Table(name = "destruction")
public class Destruction {

    /** How far it is. */
    public enum State {
        PROPOSED("proposed"),
        DONE("done"),
        REFUSED("refused");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    /** None where it is of what was filed nowhere. */
    @ManyToOne(fetch = FetchType.LAZY)
    Concern concern;

    @Column(length = 400)
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "proposed_by", length = 20)
    String proposedBy;

    @Column(name = "proposed_by_name", length = 200)
    String proposedByName;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by", length = 20)
    String endedBy;

    @Column(name = "ended_by_name", length = 200)
    String endedByName;

    @Column(name = "refused_reason", length = 2000)
    String refusedReason;

    @OneToMany(mappedBy = "destruction", cascade = CascadeType.PERSIST)
    @OrderBy("kind, on, id")
    List<DestructionItem> items = new ArrayList<>();

    protected Destruction() {}

    Destruction(DestructionRef ref, Optional<Concern> concern, Collection<Item> chosen, String reason, Stamp stamp) {
        this.ref = ref.text();
        this.concern = concern.orElse(null);
        this.reason = reason;
        this.state = State.PROPOSED;
        this.proposedAt = stamp.at();
        this.proposedBy = stamp.who().ref();
        this.proposedByName = stamp.who().name();
        chosen.forEach(item -> items.add(new DestructionItem(this, item)));
    }

    void carryOut(Stamp stamp) {
        end(stamp, State.DONE);
    }

    void refuse(Stamp stamp, String why) {
        end(stamp, State.REFUSED);
        this.refusedReason = why;
    }

    private void end(Stamp stamp, State as) {
        this.state = as;
        this.endedAt = stamp.at();
        this.endedBy = stamp.who().ref();
        this.endedByName = stamp.who().name();
    }

    /** What the trail calls it: it stands below its concern where it has one. */
    String subject() {
        return concern == null ? ref : concern.ref() + "/" + ref;
    }

    /** "in C-2024-003", as the trail says where it was. */
    String where() {
        return concern == null ? "among what was filed nowhere" : "in " + concern.ref();
    }

    String itemsInWords() {
        return items.stream().map(DestructionItem::toString).collect(Collectors.joining(", "));
    }

    public String ref() {
        return ref;
    }

    public Optional<Concern> concern() {
        return Optional.ofNullable(concern);
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String endedByName() {
        return endedByName == null ? "" : endedByName;
    }

    public String refusedReason() {
        return refusedReason == null ? "" : refusedReason;
    }

    public List<DestructionItem> items() {
        return items;
    }

    @Override
    public String toString() {
        return ref;
    }
}
