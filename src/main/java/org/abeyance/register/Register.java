package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Finds entries by name or slug, case and accents aside, and adds what is new, each with its entry on the trail. */
@ApplicationScoped
public class Register {

    private final RegisterQueries queries;
    private final Session session;
    private final Trail trail;

    Register(RegisterQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    public Places places() {
        return Places.of(queries.jurisdictions());
    }

    public List<Jurisdiction> jurisdictions() {
        return queries.jurisdictions();
    }

    /** Without what is retired: what forms offer. */
    public List<Jurisdiction> jurisdictionsOffered() {
        return queries.jurisdictions().stream()
                .filter(place -> !place.isRetired())
                .toList();
    }

    /** A place by its code, in any case; GB is understood as the UK. */
    public Optional<Jurisdiction> jurisdiction(String code) {
        String known = code.strip().toUpperCase(Locale.ROOT);
        if (!known.matches("[^\\p{Cntrl}]{1,10}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.find(Jurisdiction.class, known.equals("GB") ? "UK" : known));
    }

    /** The places named, in the order given; refused where one is not known. */
    public Set<Jurisdiction> jurisdictions(String field, Collection<String> codes) {
        Set<Jurisdiction> found = new LinkedHashSet<>();
        int index = 0;
        for (String code : codes) {
            String at = field + "[" + index++ + "]";
            found.add(jurisdiction(code)
                    .orElseThrow(() -> Refused.at(at, "The register knows no jurisdiction " + code + ".")));
        }
        return found;
    }

    public Optional<Regulator> regulator(String nameOrSlug) {
        return best(nameOrSlug, queries::regulatorsNamed);
    }

    public Optional<Organisation> organisation(String nameOrSlug) {
        return best(nameOrSlug, queries::organisationsNamed);
    }

    public Optional<Platform> platform(String nameOrSlug) {
        return best(nameOrSlug, queries::platformsNamed);
    }

    public Optional<Practice> practice(String nameOrSlug) {
        return best(nameOrSlug, queries::practicesNamed);
    }

    public Optional<Party> party(String nameOrSlug) {
        return best(nameOrSlug, queries::partiesNamed);
    }

    public Optional<Activity> activity(Platform platform, Practice practice) {
        return queries.activity(platform, practice);
    }

    public Optional<Activity> activity(String slug) {
        return queries.activityBySlug(slug);
    }

    public List<Activity> activities() {
        return queries.activities();
    }

    public List<Activity> activities(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : queries.activitiesById(ids);
    }

    public List<Regulator> regulators() {
        return queries.regulators();
    }

    public List<Organisation> organisations() {
        return queries.organisations();
    }

    public List<Platform> platforms() {
        return queries.platforms();
    }

    public List<Practice> practices() {
        return queries.practices();
    }

    public List<Party> parties() {
        return queries.parties();
    }

    /** The name itself wins over a slug that happens to look like it. */
    private static <E extends NamedEntry> Optional<E> best(String nameOrSlug, Function<String, List<E>> find) {
        String key = new Name(nameOrSlug).key();
        List<E> found = find.apply(key);
        return found.stream()
                .filter(entry -> entry.nameKey().equals(key))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    @Transactional
    public Regulator findOrAddRegulator(Stamp stamp, String name) {
        return regulator(name).orElseGet(() -> {
            Gazetteer.Known known = Gazetteer.of(name);
            Jurisdiction home = known.home().isEmpty() ? null : session.find(Jurisdiction.class, known.home());
            Name given = new Name(name);
            return added(
                    stamp, new Regulator(given, freeSlug(given, queries::regulatorsNamed), known.fullName(), home));
        });
    }

    @Transactional
    public Organisation findOrAddOrganisation(Stamp stamp, String name, Optional<String> parent) {
        Optional<Organisation> above = parent.map(up -> findOrAddOrganisation(stamp, up, Optional.empty()));
        return organisation(name).orElseGet(() -> {
            Name given = new Name(name);
            return added(
                    stamp, new Organisation(given, freeSlug(given, queries::organisationsNamed), above.orElse(null)));
        });
    }

    @Transactional
    public Platform findOrAddPlatform(Stamp stamp, String name, Organisation organisation) {
        return platform(name).orElseGet(() -> {
            Name given = new Name(name);
            return added(stamp, new Platform(given, freeSlug(given, queries::platformsNamed), organisation));
        });
    }

    @Transactional
    public Practice findOrAddPractice(Stamp stamp, String name) {
        return practice(name).orElseGet(() -> {
            Name given = new Name(name);
            return added(stamp, new Practice(given, freeSlug(given, queries::practicesNamed)));
        });
    }

    @Transactional
    public Party findOrAddParty(Stamp stamp, String name) {
        return party(name).orElseGet(() -> {
            Name given = new Name(name);
            return added(stamp, new Party(given, freeSlug(given, queries::partiesNamed)));
        });
    }

    @Transactional
    public Activity findOrAddActivity(Stamp stamp, Platform platform, Practice practice) {
        return activity(platform, practice).orElseGet(() -> added(stamp, new Activity(platform, practice)));
    }

    private <E extends Entry> E added(Stamp stamp, E entry) {
        session.persist(entry);
        trail.add(
                stamp,
                "register.add",
                entry.noun().subject(entry.slug()),
                "Added the " + entry.noun() + " " + entry + " to the register.",
                "");
        return entry;
    }

    /** Two names may shorten to the same slug ({@code C++}, {@code C}); the later one gets a number. */
    static String freeSlug(Name name, Function<String, ? extends List<? extends Entry>> find) {
        String slug = name.slug();
        for (int next = 2; !find.apply(slug).isEmpty(); next++) {
            slug = name.slug() + "-" + next;
        }
        return slug;
    }
}
