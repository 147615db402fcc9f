package org.abeyance.register;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entries of the register that somebody may know of, each kind by name. */
public record Shelf(
        List<Organisation> organisations,
        List<Platform> platforms,
        List<Practice> practices,
        List<Activity> activities,
        List<Regulator> regulators,
        List<Party> parties) {

    /** Without what is retired: what forms offer. */
    public Shelf offered() {
        return new Shelf(
                kept(organisations, entry -> !entry.isRetired()),
                kept(platforms, entry -> !entry.isRetired()),
                kept(practices, entry -> !entry.isRetired()),
                kept(activities, entry -> !entry.isRetired()),
                kept(regulators, entry -> !entry.isRetired()),
                kept(parties, entry -> !entry.isRetired()));
    }

    /** The first entries of each kind. */
    Shelf first(int most) {
        return new Shelf(
                organisations.stream().limit(most).toList(),
                platforms.stream().limit(most).toList(),
                practices.stream().limit(most).toList(),
                activities.stream().limit(most).toList(),
                regulators.stream().limit(most).toList(),
                parties.stream().limit(most).toList());
    }

    /** The entries of one kind. */
    public List<? extends Entry> of(Noun noun) {
        return switch (noun) {
            case ORGANISATION -> organisations;
            case PLATFORM -> platforms;
            case PRACTICE -> practices;
            case ACTIVITY -> activities;
            case REGULATOR -> regulators;
            case PARTY -> parties;
        };
    }

    public Optional<? extends Entry> find(Noun noun, String slug) {
        return of(noun).stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    /** What the trail calls the entries that are here. */
    public Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        for (Noun noun : Noun.values()) {
            of(noun).forEach(entry -> subjects.add(noun.subject(entry.slug())));
        }
        return subjects;
    }

    /** What was added by somebody who did not know that it was there is known to all. */
    void declared(Mentions seen) {
        Stream.of(Noun.values())
                .forEach(noun -> of(noun).stream()
                        .filter(entry -> entry.isDeclared())
                        .forEach(entry -> seen.add(noun, entry.id())));
    }

    /** Without what is named and not seen, and without what hangs on it. */
    Shelf without(Mentions named, Mentions seen) {
        Mentions hidden = new Mentions();
        for (Noun noun : Noun.values()) {
            for (Entry entry : of(noun)) {
                boolean isHidden = named.has(noun, entry.id())
                        ? !seen.has(noun, entry.id())
                        : entry.hangsOn()
                                .anyMatch(on -> named.has(on.noun(), on.id()) && !seen.has(on.noun(), on.id()));
                if (isHidden && !entry.isDeclared()) {
                    hidden.add(noun, entry.id());
                }
            }
        }
        return new Shelf(
                kept(organisations, entry -> !hidden.has(Noun.ORGANISATION, entry.id())),
                kept(platforms, entry -> !hidden.has(Noun.PLATFORM, entry.id())),
                kept(practices, entry -> !hidden.has(Noun.PRACTICE, entry.id())),
                kept(activities, entry -> !hidden.has(Noun.ACTIVITY, entry.id())),
                kept(regulators, entry -> !hidden.has(Noun.REGULATOR, entry.id())),
                kept(parties, entry -> !hidden.has(Noun.PARTY, entry.id())));
    }

    private static <E> List<E> kept(List<E> all, Predicate<E> claim) {
        return all.stream().filter(claim).toList();
    }
}
