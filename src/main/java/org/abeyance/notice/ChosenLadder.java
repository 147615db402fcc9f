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
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.deadline.Deadline;
import org.abeyance.web.Reading;

/** Somebody chose a ladder for a rule, or for one deadline; without rungs it follows again what it followed before. */
@Entity
@Table(name = "ladder")
public class ChosenLadder {

    static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "rule_id", length = 60)
    String rule;

    @ManyToOne(fetch = FetchType.LAZY)
    Deadline deadline;

    @Column(length = LONGEST)
    String rungs;

    /** At most so many days before the last day it begins, so that what is looked at can be bounded. */
    @Column(name = "first_days")
    int firstDays;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected ChosenLadder() {}

    private ChosenLadder(Optional<Ladder> ladder, Stamp stamp) {
        this.rungs = ladder.map(Ladder::text).orElse("");
        this.firstDays = ladder.map(Ladder::firstDays).orElse(0);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    static ChosenLadder forRule(String rule, Optional<Ladder> ladder, Stamp stamp) {
        ChosenLadder chosen = new ChosenLadder(ladder, stamp);
        chosen.rule = rule;
        return chosen;
    }

    static ChosenLadder forOne(Deadline deadline, Optional<Ladder> ladder, Stamp stamp) {
        ChosenLadder chosen = new ChosenLadder(ladder, stamp);
        chosen.deadline = deadline;
        return chosen;
    }

    /** As a person typed it, one rung a line; refused at {@code rungs}. */
    static Ladder read(String typed) {
        Reading reading = new Reading();
        String text = reading.text("rungs", typed, LONGEST);
        reading.done();
        return Ladder.read(text);
    }

    /** Whether the latest of some choices is one. */
    static boolean isChosen(List<ChosenLadder> choices) {
        return choices.stream().findFirst().flatMap(ChosenLadder::ladder).isPresent();
    }

    public Optional<Ladder> ladder() {
        return rungs.isEmpty() ? Optional.empty() : Optional.of(Ladder.read(rungs));
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    @Override
    public String toString() {
        return ladder().map(Ladder::toString).orElse("as before");
    }
}
