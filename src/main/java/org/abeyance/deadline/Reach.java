package org.abeyance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Length;

/** Where a clock arrives by its ledger, as last computed: the date, by which calendar, and how it was found. */
@Embeddable
public class Reach {

    @Column(name = "computed_on")
    LocalDate on;

    @Column(name = "computed_at")
    Instant at;

    @Column(name = "earliest_at")
    Instant earliest;

    @Column(length = 60)
    String zone;

    @Column(name = "calendar_used", length = 200)
    String calendar;

    @Column(name = "calendar_version", length = 400)
    String calendarVersion;

    boolean disputed;

    boolean stopped;

    @Column(length = Length.LONG32)
    String steps;

    protected Reach() {}

    static Reach of(Reckoned reckoned) {
        Reach reach = new Reach();
        reach.on = reckoned.on().orElse(null);
        reach.at = reckoned.at().map(OffsetDateTime::toInstant).orElse(null);
        reach.earliest = reckoned.earliest().map(OffsetDateTime::toInstant).orElse(null);
        reach.zone = reckoned.zone().getId();
        reach.calendar = reckoned.calendar().name();
        reach.calendarVersion = reckoned.calendar().version();
        reach.disputed = reckoned.disputed();
        reach.stopped = reckoned.isStopped();
        reach.steps = String.join("\n", reckoned.steps());
        return reach;
    }

    public Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** The first moment after a floor, or after clear days. */
    public Optional<Instant> earliest() {
        return Optional.ofNullable(earliest);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String calendar() {
        return calendar;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    public boolean isDisputed() {
        return disputed;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** One sentence each. */
    public List<String> steps() {
        return steps.lines().toList();
    }
}
