package org.abeyance.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.people.Reader;

/**
 * What of the register a reader may know of: entries that something they may see names, and those that nothing names at
 * all. An entry that only hidden concerns name is as good as not there, and so is what hangs on it.
 */
@ApplicationScoped
public class Visibility {

    private final RegisterQueries queries;
    private final List<Naming> namings;

    Visibility(RegisterQueries queries, @All List<Naming> namings) {
        this.queries = queries;
        this.namings = namings;
    }

    /** The register as this reader may know it, retired entries included; the same statements for everybody. */
    public Shelf shelf(Reader reader) {
        return shelf(everything(), reader);
    }

    /** What the trail calls the entries of which this reader may not know. */
    public Set<String> hiddenSubjects(Reader reader) {
        Shelf everything = everything();
        Set<String> hidden = everything.subjects();
        hidden.removeAll(shelf(everything, reader).subjects());
        return hidden;
    }

    private Shelf everything() {
        return new Shelf(
                queries.organisations(),
                queries.platforms(),
                queries.practices(),
                queries.activities(),
                queries.regulators(),
                queries.parties());
    }

    private Shelf shelf(Shelf all, Reader reader) {
        Mentions named = new Mentions();
        Mentions seen = new Mentions();
        for (Naming naming : namings) {
            naming.mentions(reader)
                    .forEach((noun, mentions) -> mentions.forEach(mention -> {
                        named.add(noun, mention.id());
                        if (mention.seen()) {
                            seen.add(noun, mention.id());
                        }
                    }));
        }
        all.declared(seen);
        named.spreadOver(all);
        seen.spreadOver(all);
        return all.without(named, seen);
    }

    /** The activity, where this reader may know of it. */
    public Optional<Activity> activity(String slug, Reader reader) {
        return shelf(reader).activities().stream()
                .filter(activity -> activity.slug().equals(slug))
                .findFirst();
    }
}
