package org.abeyance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Sight;
import org.abeyance.people.Absence;
import org.abeyance.people.Person;

/**
 * Who can be told of the deadlines of some concerns at a moment: who is still here, may read, sees the concern and is not
 * away.
 *
 * @param people by number, with their roles: whoever may come into question
 * @param leads who leads whom, by number
 */
record Listeners(
        Map<Long, Person> people,
        Map<Long, Long> leads,
        List<Person> approvers,
        Set<Sight.Pair> sights,
        Map<Long, List<Long>> custodians,
        Collection<Absence> absences,
        Instant now) {

    /**
     * Those of a rung. The deputy stands in for an owner who can not be told; who leads a lead, for a lead; approvers where
     * else nobody would hear of it, and behind a wall, where none of these sees anything, its custodians.
     */
    Set<Person> of(Concern concern, Set<Hearer> wanted) {
        Set<Person> told = new LinkedHashSet<>();
        Optional<Person> owner = concern.owner().flatMap(person -> able(concern, person.id()));
        Optional<Person> deputy = concern.deputy().flatMap(person -> able(concern, person.id()));
        if (wanted.contains(Hearer.OWNER)) {
            owner.or(() -> deputy).ifPresent(told::add);
        }
        if (wanted.contains(Hearer.DEPUTY)) {
            deputy.ifPresent(told::add);
        }
        if (wanted.contains(Hearer.LEAD)) {
            lead(concern).ifPresent(told::add);
        }
        if (wanted.contains(Hearer.APPROVERS) || told.isEmpty()) {
            told.addAll(approvers(concern));
        }
        if (told.isEmpty()) {
            custodians.getOrDefault(concern.id(), List.of()).stream()
                    .filter(id -> maySee(concern, id))
                    .map(people::get)
                    .forEach(told::add);
        }
        return told;
    }

    private Optional<Person> lead(Concern concern) {
        Set<Long> before = new HashSet<>();
        Long one = concern.owner()
                .or(concern::deputy)
                .map(Person::id)
                .map(leads::get)
                .orElse(null);
        while (one != null && before.add(one)) {
            Optional<Person> lead = able(concern, one);
            if (lead.isPresent()) {
                return lead;
            }
            one = leads.get(one);
        }
        return Optional.empty();
    }

    /** All who can; where every one of them is away, they are told all the same. */
    private List<Person> approvers(Concern concern) {
        List<Person> seeing = approvers.stream()
                .filter(person -> maySee(concern, person.id()))
                .map(person -> people.get(person.id()))
                .toList();
        List<Person> here = seeing.stream().filter(person -> !isAway(person)).toList();
        return here.isEmpty() ? seeing : here;
    }

    private Optional<Person> able(Concern concern, long id) {
        return Optional.ofNullable(people.get(id))
                .filter(person -> maySee(concern, id))
                .filter(person -> !isAway(person));
    }

    private boolean maySee(Concern concern, long id) {
        Person person = people.get(id);
        return person != null
                && person.isActive()
                && person.reader().isReader()
                && sights.contains(new Sight.Pair(concern.id(), id));
    }

    private boolean isAway(Person person) {
        LocalDate day = LocalDate.ofInstant(now, person.zone());
        return absences.stream()
                .anyMatch(absence -> absence.person().id().equals(person.id()) && absence.includes(day));
    }
}
