package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Keepers;
import org.abeyance.concern.OfficerPart;
import org.abeyance.people.Reader;
import org.abeyance.register.Officer;
import org.abeyance.register.Officers;
import org.abeyance.register.Regulator;
import org.abeyance.register.Visibility;

/**
 * Says to a reader where mail that waits may belong, and why: only of concerns that they may see, and officers by name to the
 * legal team alone. For any number of mails it asks as often as for one.
 */
@ApplicationScoped
class Leads {

    private final Suggestions suggestions;
    private final Officers officers;
    private final Keepers keepers;
    private final Concerns concerns;
    private final Visibility visibility;

    Leads(Suggestions suggestions, Officers officers, Keepers keepers, Concerns concerns, Visibility visibility) {
        this.suggestions = suggestions;
        this.officers = officers;
        this.keepers = keepers;
        this.concerns = concerns;
        this.visibility = visibility;
    }

    /** Of one mail, by everything that it says. */
    Lead of(Arrival arrival, Reader reader) {
        List<Suggested> all = arrival.isHeld() ? suggestions.of(arrival) : List.of();
        Set<Long> seen =
                concerns.seenAmong(all.stream().map(one -> one.concern().id()).toList(), reader);
        List<Suggested> shown =
                all.stream().filter(one -> seen.contains(one.concern().id())).toList();
        Optional<Suggested> first =
                shown.stream().filter(one -> isOf(arrival, one.concern())).findFirst();
        List<Lead.Also> also = shown.stream()
                .filter(one -> !isOf(arrival, one.concern()))
                .map(one -> also(one.concern(), why(one, reader)))
                .toList();
        String why = first.map(one -> why(one, reader)).orElseGet(() -> said(arrival));
        return new Lead(
                why, also, why.isEmpty() ? from(List.of(arrival), reader).getOrDefault(domain(arrival), "") : "");
    }

    /** Of many, by who wrote them: what each says was looked at when it came. */
    Map<String, Lead> of(List<Arrival> arrivals, Reader reader) {
        Map<String, List<OfficerPart>> kept = kept(arrivals);
        Set<Long> seen = concerns.seenAmong(
                kept.values().stream()
                        .flatMap(List::stream)
                        .map(part -> part.concern().id())
                        .collect(Collectors.toSet()),
                reader);
        Map<String, String> from = from(arrivals, reader);
        Map<String, Lead> leads = new HashMap<>();
        for (Arrival arrival : arrivals) {
            List<OfficerPart> parts = kept.getOrDefault(address(arrival), List.of()).stream()
                    .filter(part -> part.counts(Suggestions.day(arrival))
                            && seen.contains(part.concern().id()))
                    .toList();
            leads.put(arrival.ref(), lead(arrival, parts, from, reader));
        }
        return leads;
    }

    private static Lead lead(Arrival arrival, List<OfficerPart> parts, Map<String, String> from, Reader reader) {
        String why = parts.stream()
                .filter(part -> arrival.ground == Ground.OFFICER && isOf(arrival, part.concern()))
                .findFirst()
                .map(part -> why(part.officer(), part.concern(), Ground.OFFICER, reader))
                .orElseGet(() -> said(arrival));
        List<Lead.Also> also = parts.stream()
                .filter(part -> !isOf(arrival, part.concern()))
                .map(part -> also(part.concern(), why(part.officer(), part.concern(), Ground.OFFICER, reader)))
                .distinct()
                .toList();
        return new Lead(why, also, why.isEmpty() && also.isEmpty() ? from.getOrDefault(domain(arrival), "") : "");
    }

    private Map<String, List<OfficerPart>> kept(List<Arrival> arrivals) {
        Set<String> senders =
                arrivals.stream().map(Leads::address).collect(Collectors.toCollection(LinkedHashSet::new));
        senders.remove("");
        List<Officer> writers = officers.at(senders);
        Map<String, List<OfficerPart>> kept = new HashMap<>();
        for (OfficerPart part : keepers.keptBy(writers)) {
            part.officer().addresses().stream()
                    .filter(senders::contains)
                    .forEach(address -> kept.computeIfAbsent(address, none -> new ArrayList<>())
                            .add(part));
        }
        return kept;
    }

    /** By domain, the regulator whose officers write from there, where this reader may know of it. */
    private Map<String, String> from(List<Arrival> arrivals, Reader reader) {
        Map<Long, String> known = visibility.shelf(reader).regulators().stream()
                .collect(Collectors.toMap(Regulator::id, Regulator::name));
        Set<String> domains = arrivals.stream().map(Leads::domain).collect(Collectors.toSet());
        domains.remove("");
        Map<String, String> from = new HashMap<>();
        officers.domains(domains).stream()
                .filter(one -> known.containsKey(one.regulator()))
                .forEach(one -> from.putIfAbsent(one.domain(), known.get(one.regulator())));
        return from;
    }

    private static String address(Arrival arrival) {
        return arrival.senderAddress.toLowerCase(Locale.ROOT);
    }

    private static String domain(Arrival arrival) {
        return Officer.domain(address(arrival));
    }

    private static boolean isOf(Arrival arrival, Concern concern) {
        return arrival.concern().filter(one -> one.id().equals(concern.id())).isPresent();
    }

    private static Lead.Also also(Concern concern, String why) {
        return new Lead.Also(concern.ref(), concern.title(), why);
    }

    private static String said(Arrival arrival) {
        return arrival.isHeld() && arrival.ground != null ? arrival.ground.sentence() : "";
    }

    private static String why(Suggested one, Reader reader) {
        return one.officer()
                .map(officer -> why(officer, one.concern(), one.ground(), reader))
                .orElse(one.ground().sentence());
    }

    private static String why(Officer officer, Concern concern, Ground ground, Reader reader) {
        if (!reader.legalTeam()) {
            return ground.sentence();
        }
        String who = "From " + officer.name() + ", case officer of "
                + officer.regulator().name();
        return ground == Ground.OFFICER
                ? who + " in " + concern.ref() + "."
                : who + ", who wrote in " + concern.ref() + " before.";
    }
}
