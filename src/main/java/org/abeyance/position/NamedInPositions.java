package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Reader;
import org.abeyance.register.Naming;
import org.abeyance.register.Noun;

/** The regulators who took positions or imposed restrictions. */
@ApplicationScoped
class NamedInPositions implements Naming {

    private final NamingQueries queries;

    NamedInPositions(NamingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<Noun, List<Mention>> mentions(Reader reader) {
        return Map.of(Noun.REGULATOR, queries.regulators(reader.id()));
    }
}
