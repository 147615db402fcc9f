package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** The acts on entries of the register, each with its entry on the trail. Nothing is ever deleted. */
@ApplicationScoped
public class Entries {

    private final RegisterQueries queries;
    private final Visibility visibility;
    private final Drafts drafts;
    private final Session session;
    private final Trail trail;

    Entries(RegisterQueries queries, Visibility visibility, Drafts drafts, Session session, Trail trail) {
        this.queries = queries;
        this.visibility = visibility;
        this.drafts = drafts;
        this.session = session;
        this.trail = trail;
    }

    /** The entry, if there is one and this reader may know of it. */
    public Entry get(Noun noun, String slug, Reader reader) {
        return visibility.shelf(reader).find(noun, slug).orElseThrow(() -> Missing.of(noun.subject(slug)));
    }

    /** What a regulator was called in full, latest first. */
    public List<RegulatorName> names(Entry regulator) {
        return queries.namesOf(regulator.id());
    }

    /** What can be changed of an entry, in one line. */
    public String described(Entry entry) {
        return drafts.described(entry);
    }

    /** An entry of which the reader could not know is from now on known to all: to them it is new. */
    @Transactional
    public Entry add(Stamp stamp, Reader reader, Noun noun, EntryWords words) {
        Shelf shelf = visibility.shelf(reader);
        Optional<? extends Entry> there = drafts.sameAs(noun, words, shelf);
        if (there.isPresent() && shelf.find(noun, there.get().slug()).isPresent()) {
            String retired = there.get().isRetired() ? " It is retired and can be reinstated." : "";
            throw Refused.at(
                    noun == Noun.ACTIVITY ? "practice" : "name", "The register has this " + noun + "." + retired);
        }
        Entry entry = there.isPresent() ? there.get() : drafts.draft(noun, words, shelf);
        if (there.isPresent()) {
            entry.declare(stamp);
        } else {
            session.persist(entry);
        }
        told(stamp, "register.add", entry, "Added the " + noun + " " + entry + " to the register.");
        return entry;
    }

    /** Changes the entry, if nobody else has changed it since the editor saw it. */
    @Transactional
    public void change(Stamp stamp, Reader reader, Noun noun, String slug, EntryWords words) {
        Shelf shelf = visibility.shelf(reader);
        Entry entry = shelf.find(noun, slug).orElseThrow(() -> Missing.of(noun.subject(slug)));
        if (entry.version() != words.version()) {
            throw new OptimisticLockException("changed meanwhile: " + noun.subject(slug));
        }
        String before = drafts.described(entry);
        drafts.change(entry, words, shelf);
        told(
                stamp,
                "register.change",
                entry,
                "Changed the " + noun + " “" + before + "” to “" + drafts.described(entry) + "”.");
    }

    /** From a day on an authority is called otherwise; what it wrote before stays as it was signed. */
    @Transactional
    public void name(Stamp stamp, Reader reader, String slug, EntryWords.FullName name, LocalDate today) {
        Regulator regulator = (Regulator) get(Noun.REGULATOR, slug, reader);
        if (names(regulator).stream().anyMatch(known -> known.since().equals(name.since()))) {
            throw Refused.at("since", "From this day on it has a name already.");
        }
        session.persist(new RegulatorName(regulator, name, stamp));
        session.flush();
        names(regulator).stream()
                .filter(known -> !known.since().isAfter(today))
                .findFirst()
                .ifPresent(current -> regulator.fullName = current.fullName());
        told(
                stamp,
                "register.name",
                regulator,
                regulator + " is called “" + name.text() + "” in full since " + name.since() + ".");
    }

    @Transactional
    public void retire(Stamp stamp, Reader reader, Noun noun, String slug) {
        Entry entry = get(noun, slug, reader);
        if (!entry.isRetired()) {
            entry.retire(stamp);
            told(stamp, "register.retire", entry, "Retired the " + noun + " " + entry + ".");
        }
    }

    @Transactional
    public void reinstate(Stamp stamp, Reader reader, Noun noun, String slug) {
        Entry entry = get(noun, slug, reader);
        if (entry.isRetired()) {
            entry.reinstate();
            told(stamp, "register.reinstate", entry, "Reinstated the " + noun + " " + entry + ".");
        }
    }

    private void told(Stamp stamp, String act, Entry entry, String sentence) {
        trail.add(stamp, act, entry.noun().subject(entry.slug()), sentence, "");
    }
}
