package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.concern.Then;
import org.abeyance.people.Reader;

/**
 * The next date of a concern as it stood on a day, by what had been written down on a day: from its ledgers, cut off there.
 * Which of the three dates governs, and what the regulator stated, is taken as it is today.
 */
@ApplicationScoped
public class PastDates {

    private static final BinaryOperator<LocalDate> EARLIER = (one, other) -> one.isBefore(other) ? one : other;

    private final DeadlineQueries queries;
    private final Law law;

    PastDates(DeadlineQueries queries, Law law) {
        this.queries = queries;
        this.law = law;
    }

    /**
     * The next dates then, of the concerns in which something happened since: empty where there was none. Every other
     * concern has today's.
     *
     * @param activities only concerns that name any of these are looked at
     * @param then the day asked for, inclusive, and by what had been recorded by the end of which day, UTC
     */
    public Map<Long, Optional<LocalDate>> nextDues(Then then, Collection<Long> activities, Reader reader) {
        Instant before = then.knownBefore();
        List<Deadline> touched = queries.whereItWentOn(activities, then.asOf(), before, reader.id());
        if (touched.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<LedgerEntry>> ledgers =
                queries.ledgersWhereItWentOn(activities, then.asOf(), before, reader.id()).stream()
                        .collect(Collectors.groupingBy(entry -> entry.deadline.id));
        Map<Long, DeadlineMove> moves = queries.movesAfter(activities, before, reader.id()).stream()
                .collect(Collectors.toMap(move -> move.deadline().id, move -> move, (later, earlier) -> earlier));
        Reckoning reckoning = new Reckoning(law.inForce());
        Map<Long, Optional<LocalDate>> next = new HashMap<>();
        for (Deadline deadline : touched) {
            Optional<LocalDate> due = deadline.recordedAt.isBefore(before)
                    ? due(
                            deadline,
                            ledgers.getOrDefault(deadline.id, List.of()),
                            moves.get(deadline.id),
                            then,
                            reckoning)
                    : Optional.empty();
            next.merge(
                    deadline.concern.id(),
                    due,
                    (one, other) -> one.isPresent() && other.isPresent()
                            ? Optional.of(EARLIER.apply(one.get(), other.get()))
                            : one.or(() -> other));
        }
        return next;
    }

    private static Optional<LocalDate> due(
            Deadline deadline, List<LedgerEntry> ledger, DeadlineMove moved, Then then, Reckoning reckoning) {
        List<LedgerEntry> known = ledger.stream()
                .filter(entry -> entry.recordedAt.isBefore(then.knownBefore()))
                .toList();
        boolean wentOn = known.size() < ledger.size()
                || known.stream().anyMatch(entry -> entry.on().isAfter(then.asOf()));
        if (!wentOn) {
            return !deadline.isOpen()
                    ? Optional.empty()
                    : Optional.ofNullable(moved).map(DeadlineMove::from).orElseGet(deadline::due);
        }
        try {
            Optional<Reckoned> reckoned = reckoning.asOf(deadline.basis, known, then.asOf());
            return reckoned.filter(found -> found.metOn().isEmpty()).flatMap(deadline::dueBy);
        } catch (Refused entryOfLater) {
            // what was written down by then does not make a ledger yet: a correction came before what it corrects
            return Optional.empty();
        }
    }
}
