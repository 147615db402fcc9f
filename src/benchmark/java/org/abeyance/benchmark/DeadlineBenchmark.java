package org.abeyance.benchmark;

import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.abeyance.calendar.Calendars;
import org.abeyance.deadline.law.Countdown;
import org.abeyance.deadline.law.Explanation;
import org.abeyance.deadline.law.Ledger;
import org.abeyance.deadline.law.Rulebook;
import org.abeyance.deadline.law.Terms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many dates of a rule of twenty working days one core finds in a second, without words and with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2017-01-02T10:20:00Z");

    private final Calendars calendars = Calendars.standard();
    private final Terms terms = Terms.of(Rulebook.own().find("FOIA-10-20WD", FIRST.toLocalDate()), calendars);
    private int day;

    @Benchmark
    public OffsetDateTime date() {
        return next().due().orElseThrow();
    }

    @Benchmark
    public Explanation dateWithExplanation() {
        return next().explanation();
    }

    private Countdown next() {
        day = day == 4_000 ? 0 : day + 1;
        return Countdown.of(terms, FIRST.plusDays(day), Ledger.EMPTY, calendars);
    }
}
