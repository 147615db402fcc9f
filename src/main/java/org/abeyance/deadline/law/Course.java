package org.abeyance.deadline.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Days;

/**
 * What a ledger comes to under a rule: one start, stops that do not overlap, extensions, and whether it was met.
 *
 * @param start the entry that started it, if the ledger has one
 * @param stops in the order in which they began
 * @param extensions in the order of their days
 * @param met the day it was met
 */
record Course(Optional<Entry> start, List<Stop> stops, List<Entry> extensions, Optional<Entry> met) {

    static final Course UNDISTURBED = new Course(Optional.empty(), List.of(), List.of(), Optional.empty());

    static Course of(Ledger ledger, Rule rule) {
        return ledger.entries().isEmpty() ? UNDISTURBED : new LedgerReading(rule).of(ledger.corrected());
    }

    boolean isUndisturbed() {
        return this == UNDISTURBED;
    }

    Course withStops(List<Stop> others) {
        return new Course(start, others, extensions, met);
    }

    /**
     * Reads entries in the order of their days, a stop of one kind reaching from the first that began to the last
     * that ended.
     */
    private static final class LedgerReading {

        private final Rule rule;
        private final Map<StopKind, Integer> open = new EnumMap<>(StopKind.class);
        private final Map<StopKind, Entry> begun = new EnumMap<>(StopKind.class);
        private final List<Stop> stops = new ArrayList<>();
        private final List<Entry> extensions = new ArrayList<>();
        private Optional<Entry> start = Optional.empty();
        private Optional<Entry> met = Optional.empty();

        LedgerReading(Rule rule) {
            this.rule = rule;
        }

        Course of(List<Entry> entries) {
            entries.forEach(this::read);
            begun.forEach((kind, entry) -> stops.add(new Stop(entry.id(), kind, entry.on(), Optional.empty())));
            stops.sort(Comparator.comparing(Stop::from).thenComparing(Stop::kind));
            met.filter(entry -> stops.stream().anyMatch(Stop::isOpen)).ifPresent(entry -> {
                Stop held = stops.stream().filter(Stop::isOpen).findFirst().orElseThrow();
                throw Refused.at(
                        held.entry(),
                        "The deadline was met on %s, so the stop %s needs its end."
                                .formatted(Days.said(entry.on()), held));
            });
            return new Course(start, List.copyOf(stops), List.copyOf(extensions), met);
        }

        private void read(Entry entry) {
            met.filter(done -> entry.kind() != Entry.Kind.MET && done.on().isBefore(entry.on()))
                    .ifPresent(done -> {
                        throw Refused.at(
                                entry.id(),
                                "The deadline was met on %s; nothing can happen to its clock on %s."
                                        .formatted(Days.said(done.on()), Days.said(entry.on())));
                    });
            switch (entry.kind()) {
                case START -> start = once(start, entry, "starts");
                case MET -> met = once(met, entry, "is met");
                case EXTENSION -> extensions.add(entry);
                case STOP -> stop(entry);
                case RESTART -> restart(entry);
                case CORRECTION -> throw new IllegalStateException("Corrections were applied before.");
            }
        }

        private void stop(Entry entry) {
            StopKind kind = kindOf(entry, entry.stop());
            if (open.merge(kind, 1, Integer::sum) == 1) {
                begun.put(kind, entry);
            }
        }

        private void restart(Entry entry) {
            Optional<StopKind> only = open.size() == 1 ? open.keySet().stream().findFirst() : Optional.empty();
            StopKind kind = kindOf(entry, entry.stop().or(() -> only));
            int still = open.getOrDefault(kind, 0);
            if (still == 0) {
                throw Refused.at(
                        entry.id(),
                        "The clock cannot run again on %s: nothing had stopped it by then."
                                .formatted(Days.said(entry.on())));
            }
            if (still > 1) {
                open.put(kind, still - 1);
            } else {
                open.remove(kind);
                Entry first = begun.remove(kind);
                stops.add(new Stop(first.id(), kind, first.on(), Optional.of(entry.on())));
            }
        }

        private StopKind kindOf(Entry entry, Optional<StopKind> stated) {
            if (rule.stops().isEmpty()) {
                throw Refused.at(entry.id(), "Nothing stops the clock of %s.".formatted(rule.id()));
            }
            StopKind kind = stated.orElse(rule.stops().get(0));
            if (!rule.stops().contains(kind)) {
                throw Refused.at(entry.id(), "The clock of %s is not stopped by %s.".formatted(rule.id(), kind));
            }
            return kind;
        }

        private static Optional<Entry> once(Optional<Entry> before, Entry entry, String what) {
            before.ifPresent(first -> {
                throw Refused.at(
                        entry.id(),
                        "A clock %s once, and this one did on %s; correct that entry instead."
                                .formatted(what, Days.said(first.on())));
            });
            return Optional.of(entry);
        }
    }
}
