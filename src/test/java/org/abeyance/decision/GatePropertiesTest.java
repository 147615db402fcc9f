package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.abeyance.decision.Dossier.Approved;
import org.abeyance.decision.Dossier.Bar;
import org.abeyance.decision.Dossier.Clearing;
import org.abeyance.decision.Dossier.Demand;
import org.abeyance.decision.Dossier.Ruling;
import org.abeyance.decision.Dossier.Settled;
import org.abeyance.decision.Dossier.Turning;
import org.abeyance.decision.Dossier.View;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Places;

/**
 * Ledgers of any shape, with corrections recorded in any order: the gate says what the plainest reading of the rule says, day
 * by day, and what was known on a day stays what was known on it.
 */
class GatePropertiesTest {

    static final Places NESTING = Places.ofParents(Map.of("UK", "", "GB-SCT", "UK", "EU", "", "IT", "EU"));
    static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    static final int DAYS = 20;
    static final long TRAINING = 1;

    private Random random;
    private long order;

    @Property(tries = 400)
    void it_counts_from_the_first_day_on_which_the_plain_reading_finds_nothing(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Dossier dossier = dossier(seed);
        Approved resume = dossier.resumes().get(0);
        for (int known = 0; known < DAYS; known++) {
            LocalDate knownOn = FIRST.plusDays(known);
            for (int day = 0; day < DAYS; day++) {
                LocalDate asOf = FIRST.plusDays(day);
                Optional<LocalDate> counts = new Gate(dossier, end(knownOn), asOf).countsFrom(resume.decision());

                assertThat(counts).as("as of %s, known on %s", asOf, knownOn).isEqualTo(plain(dossier, asOf, knownOn));
            }
        }
    }

    @Property(tries = 200)
    void the_order_of_typing_decides_nothing_but_ties(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Dossier dossier = dossier(seed);
        List<Bar> bars = new ArrayList<>(dossier.bars());
        List<View> views = new ArrayList<>(dossier.views());
        List<Demand> demands = new ArrayList<>(dossier.demands());
        Collections.shuffle(bars, random);
        Collections.shuffle(views, random);
        Collections.shuffle(demands, random);
        Dossier shuffled = new Dossier(NESTING, dossier.rulings(), bars, views, demands, dossier.resumes());
        LocalDate last = FIRST.plusDays(DAYS);

        assertThat(new Gate(shuffled, end(last), last).countsFrom(99))
                .isEqualTo(new Gate(dossier, end(last), last).countsFrom(99));
    }

    @Property(tries = 200)
    void what_is_recorded_later_changes_nothing_that_was_known(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Dossier dossier = dossier(seed);
        LocalDate knownOn = FIRST.plusDays(DAYS / 2);
        Dossier then = new Dossier(
                NESTING,
                dossier.rulings(),
                dossier.bars().stream()
                        .filter(bar -> bar.fact().recordedAt().isBefore(end(knownOn)))
                        .toList(),
                dossier.views().stream()
                        .filter(view -> view.fact().recordedAt().isBefore(end(knownOn)))
                        .toList(),
                dossier.demands().stream()
                        .filter(demand -> demand.fact().recordedAt().isBefore(end(knownOn)))
                        .toList(),
                dossier.resumes());
        LocalDate last = FIRST.plusDays(DAYS);

        assertThat(new Gate(dossier, end(knownOn), last).countsFrom(99))
                .isEqualTo(new Gate(then, end(knownOn), last).countsFrom(99));
    }

    /** The rule, read aloud: each day is looked at, by what had been recorded by its end. */
    private static Optional<LocalDate> plain(Dossier dossier, LocalDate asOf, LocalDate knownOn) {
        Approved resume = dossier.resumes().get(0);
        if (!resume.approvedAt().isBefore(end(knownOn))
                || resume.endedAt().filter(at -> at.isBefore(end(knownOn))).isPresent()) {
            return Optional.empty();
        }
        LocalDate approved = LocalDate.ofInstant(resume.approvedAt(), ZoneOffset.UTC);
        for (LocalDate day = FIRST; !day.isAfter(asOf); day = day.plusDays(1)) {
            LocalDate seen = day.isBefore(knownOn) ? day : knownOn;
            if (!day.isBefore(resume.on()) && !day.isBefore(approved) && isFree(dossier, resume, day, end(seen))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(Dossier dossier, Approved resume, LocalDate day, Instant before) {
        boolean cleared = false;
        for (Clearing said : resume.clearances()) {
            if (said.at().isBefore(before)) {
                cleared = said.clears();
            }
        }
        if (!cleared) {
            return false;
        }
        for (Bar bar : dossier.bars()) {
            if (isThere(bar.fact(), day, before)
                    && bar.severity() == Severity.STOP
                    && !bar.until().filter(last -> last.isBefore(day)).isPresent()) {
                boolean binds = true;
                for (Turning turn : bar.turns()) {
                    if (counts(turn.fact(), day, before)) {
                        binds = turn.effect() == Turn.Effect.RESTORES;
                    }
                }
                if (binds) {
                    return false;
                }
            }
        }
        for (Demand demand : dossier.demands()) {
            if (isThere(demand.fact(), day, before)) {
                boolean open = true;
                for (Settled settled : demand.settled()) {
                    if (counts(settled.fact(), day, before)) {
                        open = settled.how() == Settling.REOPENED;
                    }
                }
                if (open) {
                    return false;
                }
            }
        }
        LocalDate latest = dossier.views().stream()
                .filter(view -> isThere(view.fact(), day, before))
                .map(view -> view.fact().on())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        LocalDate approved = LocalDate.ofInstant(resume.approvedAt(), ZoneOffset.UTC);
        return dossier.views().stream()
                .filter(view ->
                        isThere(view.fact(), day, before) && view.fact().on().equals(latest))
                .filter(view -> view.held().stream().anyMatch(Held::isAdverse))
                .noneMatch(view -> view.fact().on().isAfter(approved)
                        || view.fact().on().equals(approved)
                                && view.fact().recordedAt().isAfter(resume.approvedAt()));
    }

    /** Facts of Italy say nothing of the UK; Scotland is resumed with it. */
    private static boolean isThere(Known fact, LocalDate day, Instant before) {
        return counts(fact, day, before) && !fact.places().contains("IT");
    }

    private static boolean counts(Known fact, LocalDate day, Instant before) {
        return !fact.on().isAfter(day)
                && fact.recordedAt().isBefore(before)
                && fact.correctedAt().filter(at -> at.isBefore(before)).isEmpty();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** One pause long ago, one resume that was approved, and anything around them. */
    private Dossier dossier(long seed) {
        random = new Random(seed);
        order = 100;
        Known pause = new Known(
                1, "F-1", 1, false, Set.of(TRAINING), Set.of("UK"), FIRST.minusDays(30), at(-30), Optional.empty());
        Instant approvedAt = at(random.nextInt(DAYS / 2));
        Known approved = new Known(
                99,
                "F-99",
                1,
                false,
                Set.of(TRAINING),
                Set.of("UK"),
                FIRST.plusDays(random.nextInt(DAYS)),
                approvedAt,
                random.nextInt(5) == 0 ? Optional.of(at(DAYS - 2)) : Optional.empty());
        List<Bar> bars = new ArrayList<>();
        List<View> views = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            bars.add(new Bar(
                    fact(),
                    random.nextBoolean() ? Severity.STOP : Severity.PENALTY,
                    "ICO",
                    "",
                    random.nextInt(3) == 0 ? Optional.of(FIRST.plusDays(random.nextInt(DAYS))) : Optional.empty(),
                    turns()));
        }
        for (int count = random.nextInt(4); count > 0; count--) {
            views.add(new View(
                    fact("UK"), "ICO", List.of(random.nextBoolean() ? Held.CHANGES_REQUIRED : Held.MONITORING)));
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            demands.add(new Demand(fact(), "", Optional.empty(), settled()));
        }
        List<Clearing> clearances = new ArrayList<>();
        clearances.add(new Clearing(Optional.empty(), true, at(random.nextInt(DAYS))));
        Approved resume = new Approved(
                7,
                99,
                1,
                List.of(TRAINING),
                List.of("UK"),
                approved.on(),
                approvedAt,
                approved.correctedAt(),
                List.of(),
                clearances);
        return new Dossier(
                NESTING,
                List.of(
                        new Ruling(pause, Act.PAUSE, "", false, Optional.empty()),
                        new Ruling(approved, Act.RESUME, "", false, Optional.of(7L))),
                bars,
                views,
                demands,
                List.of(resume));
    }

    private List<Turning> turns() {
        List<Turning> turns = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            turns.add(new Turning(fact("UK"), random.nextBoolean() ? Turn.Effect.ENDS : Turn.Effect.RESTORES));
        }
        turns.sort(java.util.Comparator.comparing((Turning turn) -> turn.fact().on())
                .thenComparing(turn -> turn.fact().recordedAt())
                .thenComparing(turn -> turn.fact().order()));
        return turns;
    }

    private List<Settled> settled() {
        List<Settled> settled = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            settled.add(new Settled(fact("UK"), Settling.values()[random.nextInt(3)], "", ""));
        }
        settled.sort(java.util.Comparator.comparing((Settled one) -> one.fact().on())
                .thenComparing(one -> one.fact().recordedAt())
                .thenComparing(one -> one.fact().order()));
        return settled;
    }

    private Known fact() {
        return fact(List.of("UK", "GB-SCT", "IT").get(random.nextInt(3)));
    }

    /** Effective on any day, recorded on any other, and perhaps corrected away on a third. */
    private Known fact(String place) {
        int recorded = random.nextInt(DAYS);
        return new Known(
                order++,
                "F-" + order,
                1,
                false,
                Set.of(TRAINING),
                Set.of(place),
                FIRST.plusDays(random.nextInt(DAYS)),
                at(recorded),
                random.nextInt(3) == 0 ? Optional.of(at(recorded + random.nextInt(5))) : Optional.empty());
    }

    private Instant at(int day) {
        return FIRST.plusDays(day)
                .atTime(8, random.nextInt(60), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }
}
