package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Calendar;
import org.abeyance.concern.Concern;
import org.hibernate.Session;

/**
 * Computes open deadlines again after a calendar changed. Those that move say from where to where and why; what is met stays
 * as it was. Only deadlines whose calendar has another version now are read, some hundred at a time.
 */
@ApplicationScoped
public class Recomputation {

    private static final int AT_ONCE = 500;

    private final DeadlineQueries queries;
    private final Law law;
    private final Session session;
    private final Trail trail;

    Recomputation(DeadlineQueries queries, Law law, Session session, Trail trail) {
        this.queries = queries;
        this.law = law;
        this.session = session;
        this.trail = trail;
    }

    /** What became of the open deadlines: how many were computed again, and how many of them moved. */
    public record Outcome(long computed, long moved) {}

    /** @param why what changed, as a sentence for whoever owns a deadline that moves */
    @Transactional
    public Outcome recompute(Stamp stamp, String why) {
        session.setJdbcBatchSize(AT_ONCE);
        Law.InForce now = law.inForce();
        long computed = 0;
        long moved = 0;
        for (DeadlineQueries.Used used : queries.calendarsUsed()) {
            if (version(now, used.calendar()).filter(used.version()::equals).isPresent()) {
                continue;
            }
            long after = 0;
            List<Deadline> batch = queries.computedBy(used.calendar(), used.version(), after, AT_ONCE);
            while (!batch.isEmpty()) {
                computed += batch.size();
                moved += again(stamp, batch, new Reckoning(now), why);
                after = batch.get(batch.size() - 1).id;
                session.flush();
                session.clear();
                batch = queries.computedBy(used.calendar(), used.version(), after, AT_ONCE);
            }
        }
        return new Outcome(computed, moved);
    }

    /** Empty for a calendar that is no longer known. */
    private static Optional<String> version(Law.InForce now, String names) {
        try {
            return Optional.of(now.calendars().named(List.of(names.split("\\+"))))
                    .map(Calendar::version);
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    private long again(Stamp stamp, List<Deadline> batch, Reckoning reckoning, String why) {
        Map<Long, List<LedgerEntry>> ledgers = queries
                .ledgersOf(batch.stream().map(Deadline::id).toList())
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.deadline.id));
        Set<Concern> touched = new LinkedHashSet<>();
        long moved = 0;
        for (Deadline deadline : batch) {
            Optional<LocalDate> before = deadline.due().or(deadline::computed);
            try {
                deadline.settle(reckoning.reckon(deadline.basis, ledgers.getOrDefault(deadline.id, List.of())));
            } catch (Refused beyond) {
                // an entry that was right by the old calendar is none by this one: the date stands until a person looks
                continue;
            }
            Optional<LocalDate> now = deadline.due().or(deadline::computed);
            if (!now.equals(before)) {
                moved++;
                touched.add(deadline.concern);
                session.persist(new DeadlineMove(deadline, before, now, why, stamp));
                trail.add(
                        stamp,
                        deadline.concern.id(),
                        "deadline.move",
                        deadline.ref,
                        deadline.ref + " was computed again." + Deadlines.moved(before, now),
                        why);
            }
        }
        session.flush();
        Map<Long, LocalDate> next = queries
                .nextDues(touched.stream().map(Concern::id).toList())
                .stream()
                .collect(Collectors.toMap(DeadlineQueries.Next::concern, DeadlineQueries.Next::due));
        touched.forEach(concern -> concern.dueNext(Optional.ofNullable(next.get(concern.id()))));
        return moved;
    }
}
