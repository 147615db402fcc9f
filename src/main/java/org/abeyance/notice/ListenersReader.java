package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Sight;
import org.abeyance.deadline.Deadline;
import org.abeyance.people.Absences;
import org.abeyance.people.Person;

/** Finds whoever may come into question for some deadlines, with what each of them may see, in a bounded number of queries. */
@ApplicationScoped
class ListenersReader {

    private final NoticeQueries queries;
    private final Absences absences;

    ListenersReader(NoticeQueries queries, Absences absences) {
        this.queries = queries;
        this.absences = absences;
    }

    Listeners of(Collection<Deadline> deadlines, Instant now) {
        List<Person> approvers = queries.approvers();
        Map<Long, Long> leads =
                queries.leads().stream().collect(Collectors.toMap(NoticeQueries.Led::person, NoticeQueries.Led::lead));
        Set<Long> concerns = deadlines.stream().map(one -> one.concern().id()).collect(Collectors.toSet());
        Map<Long, List<Long>> custodians = queries.keepers(concerns).stream()
                .collect(Collectors.groupingBy(
                        NoticeQueries.Keeper::concern,
                        Collectors.mapping(NoticeQueries.Keeper::person, Collectors.toList())));
        Set<Long> ids = new HashSet<>(leads.values());
        custodians.values().forEach(ids::addAll);
        approvers.forEach(person -> ids.add(person.id()));
        for (Deadline deadline : deadlines) {
            deadline.concern().owner().ifPresent(person -> ids.add(person.id()));
            deadline.concern().deputy().ifPresent(person -> ids.add(person.id()));
        }
        return new Listeners(
                queries.people(ids).stream().collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a)),
                leads,
                approvers,
                queries.sights(concerns, ids).stream().map(Sight::pair).collect(Collectors.toSet()),
                custodians,
                absences.around(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                now);
    }
}
