package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.source.Source;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/** Keeps the pages that facts cite as they were read on different days, and which facts a change touches. */
@ApplicationScoped
public class Snapshots {

    private final SnapshotQueries queries;
    private final Facts facts;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Snapshots(SnapshotQueries queries, Facts facts, Session session, Numbers numbers, Trail trail) {
        this.queries = queries;
        this.facts = facts;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** The page that a fact cites. */
    public Source page(Fact fact) {
        return fact.source()
                .filter(source -> source.letter().isEmpty())
                .orElseThrow(() -> Missing.of("page of " + fact));
    }

    /** By its address; by publisher and title where it has none. */
    private static String name(Source page) {
        return page.url().isEmpty() ? page.toString() : page.url();
    }

    /** The page of a fact in all editions that this reader may see, the earliest first. */
    public List<PageEdition> editions(Fact fact, Reader reader) {
        Source page = page(fact);
        List<PageEdition> editions = new ArrayList<>();
        page.textDigest()
                .ifPresent(digest -> editions.add(
                        new PageEdition("", page.textAsRead(), digest, page.readOn(), fact.recordedByName)));
        queries.of(Chain.digest(name(page)), reader.id()).stream()
                .map(Snapshots::edition)
                .forEach(editions::add);
        return editions;
    }

    private static PageEdition edition(PageSnapshot snapshot) {
        return new PageEdition(
                snapshot.ref, snapshot.text, snapshot.digest, Optional.of(snapshot.readOn), snapshot.recordedByName);
    }

    /** The facts believed now that cite the page of a fact, as far as this reader sees them. */
    public List<Fact> citing(Fact fact, Reader reader) {
        Source page = page(fact);
        return queries.citing(page.url(), page.publisher(), page.title(), reader.id());
    }

    public List<SnapshotTouch> touches(String snapshot, Reader reader) {
        return queries.touches(snapshot, reader.id());
    }

    /** Keeps the page as it was read again; what was kept before stays beside it. */
    @Transactional
    public PageSnapshot keep(Stamp stamp, Reader reader, String ref, String text, LocalDate readOn) {
        Fact fact = facts.readable(ref, reader);
        Source page = page(fact);
        if (readOn.isAfter(reader.today(stamp.at()))) {
            throw Refused.at("readOn", "That day has not come yet.");
        }
        PageSnapshot snapshot =
                new PageSnapshot("S-" + numbers.next("snapshot_number", 5), fact, name(page), text, readOn, stamp);
        session.persist(snapshot);
        trail.add(
                stamp,
                fact.concern.id,
                "source.snapshot",
                fact.concern.ref + "/" + fact.ref,
                "Kept the page that the " + fact + " cites as it was read on " + readOn + ", " + snapshot.ref
                        + ", SHA-256 " + snapshot.digest + ".",
                "");
        return snapshot;
    }

    /** Says which of the facts that cite a page are touched by what changed on it. */
    @Transactional
    public void touch(
            Stamp stamp, Reader reader, String ref, String snapshot, Collection<String> touched, String reason) {
        Fact fact = facts.readable(ref, reader);
        PageSnapshot kept = queries.byRef(snapshot, Chain.digest(name(page(fact))), reader.id())
                .orElseThrow(() -> Missing.of("snapshot " + snapshot));
        if (touched.isEmpty()) {
            throw Refused.at("touched", "Choose the facts that it touches.");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say what the change means for them.");
        }
        Set<String> already = touches(snapshot, reader).stream()
                .map(touch -> touch.fact().ref())
                .collect(Collectors.toSet());
        List<Fact> citing = citing(fact, reader);
        for (String one : Set.copyOf(touched)) {
            Fact hit = citing.stream()
                    .filter(candidate -> candidate.ref.equals(one))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("touched", one + " does not cite this page."));
            if (!already.contains(one)) {
                session.persist(new SnapshotTouch(kept, hit, reason, stamp));
                trail.add(
                        stamp,
                        hit.concern.id,
                        "source.touch",
                        hit.concern.ref + "/" + hit.ref,
                        "Noted that the page as read on " + kept.readOn + " touches the " + hit + ".",
                        reason);
            }
        }
    }
}
