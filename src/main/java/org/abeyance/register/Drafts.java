package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.abeyance.Refused;

/** Makes entries of each kind from what somebody said, and of nothing that they may not know of. */
@ApplicationScoped
class Drafts {

    private final RegisterQueries queries;
    private final Register register;

    Drafts(RegisterQueries queries, Register register) {
        this.queries = queries;
        this.register = register;
    }

    /** The entry that is there already, whether somebody may know of it or not. */
    Optional<? extends Entry> sameAs(Noun noun, EntryWords words, Shelf shelf) {
        return noun == Noun.ACTIVITY
                ? queries.activity(platform(words, shelf), practice(words, shelf))
                : called(noun, new Name(words.name()));
    }

    Entry draft(Noun noun, EntryWords words, Shelf shelf) {
        Name name = new Name(words.name());
        return switch (noun) {
            case ORGANISATION ->
                new Organisation(name, slug(noun, name), above(words, shelf).orElse(null));
            case PLATFORM ->
                new Platform(name, slug(noun, name), above(words, shelf).orElseThrow());
            case PRACTICE -> new Practice(name, slug(noun, name));
            case PARTY -> new Party(name, slug(noun, name));
            case REGULATOR ->
                new Regulator(
                        name, slug(noun, name), words.fullName(), home(words).orElse(null));
            case ACTIVITY -> {
                Activity activity = new Activity(platform(words, shelf), practice(words, shelf));
                activity.give(words.owner());
                yield activity;
            }
        };
    }

    void change(Entry entry, EntryWords words, Shelf shelf) {
        if (entry instanceof NamedEntry named) {
            Name name = new Name(words.name());
            called(entry.noun(), name)
                    .filter(other -> !other.id().equals(entry.id()))
                    .ifPresent(other -> {
                        throw Refused.at("name", "This name is taken.");
                    });
            named.rename(name);
        }
        if (entry instanceof Organisation organisation) {
            Optional<Organisation> parent = above(words, shelf);
            if (parent.isPresent()
                    && (parent.get().equals(organisation)
                            || parent.get().ancestors().contains(organisation))) {
                throw Refused.at("above", organisation + " can not belong to what belongs to it.");
            }
            organisation.belongTo(parent.orElse(null));
        } else if (entry instanceof Platform platform) {
            platform.belongTo(above(words, shelf).orElseThrow());
        } else if (entry instanceof Regulator regulator) {
            regulator.moveTo(home(words).orElse(null));
        } else if (entry instanceof Activity activity) {
            activity.give(words.owner());
        }
    }

    /** What can be changed of an entry, for the trail. */
    String described(Entry entry) {
        String more = "";
        if (entry instanceof Organisation organisation) {
            more = organisation.parent().map(Entry::name).orElse("");
        } else if (entry instanceof Platform platform) {
            more = platform.organisation().name();
        } else if (entry instanceof Regulator regulator) {
            more = regulator.home().map(Jurisdiction::code).orElse("");
        } else if (entry instanceof Activity activity) {
            more = "owner " + (activity.owner().isEmpty() ? "nobody" : activity.owner());
        }
        return entry.name() + (more.isEmpty() ? "" : ", " + more);
    }

    private Optional<? extends NamedEntry> called(Noun noun, Name name) {
        return like(noun).apply(name.key()).stream()
                .filter(entry -> entry.nameKey().equals(name.key()))
                .findFirst();
    }

    private Function<String, List<? extends NamedEntry>> like(Noun noun) {
        return switch (noun) {
            case ORGANISATION -> queries::organisationsNamed;
            case PLATFORM -> queries::platformsNamed;
            case PRACTICE -> queries::practicesNamed;
            case REGULATOR -> queries::regulatorsNamed;
            case PARTY -> queries::partiesNamed;
            case ACTIVITY -> throw new IllegalArgumentException("an activity has no name of its own");
        };
    }

    private String slug(Noun noun, Name name) {
        return Register.freeSlug(name, like(noun));
    }

    private static Optional<Organisation> above(EntryWords words, Shelf shelf) {
        return words.above().map(slug -> chosen("above", shelf.organisations(), slug));
    }

    private static Platform platform(EntryWords words, Shelf shelf) {
        return chosen("platform", shelf.platforms(), words.platform().orElse(""));
    }

    private static Practice practice(EntryWords words, Shelf shelf) {
        return chosen("practice", shelf.practices(), words.practice().orElse(""));
    }

    private static <E extends Entry> E chosen(String field, List<E> among, String slug) {
        return among.stream()
                .filter(entry -> entry.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refused.at(field, "This is none of the choices."));
    }

    private Optional<Jurisdiction> home(EntryWords words) {
        return words.home()
                .map(code -> register.jurisdiction(code)
                        .orElseThrow(() -> Refused.at("home", "This is none of the choices.")));
    }
}
