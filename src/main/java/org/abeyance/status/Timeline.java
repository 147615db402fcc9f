package org.abeyance.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abeyance.decision.Standing;
import org.abeyance.decision.State;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Places;

/** The band of an activity: its standing, day by day, in each place that any fact names, from the same ledger as its cells. */
final class Timeline {

    private final Ledger ledger;
    private final Places nesting;
    private final LocalDate asOf;

    Timeline(Ledger ledger, Places nesting, LocalDate asOf) {
        this.ledger = ledger;
        this.nesting = nesting;
        this.asOf = asOf;
    }

    Band band(Activity activity, List<Jurisdiction> places) {
        List<String> named = ledger.places(nesting);
        List<Band.Row> rows = places.stream()
                .filter(place -> named.contains(place.code()))
                .map(this::row)
                .toList();
        LocalDate from = firstDay().withDayOfMonth(1);
        LocalDate to = asOf.isBefore(from) ? from.plusMonths(1) : asOf.plusMonths(1);
        return new Band("band-" + activity.id(), activity.toString(), rows, from, to, asOf);
    }

    private LocalDate firstDay() {
        SortedSet<LocalDate> days = new TreeSet<>();
        ledger.decisions().forEach(ruled -> days.add(ruled.decided().on()));
        ledger.positions().forEach(took -> days.add(took.on()));
        ledger.restrictions().forEach(imposed -> days.add(imposed.from()));
        ledger.concerns().forEach(matter -> days.add(matter.opened()));
        return days.isEmpty() || days.first().isAfter(asOf) ? asOf : days.first();
    }

    private Band.Row row(Jurisdiction place) {
        return new Band.Row(place.code(), place.name(), spans(place.code()), marks(place.code()), bars(place.code()));
    }

    /** A new span begins on each day on which the standing is another than the day before. */
    private List<Band.Span> spans(String place) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Ledger.Ruled ruled : ledger.decisions()) {
            days.add(ruled.decided().on());
            ruled.confirmedFrom().ifPresent(days::add);
        }
        List<Band.Span> spans = new ArrayList<>();
        Standing before = Standing.NO_DECISION;
        LocalDate since = LocalDate.MIN;
        for (LocalDate day : days.headSet(asOf.plusDays(1))) {
            Standing now = ledger.in(place, day, nesting).standing();
            if (isSame(before, now)) {
                continue;
            }
            close(spans, before, since, Optional.of(day));
            before = now;
            since = day;
        }
        close(spans, before, since, Optional.empty());
        return spans;
    }

    private static boolean isSame(Standing one, Standing other) {
        return one.state() == other.state() && one.confirmed() == other.confirmed();
    }

    private static void close(List<Band.Span> spans, Standing standing, LocalDate since, Optional<LocalDate> until) {
        if (standing.state() != State.NO_DECISION) {
            spans.add(new Band.Span(
                    since,
                    until,
                    standing.state().name().toLowerCase(java.util.Locale.ROOT),
                    standing.state().label(),
                    standing.confirmed()));
        }
    }

    private List<Band.Mark> marks(String place) {
        return ledger.positions().stream()
                .filter(took -> !took.on().isAfter(asOf) && reaches(took.places(), place))
                .map(took -> new Band.Mark(
                        took.on(),
                        took.regulator(),
                        took.held().stream()
                                .map(held -> held.label(took.places()))
                                .collect(Collectors.joining(", "))))
                .distinct()
                .toList();
    }

    private List<Band.Bar> bars(String place) {
        return ledger.restrictions().stream()
                .filter(imposed -> !imposed.from().isAfter(asOf) && reaches(imposed.places(), place))
                .flatMap(imposed -> times(imposed).stream()
                        .map(time -> new Band.Bar(
                                time.from,
                                time.until,
                                imposed.regulator(),
                                imposed.severity().label())))
                .sorted(Comparator.comparing(Band.Bar::from))
                .toList();
    }

    private record Time(LocalDate from, Optional<LocalDate> until) {}

    /** A restriction that was ended and restored is in force in several times. */
    private List<Time> times(Ledger.Imposed imposed) {
        List<Time> times = new ArrayList<>();
        Optional<LocalDate> begun = Optional.of(imposed.from());
        for (Ledger.Turned turn : imposed.turns()) {
            if (turn.on().isAfter(asOf)) {
                break;
            }
            if (turn.effect() == Turn.Effect.ENDS && begun.isPresent()) {
                times.add(new Time(begun.get(), Optional.of(turn.on())));
                begun = Optional.empty();
            } else if (turn.effect() == Turn.Effect.RESTORES && begun.isEmpty()) {
                begun = Optional.of(turn.on());
            }
        }
        begun.ifPresent(from ->
                times.add(new Time(from, imposed.until().map(last -> last.day().plusDays(1)))));
        return times;
    }

    private boolean reaches(List<String> named, String place) {
        return nesting.chain(place).stream().anyMatch(named::contains);
    }
}
