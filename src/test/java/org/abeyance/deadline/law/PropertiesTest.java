package org.abeyance.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;

/** What holds for every clock, tried on thousands of ledgers made at random. */
class PropertiesTest {

    private static final Rulebook BOOK = Rulebook.own();
    private static final Calendars CALENDARS = Calendars.standard();
    private static final List<String> PLACES = List.of("GB-EAW", "GB-SCT", "GB-NIR", "UK", "IE");

    /** A rule, a place, an event, and stops as pairs of days after it; not every such clock is possible. */
    record Clock(Rule rule, String place, LocalDate start, List<int[]> stops, int extendedAfter) {

        OffsetDateTime trigger() {
            return start.atTime(10, 20).atOffset(ZoneOffset.UTC);
        }

        Ledger ledger() {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < stops.size(); i++) {
                LocalDate from = start.plusDays(stops.get(i)[0]);
                entries.add(Entry.stop("stop " + i, from));
                entries.add(Entry.restart("restart " + i, from.plusDays(stops.get(i)[1])));
            }
            if (extendedAfter > 0 && rule.extension().by().isPresent()) {
                entries.add(Entry.extension("extension", start.plusDays(extendedAfter)));
            }
            return new Ledger(entries);
        }

        Terms terms() {
            return Terms.of(rule, CALENDARS.named(place));
        }

        Countdown with(Ledger ledger) {
            return Countdown.of(terms(), trigger(), ledger, CALENDARS);
        }

        /** The clock, unless the ledger tells what cannot have happened. */
        Optional<Countdown> countdown() {
            try {
                return Optional.of(with(ledger()));
            } catch (Refused impossible) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return rule.id() + " " + place + " " + start + " " + ledger().entries();
        }
    }

    @Provide
    Arbitrary<Clock> stoppable() {
        return clocks(BOOK.rules().stream()
                .filter(rule -> !rule.stops().isEmpty() && rule.span().isPresent())
                .toList());
    }

    @Provide
    Arbitrary<Clock> any() {
        return clocks(
                BOOK.rules().stream().filter(rule -> rule.span().isPresent()).toList());
    }

    private static Arbitrary<Clock> clocks(List<Rule> rules) {
        Arbitrary<int[]> stop = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20))
                .as((from, days) -> new int[] {from, days});
        return Combinators.combine(
                        Arbitraries.of(rules),
                        Arbitraries.of(PLACES),
                        Arbitraries.integers().between(0, 2_400),
                        stop.list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 25))
                .as((rule, place, day, stops, extended) -> new Clock(
                        rule,
                        place,
                        within(rule, LocalDate.of(2017, 6, 1).plusDays(day)),
                        rule.stops().isEmpty() ? List.of() : stops,
                        extended));
    }

    private static LocalDate within(Rule rule, LocalDate day) {
        LocalDate first = rule.validity().from().filter(day::isBefore).orElse(day);
        return rule.validity().until().filter(first::isAfter).orElse(first);
    }

    @Property(tries = 3000)
    void the_order_of_entry_never_matters(@ForAll("stoppable") Clock clock, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(clock.ledger().entries());
        Collections.shuffle(shuffled, random);

        assertThat(said(clock, new Ledger(shuffled))).isEqualTo(said(clock, clock.ledger()));
    }

    private static String said(Clock clock, Ledger ledger) {
        try {
            return clock.with(ledger).explanation().toString();
        } catch (Refused refused) {
            return "refused";
        }
    }

    @Property(tries = 3000)
    void the_date_never_lies_on_a_day_off_where_the_rule_rolls(@ForAll("any") Clock clock) {
        clock.countdown()
                .filter(countdown ->
                        clock.rule().rolling() != Rolling.NONE && clock.rule().direction() == Direction.AFTER)
                .ifPresent(countdown -> assertThat(countdown.dueOn())
                        .hasValueSatisfying(
                                day -> assertThat(clock.terms().calendar().isWorkingDay(day))
                                        .isTrue()));
    }

    @Property(tries = 3000)
    void more_stopped_days_never_make_it_earlier(
            @ForAll("stoppable") Clock clock, @ForAll @IntRange(max = 9) int more) {
        if (clock.stops().isEmpty()) {
            return;
        }
        List<int[]> longer = new ArrayList<>(clock.stops());
        int[] last = longer.remove(longer.size() - 1);
        longer.add(new int[] {last[0], last[1] + more});
        Clock other = new Clock(clock.rule(), clock.place(), clock.start(), longer, clock.extendedAfter());

        clock.countdown()
                .ifPresent(
                        shorter -> assertThat(other.with(other.ledger()).due().orElseThrow())
                                .isAfterOrEqualTo(shorter.due().orElseThrow()));
    }

    @Property(tries = 3000)
    void one_stop_more_never_makes_it_earlier(@ForAll("stoppable") Clock clock) {
        Clock without = new Clock(clock.rule(), clock.place(), clock.start(), List.of(), clock.extendedAfter());

        clock.countdown()
                .ifPresent(stopped -> without.countdown()
                        .ifPresent(running -> assertThat(stopped.due().orElseThrow())
                                .isAfterOrEqualTo(running.due().orElseThrow())));
    }

    @Property(tries = 3000)
    void as_of_a_day_before_a_stop_there_was_no_stop(@ForAll("stoppable") Clock clock) {
        clock.countdown().filter(countdown -> !clock.stops().isEmpty()).ifPresent(countdown -> {
            int first = clock.stops().stream().mapToInt(stop -> stop[0]).min().orElseThrow();
            LocalDate before = clock.start().plusDays(first).minusDays(1);
            Clock unstopped = new Clock(clock.rule(), clock.place(), clock.start(), List.of(), clock.extendedAfter());

            assertThat(countdown.asOf(before).due())
                    .isEqualTo(unstopped.with(unstopped.ledger().until(before)).due());
        });
    }

    @Property(tries = 3000)
    void the_steps_replayed_give_the_date(@ForAll("any") Clock clock) {
        clock.countdown().ifPresent(countdown -> {
            LocalDate at = countdown.event().toLocalDate();
            for (Step step : countdown.steps()) {
                assertThat(step.from()).isEqualTo(at);
                at = step.to();
                if (!step.from().equals(step.to())) {
                    assertThat(step.sentence()).contains(Said.day(step.to()));
                }
            }
            assertThat(countdown.dueOn()).contains(at);
        });
    }

    @Property(tries = 3000)
    void a_longer_period_counted_forwards_is_never_earlier(
            @ForAll("any") Clock clock,
            @ForAll @IntRange(min = 1, max = 12) int amount,
            @ForAll @IntRange(max = 6) int more) {
        Rule rule = clock.rule();
        if (rule.direction() == Direction.BEFORE) {
            return;
        }
        Terms shorter = clock.terms().lasting(new Span(amount, rule.unit()));
        Terms longer = clock.terms().lasting(new Span(amount + more, rule.unit()));

        assertThat(Countdown.of(longer, clock.trigger(), Ledger.EMPTY).due().orElseThrow())
                .isAfterOrEqualTo(Countdown.of(shorter, clock.trigger(), Ledger.EMPTY)
                        .due()
                        .orElseThrow());
    }

    @Property(tries = 1000)
    void a_date_alone_is_the_date_that_is_explained(@ForAll("any") Clock clock) {
        clock.countdown()
                .ifPresent(countdown -> assertThat(countdown.explanation().sentences())
                        .anyMatch(sentence ->
                                sentence.contains(Said.day(countdown.dueOn().orElseThrow()))));
    }
}
