package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Reader;
import org.abeyance.register.Naming;
import org.abeyance.register.Noun;

/** The entries that concerns name, and the activities of which their facts speak. */
@ApplicationScoped
class NamedInConcerns implements Naming {

    private final NamingQueries queries;

    NamedInConcerns(NamingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<Noun, List<Mention>> mentions(Reader reader) {
        long id = reader.id();
        return Map.of(
                Noun.ORGANISATION, queries.organisations(id),
                Noun.PRACTICE, queries.practices(id),
                Noun.ACTIVITY, queries.activities(id),
                Noun.REGULATOR, queries.regulators(id),
                Noun.PARTY, queries.parties(id, reader.legalTeam()));
    }
}
