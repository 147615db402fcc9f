package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Reader;
import org.abeyance.register.Naming;
import org.abeyance.register.Noun;

/** The regulators and parties who wrote letters or got them. */
@ApplicationScoped
class NamedInLetters implements Naming {

    private final NamingQueries queries;

    NamedInLetters(NamingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<Noun, List<Mention>> mentions(Reader reader) {
        return Map.of(
                Noun.REGULATOR, queries.regulators(reader.id()),
                Noun.PARTY, queries.parties(reader.id(), reader.legalTeam()));
    }
}
