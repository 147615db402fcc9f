package org.abeyance.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.decision.Dossier.Approved;
import org.abeyance.decision.Dossier.Bar;
import org.abeyance.decision.Dossier.Clearing;
import org.abeyance.decision.Dossier.Demand;
import org.abeyance.decision.Dossier.Ruling;
import org.abeyance.decision.Dossier.View;
import org.abeyance.position.Severity;
import org.abeyance.register.Places;

/**
 * What stands between a pause and a resume, worked out from a dossier and nothing else. A resume counts from the first day,
 * on or after its date and its approval, on which nothing holds it. A day is judged by what had been recorded by its end,
 * UTC: what is recorded later does not undo what has begun, it shows as a conflict.
 */
public final class Gate {

    private final Dossier dossier;
    private final Instant knownBefore;
    private final Map<Long, Optional<LocalDate>> counting = new HashMap<>();

    /**
     * @param knownBefore by what was recorded before this moment
     * @param asOf up to which day it is worked out since when a resume counts
     */
    public Gate(Dossier dossier, Instant knownBefore, LocalDate asOf) {
        this.dossier = dossier;
        this.knownBefore = knownBefore;
        for (Approved resume : dossier.resumes()) {
            if (isBelieved(resume)) {
                counting.put(resume.decision(), first(resume, asOf));
            }
        }
    }

    private Gate(Dossier dossier, Gate all) {
        this.dossier = dossier;
        this.knownBefore = all.knownBefore;
        this.counting.putAll(all.counting);
    }

    /** The same without what stands behind walls other than those of these concerns: what may be told. */
    public Gate openTo(Set<Long> concerns) {
        return new Gate(dossier.openTo(concerns), this);
    }

    private boolean isBelieved(Approved resume) {
        return resume.approvedAt().isBefore(knownBefore)
                && resume.endedAt().filter(at -> at.isBefore(knownBefore)).isEmpty();
    }

    /** From which day a resume counts, by the number of its decision; empty while something holds it. */
    public Optional<LocalDate> countsFrom(long decision) {
        return counting.getOrDefault(decision, Optional.empty());
    }

    /** Something can change on these days only: in between each day is like the one before. */
    private Optional<LocalDate> first(Approved resume, LocalDate asOf) {
        LocalDate approved = day(resume.approvedAt());
        LocalDate start = approved.isAfter(resume.on()) ? approved : resume.on();
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(start);
        dossier.facts().forEach(fact -> {
            days.add(fact.on());
            days.add(day(fact.recordedAt()));
            fact.correctedAt().ifPresent(at -> days.add(day(at)));
        });
        dossier.bars().forEach(bar -> bar.until().ifPresent(last -> days.add(last.plusDays(1))));
        resume.clearances().forEach(said -> days.add(day(said.at())));
        counting.values().forEach(from -> from.ifPresent(days::add));
        return days.tailSet(start).stream()
                .filter(day -> !day.isAfter(asOf))
                .filter(day -> holds(resume, day).isEmpty())
                .findFirst();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** By the end of the day, and by no more than is known. */
    private Instant before(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(knownBefore) ? end : knownBefore;
    }

    /** What stands in the way of resuming these activities in these places on a day. */
    public Findings look(Collection<Long> activities, List<String> places, LocalDate day) {
        return look(activities, places, day, before(day));
    }

    private Findings look(Collection<Long> activities, List<String> places, LocalDate day, Instant before) {
        Set<Spot> spots = new LinkedHashSet<>();
        Set<String> idle = new LinkedHashSet<>(places);
        Map<Long, Ruling> narrower = new LinkedHashMap<>();
        Map<Spot, List<Ruling>> holding = new HashMap<>();
        for (long activity : activities) {
            List<Standing.Decided> decided = decided(activity, day, before);
            List<Standing.Decided> after = new ArrayList<>(decided);
            after.add(new Standing.Decided(Act.RESUME, Set.copyOf(places), day, Long.MAX_VALUE, true, false));
            for (String place : within(places)) {
                Spot spot = new Spot(activity, place);
                holding.put(spot, rulings(Standing.holding(place, decided, dossier.nesting())));
                if (!holding.get(spot).isEmpty()) {
                    idle.remove(place);
                }
                List<Standing.Decided> left = Standing.holding(place, after, dossier.nesting());
                if (left.isEmpty()) {
                    spots.add(spot);
                } else {
                    rulings(left).forEach(ruling -> narrower.put(ruling.fact().order(), ruling));
                }
            }
        }
        List<Bar> bars = dossier.bars().stream()
                .filter(bar -> bar.isInForce(day, before) && isThere(bar.fact(), spots))
                .toList();
        List<Demand> demands = dossier.demands().stream()
                .filter(demand -> demand.fact().counts(day, before) && stands(demand, spots, holding))
                .toList();
        return new Findings(
                day,
                before,
                spots,
                List.copyOf(idle),
                of(Severity.STOP, bars),
                of(Severity.LIMIT, bars),
                of(Severity.PENALTY, bars),
                demands.stream().filter(demand -> demand.isOpen(day, before)).toList(),
                demands,
                latest(spots, day, before),
                List.copyOf(narrower.values()));
    }

    private static List<Bar> of(Severity severity, List<Bar> bars) {
        return bars.stream().filter(bar -> bar.severity() == severity).toList();
    }

    private List<String> within(List<String> places) {
        return Stream.concat(places.stream(), dossier.nesting().codes().stream())
                .distinct()
                .filter(place ->
                        places.stream().anyMatch(outer -> dossier.nesting().isWithin(place, outer)))
                .toList();
    }

    private List<Standing.Decided> decided(long activity, LocalDate day, Instant before) {
        return dossier.rulings().stream()
                .filter(ruling -> ruling.fact().speaksOf(activity))
                .flatMap(ruling -> effective(ruling, before)
                        .filter(from -> !from.isAfter(day))
                        .map(from -> new Standing.Decided(
                                ruling.act(),
                                ruling.fact().places(),
                                from,
                                ruling.fact().order(),
                                true,
                                ruling.partial()))
                        .stream())
                .toList();
    }

    private Optional<LocalDate> effective(Ruling ruling, Instant before) {
        if (!ruling.fact().counts(LocalDate.MAX, before)) {
            return Optional.empty();
        }
        return ruling.resume().isPresent()
                ? countsFrom(ruling.fact().order())
                : Optional.of(ruling.fact().on());
    }

    private List<Ruling> rulings(List<Standing.Decided> decided) {
        return decided.stream()
                .flatMap(one -> dossier.rulings().stream()
                        .filter(ruling -> ruling.fact().order() == one.order()))
                .toList();
    }

    private boolean isThere(Known fact, Set<Spot> spots) {
        return spots.stream()
                .anyMatch(spot -> fact.speaksOf(spot, dossier.nesting().chain(spot.place())));
    }

    /** A condition on a pause stands while that pause holds; one on no pause always does. */
    private boolean stands(Demand demand, Set<Spot> spots, Map<Spot, List<Ruling>> holding) {
        return spots.stream()
                .filter(spot -> demand.fact().speaksOf(spot, dossier.nesting().chain(spot.place())))
                .anyMatch(spot -> demand.pause().isEmpty()
                        || holding.get(spot).stream()
                                .anyMatch(ruling ->
                                        ruling.fact().order() == demand.pause().get()));
    }

    /** What regulators hold last on activities in a place, whether anything is paused there or not. */
    public List<View> held(Collection<Long> activities, String place, LocalDate day) {
        Set<Spot> spots = new LinkedHashSet<>();
        activities.forEach(activity -> spots.add(new Spot(activity, place)));
        return latest(spots, day, before(day));
    }

    /** For each regulator and spot the views of the latest day on which it took one that counts there. */
    private List<View> latest(Set<Spot> spots, LocalDate day, Instant before) {
        Set<View> latest = new LinkedHashSet<>();
        for (Spot spot : spots) {
            List<String> chain = dossier.nesting().chain(spot.place());
            Map<String, List<View>> byRegulator = new LinkedHashMap<>();
            dossier.views().stream()
                    .filter(view ->
                            view.fact().counts(day, before) && view.fact().speaksOf(spot, chain))
                    .forEach(view -> byRegulator
                            .computeIfAbsent(view.regulator(), regulator -> new ArrayList<>())
                            .add(view));
            byRegulator.values().forEach(views -> {
                LocalDate last = views.stream()
                        .map(view -> view.fact().on())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
                views.stream().filter(view -> view.fact().on().equals(last)).forEach(latest::add);
            });
        }
        return List.copyOf(latest);
    }

    /** What holds the resume on a day that became this decision. */
    public List<Hold> holds(long decision, LocalDate day) {
        return dossier.resumes().stream()
                .filter(resume -> resume.decision() == decision)
                .findFirst()
                .map(resume -> holds(resume, day))
                .orElse(List.of());
    }

    /** The walls, by their concern's number, behind which anything speaks of what is resumed. */
    static Set<Long> hiddenIn(Dossier dossier, Approved resume) {
        return Stream.of(
                        dossier.bars().stream().map(Bar::fact),
                        dossier.views().stream().filter(View::isToBeAnswered).map(View::fact),
                        dossier.demands().stream().map(Demand::fact),
                        dossier.rulings().stream()
                                .filter(ruling -> ruling.act().isHolding() && isTakenAfter(resume, ruling.fact()))
                                .map(Ruling::fact))
                .flatMap(some -> some)
                .filter(fact -> isHidden(resume, fact))
                .filter(fact -> resume.activities().stream().anyMatch(fact::speaksOf))
                .filter(fact -> isNear(fact, resume.places(), dossier.nesting()))
                .map(Known::concern)
                .collect(Collectors.toSet());
    }

    private static boolean isNear(Known fact, List<String> places, Places nesting) {
        return places.stream()
                .anyMatch(place -> fact.reaches(nesting.chain(place))
                        || fact.places().stream().anyMatch(inner -> nesting.isWithin(inner, place)));
    }

    /** What holds an approved resume on a day. */
    private List<Hold> holds(Approved resume, LocalDate day) {
        Instant before = before(day);
        Findings found = look(resume.activities(), resume.places(), day, before);
        List<Hold> holds = new ArrayList<>();
        for (Bar stop : found.stops()) {
            holds.add(hold(
                    Hold.Why.STOP, resume, stop.fact(), "A stop by " + stop.by() + " is in force: " + stop.text()));
        }
        for (Demand demand : found.open()) {
            Instant arisen = demand.arisenAt(day, before);
            boolean overridden =
                    resume.overridden().contains(demand.fact().order()) && !arisen.isAfter(resume.approvedAt());
            if (!overridden && !isCleared(resume, demand.fact(), arisen, before)) {
                holds.add(hold(Hold.Why.CONDITION, resume, demand.fact(), "A condition is open: " + demand.text()));
            }
        }
        for (View view : found.views()) {
            boolean since = view.isAdverse() && isTakenAfter(resume, view.fact());
            boolean unanswered = isHidden(resume, view.fact()) && view.isToBeAnswered();
            if ((since || unanswered)
                    && !isCleared(resume, view.fact(), view.fact().recordedAt(), before)) {
                holds.add(hold(
                        Hold.Why.POSITION,
                        resume,
                        view.fact(),
                        view.regulator() + " holds since: " + view.labels() + "."));
            }
        }
        found.limits().stream()
                .filter(limit -> isHidden(resume, limit.fact())
                        && !isCleared(resume, limit.fact(), limit.fact().recordedAt(), before))
                .forEach(limit -> holds.add(
                        hold(Hold.Why.LIMIT, resume, limit.fact(), "A limit by " + limit.by() + ": " + limit.text())));
        pausedSince(resume, day, before).stream()
                .filter(pause -> !isCleared(resume, pause.fact(), pause.fact().recordedAt(), before))
                .forEach(pause -> holds.add(
                        hold(Hold.Why.PAUSE, resume, pause.fact(), "It was paused again since: " + pause.text())));
        if (isWaiting(resume, before)) {
            holds.add(new Hold(Hold.Why.CLEARANCE, "", resume.concern(), false, "It waits for clearance."));
        }
        return holds;
    }

    private static Hold hold(Hold.Why why, Approved resume, Known fact, String sentence) {
        return new Hold(why, fact.ref(), fact.concern(), isHidden(resume, fact), sentence);
    }

    /** Behind a wall other than the one behind which the resume itself stands. */
    static boolean isHidden(Approved resume, Known fact) {
        return !fact.isOpenTo(Set.of(resume.concern()));
    }

    private static boolean isTakenAfter(Approved resume, Known fact) {
        LocalDate approved = day(resume.approvedAt());
        return fact.on().isAfter(approved)
                || fact.on().equals(approved) && fact.recordedAt().isAfter(resume.approvedAt());
    }

    /** What a custodian of its wall cleared, after it had arisen, holds nothing any more. */
    private static boolean isCleared(Approved resume, Known fact, Instant arisen, Instant before) {
        return isHidden(resume, fact)
                && said(resume, Optional.of(fact.concern()), before)
                        .filter(last -> last.clears() && !last.at().isBefore(arisen))
                        .isPresent();
    }

    private static Optional<Clearing> said(Approved resume, Optional<Long> wall, Instant before) {
        return resume.clearances().stream()
                .filter(one -> one.wall().equals(wall) && one.at().isBefore(before))
                .reduce((earlier, later) -> later);
    }

    /** Every resume needs one clearance, and none of the custodians asked may have stopped it. */
    private static boolean isWaiting(Approved resume, Instant before) {
        boolean cleared =
                said(resume, Optional.empty(), before).filter(Clearing::clears).isPresent();
        boolean stopped = resume.clearances().stream()
                .map(Clearing::wall)
                .distinct()
                .flatMap(wall -> said(resume, wall, before).stream())
                .anyMatch(last -> !last.clears());
        return !cleared || stopped;
    }

    /** The company paused it anew after the approval: what was approved did not know of that. */
    private List<Ruling> pausedSince(Approved resume, LocalDate day, Instant before) {
        return dossier.rulings().stream()
                .filter(ruling -> ruling.act().isHolding() && ruling.fact().counts(day, before))
                .filter(ruling -> isTakenAfter(resume, ruling.fact()))
                .filter(ruling -> resume.activities().stream().anyMatch(ruling.fact()::speaksOf)
                        && resume.places().stream()
                                .anyMatch(place ->
                                        ruling.fact().reaches(dossier.nesting().chain(place))))
                .toList();
    }
}
