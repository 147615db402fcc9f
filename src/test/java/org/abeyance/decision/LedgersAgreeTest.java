package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.abeyance.concern.Then;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Places;
import org.abeyance.register.Register;
import org.abeyance.status.Board;
import org.abeyance.status.Cell;
import org.abeyance.status.StatusReader;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever was decided, held, ordered, ended, restored and corrected, in whatever order: the board of every day, by what was known on every
 * day, says what a plain reading of all that was told says.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class LedgersAgreeTest {

    private static final String ACTIVITY = "linkedin-training-generative-ai";
    private static final List<String> PLACES = List.of("UK", "GB-SCT", "EU", "IE");
    private static final LocalDate START = LocalDate.of(2024, 9, 1);
    private static final int DAYS = 12;
    private static final int TOLD = 24;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    StatusReader status;

    @Inject
    Register register;

    @Inject
    Slate slate;

    @Inject
    Today today;

    /** What was told: from which day it counts, when it was recorded, and when taken back. */
    private static final class Told {
        final String ref;
        final Act act;
        final Held held;
        final Told turns;
        final Turn.Effect effect;
        final String place;
        final LocalDate on;
        final Instant at;
        Instant corrected;

        Told(String ref, Act act, Held held, Told turns, Turn.Effect effect, String place, LocalDate on, Instant at) {
            this.ref = ref;
            this.act = act;
            this.held = held;
            this.turns = turns;
            this.effect = effect;
            this.place = place;
            this.on = on;
            this.at = at;
        }

        boolean isDecision() {
            return act != null;
        }

        boolean isOrder() {
            return act == null && held == null && turns == null;
        }

        boolean counts(LocalDate asOf, LocalDate knownOn) {
            return !on.isAfter(asOf)
                    && !day(at).isAfter(knownOn)
                    && (corrected == null || day(corrected).isAfter(knownOn));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    @ParameterizedTest(name = "story {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_day_as_of_and_known_on_reads_as_the_ledger_says(long seed) {
        slate.wipe();
        Random random = new Random(seed);
        today.is(START.plusDays(2) + "T08:00:00Z");
        String concern = cabinet.concern();
        List<Told> ledger = new ArrayList<>();
        for (int event = 0; event < TOLD; event++) {
            today.goesOnBy(Duration.ofHours(1L + random.nextInt(20)));
            happens(concern, ledger, random);
        }
        LocalDate last = day(today.instant()).plusDays(1);
        for (LocalDate asOf = START; !asOf.isAfter(START.plusDays(DAYS)); asOf = asOf.plusDays(2)) {
            for (LocalDate knownOn = START; !knownOn.isAfter(last); knownOn = knownOn.plusDays(3)) {
                agree(ledger, asOf, knownOn);
            }
        }
    }

    private void happens(String concern, List<Told> ledger, Random random) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        LocalDate on = START.plusDays(random.nextInt(DAYS));
        List<Told> standing =
                ledger.stream().filter(told -> told.corrected == null).toList();
        int kind = standing.isEmpty() ? 0 : random.nextInt(11);
        if (kind == 10) {
            Held held = List.of(Held.MONITORING, Held.NO_OBJECTION, Held.CHANGES_REQUIRED)
                    .get(random.nextInt(3));
            String ref = doings.hold(concern, on.toString(), List.of(held), place);
            ledger.add(new Told(ref, null, held, null, null, place, on, today.instant()));
        } else if (kind < 5) {
            Act act = Act.values()[random.nextInt(Act.values().length)];
            ledger.add(decided(doings.decide(concern, act, on.toString(), place), act, place, on));
        } else if (kind < 6) {
            String ref = doings.restrict(concern, Severity.STOP, on.toString(), place);
            ledger.add(new Told(ref, null, null, null, null, place, on, today.instant()));
        } else {
            Told chosen = standing.get(random.nextInt(standing.size()));
            if (chosen.isOrder() && kind < 8) {
                LocalDate turns = on.isBefore(chosen.on) ? chosen.on : on;
                Turn.Effect effect = Turn.Effect.values()[random.nextInt(2)];
                String ref = doings.turn(chosen.ref, effect, turns.toString());
                ledger.add(new Told(ref, null, null, chosen, effect, "", turns, today.instant()));
            } else if (chosen.isDecision() && kind < 8) {
                Act act = Act.values()[random.nextInt(Act.values().length)];
                String ref = doings.instead(chosen.ref, act, on.toString(), place);
                chosen.corrected = today.instant();
                ledger.add(decided(ref, act, place, on));
            } else {
                doings.never(chosen.ref);
                chosen.corrected = today.instant();
                ledger.stream()
                        .filter(told -> told.turns == chosen && told.corrected == null)
                        .forEach(told -> told.corrected = today.instant());
            }
        }
    }

    private Told decided(String ref, Act act, String place, LocalDate on) {
        return new Told(ref, act, null, null, null, place, on, today.instant());
    }

    private void agree(List<Told> ledger, LocalDate asOf, LocalDate knownOn) {
        Board board =
                QuarkusTransaction.requiringNew().call(() -> status.board(new Then(asOf, knownOn), cabinet.reader()));
        for (String place : PLACES) {
            Cell cell = board.cell(register.activity(ACTIVITY).orElseThrow(), place);
            assertThat(cell.standing().state() + " since " + cell.standing().since())
                    .as("standing in %s as of %s, known on %s", place, asOf, knownOn)
                    .isEqualTo(standing(ledger, place, asOf, knownOn));
            assertThat(cell.restrictions().stream()
                            .map(bound -> bound.since().day().toString())
                            .sorted()
                            .toList())
                    .as("orders in %s as of %s, known on %s", place, asOf, knownOn)
                    .isEqualTo(orders(ledger, place, asOf, knownOn));
            assertThat(cell.positions().stream()
                            .map(view -> view.position() + " " + view.since().day())
                            .distinct()
                            .sorted()
                            .toList())
                    .as("positions in %s as of %s, known on %s", place, asOf, knownOn)
                    .isEqualTo(positions(ledger, place, asOf, knownOn));
        }
    }

    /** Of the one regulator: what it held on the last day on which it took a position there. */
    private List<String> positions(List<Told> ledger, String place, LocalDate asOf, LocalDate knownOn) {
        List<Told> taken = ledger.stream()
                .filter(told -> told.held != null && told.counts(asOf, knownOn))
                .filter(told -> register.places().isWithin(place, told.place))
                .toList();
        return taken.stream()
                .filter(told -> taken.stream().noneMatch(other -> other.on.isAfter(told.on)))
                .map(told -> told.held + " " + told.on)
                .distinct()
                .sorted()
                .toList();
    }

    /** Read aloud: a pause holds until something later carries on in a place around the asked one, and within its own. */
    private String standing(List<Told> ledger, String place, LocalDate asOf, LocalDate knownOn) {
        Places nesting = register.places();
        List<Told> decided = ledger.stream()
                .filter(told -> told.isDecision() && told.counts(asOf, knownOn) && nesting.isWithin(place, told.place))
                .sorted(Comparator.comparing((Told told) -> told.on))
                .toList();
        List<Told> holding = new ArrayList<>();
        Optional<Told> carriesOn = Optional.empty();
        for (Told told : decided) {
            if (told.act.isHolding()) {
                holding.add(told);
            } else {
                holding.removeIf(pause -> nesting.isWithin(told.place, pause.place));
                carriesOn = Optional.of(told);
            }
        }
        if (holding.isEmpty()) {
            return carriesOn
                    .map(told -> told.act.state() + " since " + Optional.of(told.on))
                    .orElse(State.NO_DECISION + " since " + Optional.empty());
        }
        boolean isWithdrawn = holding.stream().anyMatch(told -> told.act == Act.WITHDRAW);
        return (isWithdrawn ? State.WITHDRAWN : State.PAUSED) + " since " + Optional.of(holding.get(0).on);
    }

    private List<String> orders(List<Told> ledger, String place, LocalDate asOf, LocalDate knownOn) {
        return ledger.stream()
                .filter(told -> told.isOrder() && told.counts(asOf, knownOn))
                .filter(told -> register.places().isWithin(place, told.place))
                .filter(told -> ledger.stream()
                        .filter(turn -> turn.turns == told && turn.counts(asOf, knownOn))
                        .sorted(Comparator.comparing((Told turn) -> turn.on))
                        .reduce((earlier, later) -> later)
                        .map(latest -> latest.effect == Turn.Effect.RESTORES)
                        .orElse(true))
                .map(told -> told.on.toString())
                .sorted()
                .toList();
    }
}
