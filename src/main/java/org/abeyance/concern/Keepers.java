package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.register.Officer;
import org.abeyance.register.Officers;
import org.abeyance.register.Regulator;
import org.hibernate.Session;

/** Who keeps a concern at its regulators: the legal team says it and is told. The trail tells that it was said, not of whom. */
@ApplicationScoped
public class Keepers {

    private final KeeperQueries queries;
    private final Concerns concerns;
    private final Officers officers;
    private final Session session;
    private final Trail trail;

    Keepers(KeeperQueries queries, Concerns concerns, Officers officers, Session session, Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.officers = officers;
        this.session = session;
        this.trail = trail;
    }

    /** The concern, for whoever may see it and may know who keeps it. */
    public Concern get(ConcernRef ref, Reader reader) {
        Concern concern = concerns.get(ref, reader);
        if (!reader.legalTeam()) {
            throw Missing.of("who keeps " + ref);
        }
        return concern;
    }

    List<OfficerPart> of(Concern concern) {
        return queries.of(concern.id);
    }

    /** The officers of its regulators, who may keep it. */
    List<Officer> offered(Concern concern, Reader reader, LocalDate today) {
        List<Regulator> regulators = concerns.regulatorsOf(List.of(concern.id)).stream()
                .map(RegulatorPart::regulator)
                .distinct()
                .toList();
        return officers.of(regulators, reader).stream()
                .filter(officer ->
                        officer.until().isEmpty() || !officer.until().get().isBefore(today))
                .toList();
    }

    /** What these officers keep or kept, whoever may see it. For the product itself: who is told of it is looked at after. */
    public List<OfficerPart> keptBy(Collection<Officer> officers) {
        return officers.isEmpty()
                ? List.of()
                : queries.keptBy(officers.stream().map(Officer::id).toList());
    }

    @Transactional
    public OfficerPart put(Stamp stamp, Reader reader, ConcernRef ref, long officerId, LocalDate since) {
        Concern concern = get(ref, reader);
        Officer officer = offered(concern, reader, since).stream()
                .filter(known -> known.id() == officerId)
                .findFirst()
                .orElseThrow(() -> Refused.at("officer", "Choose a case officer who is there on that day."));
        if (of(concern).stream()
                .anyMatch(part -> part.officer == officer && part.until().isEmpty())) {
            throw Refused.at("officer", officer.name() + " keeps it already.");
        }
        OfficerPart part = new OfficerPart(concern, officer, since, stamp);
        session.persist(part);
        trail.add(
                stamp,
                concern.id,
                "concern.keeper",
                concern.ref,
                "Said which case officer of " + officer.regulator() + " keeps " + concern.ref + " since " + since + ".",
                "");
        return part;
    }

    @Transactional
    public void end(Stamp stamp, Reader reader, ConcernRef ref, long id, LocalDate lastDay) {
        Concern concern = get(ref, reader);
        OfficerPart part = queries.part(concern.id, id).orElseThrow(() -> Missing.of(ref + "/officers/" + id));
        if (part.until().isPresent()) {
            throw Refused.at("lastDay", "This is ended already.");
        }
        if (lastDay.isBefore(part.since)) {
            throw Refused.at("lastDay", "The last day can not lie before the first.");
        }
        part.end(lastDay, stamp);
        trail.add(
                stamp,
                concern.id,
                "concern.keeper-end",
                concern.ref,
                "Ended on " + lastDay + " that a case officer of " + part.officer.regulator() + " keeps " + concern.ref
                        + ".",
                "");
    }
}
