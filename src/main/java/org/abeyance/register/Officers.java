package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/**
 * The case officers of regulators and the acts on them. They are the legal team's to know: for anybody else there are none,
 * and the trail tells what was done and never of whom.
 */
@ApplicationScoped
public class Officers {

    /** A domain from which a regulator's officers write. */
    public record Domain(String domain, Long regulator) {}

    private final OfficerQueries queries;
    private final Entries entries;
    private final Session session;
    private final Trail trail;

    Officers(OfficerQueries queries, Entries entries, Session session, Trail trail) {
        this.queries = queries;
        this.entries = entries;
        this.session = session;
        this.trail = trail;
    }

    /** The regulator, where this reader may know of it and of who keeps its cases. */
    public Regulator regulator(String slug, Reader reader) {
        Entry regulator = entries.get(Noun.REGULATOR, slug, reader);
        if (!reader.legalTeam()) {
            throw Missing.of("officers of " + slug);
        }
        return (Regulator) regulator;
    }

    List<Officer> of(Regulator regulator) {
        return queries.of(regulator.id());
    }

    /** Those of some regulators, by name; nobody for whoever is not in the legal team. */
    public List<Officer> of(Collection<Regulator> regulators, Reader reader) {
        return regulators.isEmpty() || !reader.legalTeam()
                ? List.of()
                : queries.ofAll(regulators.stream().map(Entry::id).toList());
    }

    Officer get(String slug, long id, Reader reader) {
        Regulator regulator = regulator(slug, reader);
        return queries.officer(id, regulator.id()).orElseThrow(() -> Missing.of("officer " + id));
    }

    /** What was said of them, the latest first. */
    List<OfficerEntry> entries(Officer officer) {
        return queries.entries(officer.id());
    }

    /** Who writes from any of these addresses, whenever they were there. For the product itself: it asks nobody's role. */
    public List<Officer> at(Collection<String> addresses) {
        return addresses.isEmpty() ? List.of() : queries.at(addresses);
    }

    /** From which of some domains officers write, and whose. For the product itself: it asks nobody's role. */
    public List<Domain> domains(Collection<String> domains) {
        return domains.isEmpty() ? List.of() : queries.domains(domains);
    }

    @Transactional
    public Officer add(Stamp stamp, Reader reader, String slug, OfficerWords words) {
        Regulator regulator = regulator(slug, reader);
        if (of(regulator).stream()
                .anyMatch(known ->
                        known.until().isEmpty() && new Name(known.name()).key().equals(new Name(words.name()).key()))) {
            throw Refused.at("name", regulator + " has this case officer.");
        }
        Officer officer = new Officer(regulator, words);
        session.persist(officer);
        session.persist(new OfficerEntry(officer, "", stamp));
        told(stamp, "officer.add", regulator, "Added a case officer of " + regulator + ".", "");
        return officer;
    }

    /** Says it anew, if nobody else has since the editor saw it. What was said before stays with who said it. */
    @Transactional
    public void correct(Stamp stamp, Reader reader, String slug, long id, OfficerWords words) {
        Officer officer = get(slug, id, reader);
        if (officer.version != words.version()) {
            throw new OptimisticLockException("changed meanwhile: " + officer);
        }
        officer.say(words);
        session.persist(new OfficerEntry(officer, words.reason(), stamp));
        told(
                stamp,
                "officer.correct",
                officer.regulator,
                "Corrected what is known of a case officer of " + officer.regulator + ".",
                "");
    }

    /** They keep cases there until this day, and are suggested for nothing after it. */
    @Transactional
    public void end(Stamp stamp, Reader reader, String slug, long id, LocalDate lastDay) {
        Officer officer = get(slug, id, reader);
        if (officer.until().isPresent()) {
            throw Refused.at("lastDay", "They have a last day already; correct it where it is wrong.");
        }
        if (lastDay.isBefore(officer.since)) {
            throw Refused.at("lastDay", "The last day can not lie before the first.");
        }
        officer.end(lastDay);
        session.persist(new OfficerEntry(officer, "Left.", stamp));
        told(
                stamp,
                "officer.end",
                officer.regulator,
                "Ended a case officer of " + officer.regulator + " on " + lastDay + ".",
                "");
    }

    private void told(Stamp stamp, String act, Regulator regulator, String sentence, String reason) {
        trail.add(stamp, act, Noun.REGULATOR.subject(regulator.slug()), sentence, reason);
    }
}
