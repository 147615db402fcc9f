package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.BearsNames;

/**
 * Whatever a complainant sent, and the mail itself of what was sent to one. No program can tell which of their papers bears
 * their name in its letterhead, so that none of them is taken not to.
 */
@ApplicationScoped
class ComplainantsFiles implements BearsNames {

    private final LetterQueries queries;

    ComplainantsFiles(LetterQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> among(Collection<Paper> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Set<Long> facts = files.stream().map(Paper::fact).collect(Collectors.toSet());
        Map<Long, Direction> theirs = queries.ofComplainants(facts).stream()
                .collect(Collectors.toMap(LetterQueries.Theirs::letter, LetterQueries.Theirs::direction));
        return files.stream()
                .filter(file -> theirs.containsKey(file.fact())
                        && (theirs.get(file.fact()) == Direction.IN || file.isOriginal()))
                .map(Paper::ref)
                .collect(Collectors.toSet());
    }
}
