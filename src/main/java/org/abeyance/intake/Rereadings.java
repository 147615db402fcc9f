package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.intake.mail.MailReader;
import org.abeyance.people.Reader;
import org.abeyance.store.Contents;
import org.abeyance.store.Database;
import org.hibernate.Session;

/**
 * Keeps each reading of what came: which edition of the reader made it and what it says otherwise than the one before; and how
 * far the runs are in which everything is read again.
 */
@ApplicationScoped
class Rereadings {

    /** So long after it was last heard of, another node goes on with what one was reading. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final RereadingQueries queries;
    private final Session session;
    private final Database database;
    private final Contents contents;
    private final Trail trail;

    Rereadings(RereadingQueries queries, Session session, Database database, Contents contents, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.database = database;
        this.contents = contents;
        this.trail = trail;
    }

    /** Asks for everything that came so far to be read again. */
    @Transactional
    ReadingRun ask(Stamp stamp) {
        if (queries.underWay().isPresent()) {
            throw Refused.because("All mail is being read again already. Wait until that is done.");
        }
        ReadingRun run = new ReadingRun(MailReader.EDITION, queries.lastArrival(), stamp);
        session.persist(run);
        trail.add(
                stamp,
                "reading.ask",
                "readings/" + run.id,
                "Asked for all mail to be read again, by edition " + run.edition + " of the reader.",
                "");
        return run;
    }

    /** At the start: on a database that only one process can open, whoever held a run is dead. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void freeThoseOfTheDead() {
        if (!database.isPostgresql()) {
            queries.underWay().ifPresent(run -> run.heldUntil = Instant.EPOCH);
        }
    }

    /** The run that this node goes on with until the hold ends; none where there is none or another node has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ReadingRun> hold(String node, Instant now) {
        return queries.underWay()
                .map(this::locked)
                .filter(run -> run.isUnderWay() && (run.holder.equals(node) || !run.heldUntil.isAfter(now)))
                .map(run -> {
                    run.holder = node;
                    run.heldUntil = now.plus(HOLD);
                    return run;
                });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> next(ReadingRun run, int most) {
        return queries.next(queries.run(run.id).orElseThrow().reached, run.upTo, most);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(Stamp stamp, ReadingRun run) {
        ReadingRun found = locked(queries.run(run.id).orElseThrow());
        if (found.isUnderWay()) {
            found.finish(stamp.at());
            trail.add(stamp, "reading.finish", "readings/" + found.id, "Read all mail again.", "");
        }
    }

    private ReadingRun locked(ReadingRun run) {
        session.lock(run, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(run);
        return run;
    }

    /** Within the act of reading: the run is past this one, whatever became of it. */
    void pass(ReadingRun run, long arrival) {
        ReadingRun found = session.find(ReadingRun.class, run.id);
        found.reached = Math.max(found.reached, arrival);
    }

    /** It can not be read again, and stays as it was read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Stamp stamp, ReadingRun run, long id, String why) {
        Arrival arrival = session.find(Arrival.class, id);
        Rereading reading = new Rereading(arrival, MailReader.EDITION, Rereading.Outcome.FAILED, stamp);
        reading.run = session.find(ReadingRun.class, run.id);
        reading.failure = why.length() > 500 ? why.substring(0, 500) : why;
        session.persist(reading);
        pass(run, id);
    }

    /** The first time, there is nothing from which it could differ. */
    void first(Stamp stamp, Arrival arrival) {
        session.persist(new Rereading(arrival, arrival.edition, Rereading.Outcome.FIRST, stamp));
    }

    /** A file that was destroyed does not come back because the mail that carried it is read again. */
    ReadArrival without(ReadArrival reading, Arrival arrival) {
        Set<String> fresh = reading.parts().stream()
                .map(part -> part.content().digest())
                .collect(Collectors.toCollection(HashSet::new));
        arrival.parts.forEach(part -> fresh.remove(part.content.digest()));
        Set<String> gone = fresh.isEmpty() ? Set.of() : Set.copyOf(queries.destroyed(fresh));
        if (gone.isEmpty()) {
            return reading;
        }
        reading.parts().stream()
                .filter(part -> gone.contains(part.content().digest()))
                .forEach(part -> contents.discard(part.content()));
        return reading.without(gone);
    }

    /** Takes a new reading in, and keeps in what it differs; what a letter says of it waits for a person. */
    Rereading take(Stamp stamp, Arrival arrival, ReadArrival reading, Optional<ReadingRun> run) {
        Map<Aspect, Rereading.Change> changes = new EnumMap<>(Aspect.class);
        Aspect.all().forEach(aspect -> {
            String was = aspect.was(arrival);
            String says = reading.says(aspect);
            if (!was.equals(says)) {
                changes.put(aspect, new Rereading.Change(was, says));
            }
        });
        if (changes.isEmpty()) {
            arrival.edition = MailReader.EDITION;
        } else {
            reading.into(arrival);
        }
        boolean isOfLetter = arrival.state == Arrival.State.FILED
                && changes.keySet().stream().anyMatch(Aspect::isOfLetter);
        Rereading taken = new Rereading(
                arrival,
                arrival.edition,
                changes.isEmpty()
                        ? Rereading.Outcome.SAME
                        : isOfLetter ? Rereading.Outcome.PROPOSED : Rereading.Outcome.TAKEN,
                stamp);
        run.ifPresent(one -> taken.run = session.find(ReadingRun.class, one.id));
        if (isOfLetter) {
            queries.openOf(arrival.id).forEach(open -> goOnFrom(stamp, open, changes));
        }
        taken.changes.putAll(changes);
        session.persist(taken);
        return taken;
    }

    /** What nobody has looked at yet is looked at once, with what it was at first. */
    private static void goOnFrom(Stamp stamp, Rereading open, Map<Aspect, Rereading.Change> changes) {
        open.changes.forEach((aspect, before) -> {
            Rereading.Change now = changes.get(aspect);
            changes.put(aspect, new Rereading.Change(before.was, now == null ? before.says : now.says));
            changes.computeIfPresent(aspect, (same, one) -> one.was.equals(one.says) ? null : one);
        });
        open.settle(Rereading.Outcome.TAKEN, "Read again since.", stamp);
    }

    /** What came is destroyed, and with it every word of what it was read as. */
    void forget(Arrival arrival) {
        queries.allOf(arrival.id).forEach(Rereading::forget);
    }

    Rereading get(Arrival arrival, long id) {
        return queries.one(arrival.id, id).orElseThrow(() -> Missing.of("reading " + id));
    }

    List<Rereading> of(Arrival arrival, int most) {
        return queries.of(arrival.id, most);
    }

    List<ReadingRun> runs(int most) {
        return queries.runs(most);
    }

    ReadingRun run(long id) {
        return queries.run(id).orElseThrow(() -> Missing.of("readings/" + id));
    }

    Map<Long, RunTally> tallies(List<ReadingRun> runs, Reader reader) {
        Map<Long, Map<Rereading.Outcome, Long>> counted = new java.util.HashMap<>();
        if (!runs.isEmpty()) {
            queries.tallies(runs.stream().map(ReadingRun::id).toList(), reader.id())
                    .forEach(one -> counted.computeIfAbsent(one.run(), none -> new EnumMap<>(Rereading.Outcome.class))
                            .put(one.outcome(), one.readings()));
        }
        return runs.stream()
                .collect(Collectors.toMap(
                        ReadingRun::id,
                        run -> RunTally.of(
                                counted.getOrDefault(run.id, Map.of()),
                                run.isUnderWay() ? queries.countLeft(run.reached, run.upTo, reader.id()) : 0)));
    }

    List<Rereading> differing(ReadingRun run, long after, Reader reader, int most) {
        return queries.differing(run.id, after, reader.id(), most);
    }

    List<Rereading> proposed(long after, Reader reader, int most) {
        return queries.proposed(after, reader.id(), most);
    }

    /** In what each of some readings differs, said in a line. */
    Map<Long, String> differs(List<Rereading> readings) {
        Map<Long, List<String>> labels = new java.util.HashMap<>();
        if (!readings.isEmpty()) {
            queries.aspects(readings.stream().map(Rereading::id).toList())
                    .forEach(one -> labels.computeIfAbsent(one.reading(), none -> new ArrayList<>())
                            .add(one.aspect().label()));
        }
        return readings.stream()
                .collect(Collectors.toMap(
                        Rereading::id, one -> String.join(", ", labels.getOrDefault(one.id(), List.of()))));
    }
}
