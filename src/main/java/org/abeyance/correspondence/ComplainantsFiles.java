package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.BearsNames;
import org.abeyance.concern.Fact;

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
    public Set<String> among(Collection<Attachment> files) {
        Set<Long> facts = files.stream()
                .flatMap(file -> file.fact().map(Fact::id).stream())
                .collect(Collectors.toSet());
        if (facts.isEmpty()) {
            return Set.of();
        }
        Map<Long, Direction> theirs = queries.ofComplainants(facts).stream()
                .collect(Collectors.toMap(LetterQueries.Theirs::letter, LetterQueries.Theirs::direction));
        return files.stream()
                .filter(file -> file.fact()
                        .map(Fact::id)
                        .map(theirs::get)
                        .filter(direction -> direction == Direction.IN || file.isOriginal())
                        .isPresent())
                .map(Attachment::ref)
                .collect(Collectors.toSet());
    }
}
