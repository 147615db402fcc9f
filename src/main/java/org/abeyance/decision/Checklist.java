package org.abeyance.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Words;

/**
 * May we resume? What the gate found, line by line, as a page shows it.
 *
 * @param conditions with what became of each
 * @param binding restrictions in force: stops, then limits, then penalties
 * @param views what regulators hold
 * @param narrower pauses that this would not lift
 */
public record Checklist(List<Line> conditions, List<Binding> binding, List<Holding> views, List<Narrower> narrower) {

    /** A condition, and who settled it when and by what evidence. */
    public record Line(
            String ref,
            String text,
            String places,
            Settling state,
            String by,
            Optional<LocalDate> on,
            String settlement,
            String evidence,
            List<Shown> files) {

        Line with(List<Shown> some) {
            return new Line(ref, text, places, state, by, on, settlement, evidence, some);
        }

        public boolean isSettled() {
            return state.isSettled();
        }

        /** Never settled, or open again. */
        public String label() {
            return on.isEmpty() ? "open" : state.label();
        }
    }

    /** A file that shows it. */
    public record Shown(String ref, String name) {}

    public record Binding(String ref, String severity, String label, String by, String text, LocalDate since) {

        public boolean isStop() {
            return severity.equals("STOP");
        }

        public boolean isLimit() {
            return severity.equals("LIMIT");
        }
    }

    public record Holding(String ref, String regulator, String label, String places, LocalDate since, boolean asked) {}

    public record Narrower(String ref, String text, String places, LocalDate since) {}

    public static Checklist of(Findings found) {
        return new Checklist(
                found.demands().stream().map(demand -> line(demand, found)).toList(),
                Stream.of(found.stops(), found.limits(), found.penalties())
                        .flatMap(List::stream)
                        .map(bar -> new Binding(
                                bar.fact().ref(),
                                bar.severity().name(),
                                bar.severity().label(),
                                bar.by(),
                                bar.text(),
                                bar.fact().on()))
                        .toList(),
                found.views().stream()
                        .map(view -> new Holding(
                                view.fact().ref(),
                                view.regulator(),
                                view.labels(),
                                places(view.fact()),
                                view.fact().on(),
                                view.isToBeAnswered()))
                        .toList(),
                found.narrower().stream()
                        .map(pause -> new Narrower(
                                pause.fact().ref(),
                                pause.text(),
                                places(pause.fact()),
                                pause.fact().on()))
                        .toList());
    }

    private static Line line(Dossier.Demand demand, Findings found) {
        Optional<Dossier.Settled> latest = demand.latest(found.day(), found.before());
        return new Line(
                demand.fact().ref(),
                demand.text(),
                places(demand.fact()),
                latest.map(Dossier.Settled::how).orElse(Settling.REOPENED),
                latest.map(Dossier.Settled::by).orElse(""),
                latest.map(one -> one.fact().on()),
                latest.map(one -> one.fact().ref()).orElse(""),
                latest.map(Dossier.Settled::text).orElse(""),
                List.of());
    }

    /** The references of all facts of which it says something. */
    Set<String> refs() {
        Set<String> refs = new TreeSet<>();
        conditions.forEach(line -> refs.add(line.ref));
        conditions.forEach(line -> refs.add(line.settlement));
        binding.forEach(bound -> refs.add(bound.ref));
        narrower.forEach(pause -> refs.add(pause.ref));
        refs.remove("");
        return refs;
    }

    /** The same without the words of some facts: they cite what bears a mark. */
    Checklist veiled(Set<String> opaque) {
        return new Checklist(
                conditions.stream()
                        .map(line -> new Line(
                                line.ref,
                                opaque.contains(line.ref) ? Words.INSTEAD : line.text,
                                line.places,
                                line.state,
                                line.by,
                                line.on,
                                line.settlement,
                                opaque.contains(line.settlement) ? Words.INSTEAD : line.evidence,
                                line.files))
                        .toList(),
                binding.stream()
                        .map(bound -> new Binding(
                                bound.ref,
                                bound.severity,
                                bound.label,
                                bound.by,
                                opaque.contains(bound.ref) ? Words.INSTEAD : bound.text,
                                bound.since))
                        .toList(),
                views,
                narrower.stream()
                        .map(pause -> new Narrower(
                                pause.ref,
                                opaque.contains(pause.ref) ? Words.INSTEAD : pause.text,
                                pause.places,
                                pause.since))
                        .toList());
    }

    /** The facts by which its conditions were settled. */
    Set<String> settlements() {
        return conditions.stream()
                .map(Line::settlement)
                .filter(ref -> !ref.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with the files that show what was settled, by the reference of the fact. */
    Checklist with(Map<String, List<Shown>> files) {
        return new Checklist(
                conditions.stream()
                        .map(line -> line.with(files.getOrDefault(line.settlement, List.of())))
                        .toList(),
                binding,
                views,
                narrower);
    }

    private static String places(Known fact) {
        return String.join(", ", new TreeSet<>(fact.places()));
    }

    public long settled() {
        return conditions.stream().filter(Line::isSettled).count();
    }

    public boolean isStopped() {
        return binding.stream().anyMatch(Binding::isStop);
    }

    /** Nothing that can be named stands in the way; that is no permission. */
    public boolean isClear() {
        return settled() == conditions.size() && !isStopped();
    }

    public boolean isEmpty() {
        return conditions.isEmpty() && binding.isEmpty() && views.isEmpty() && narrower.isEmpty();
    }
}
