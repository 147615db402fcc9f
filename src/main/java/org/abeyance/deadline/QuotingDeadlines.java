package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.keeping.Forgets;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.Remains;

/** Clocks that are called by the words of a letter are called otherwise once it is destroyed. */
@ApplicationScoped
class QuotingDeadlines implements Forgets {

    private final DeadlineQueries queries;
    private final Trail trail;

    QuotingDeadlines(DeadlineQueries queries, Trail trail) {
        this.queries = queries;
        this.trail = trail;
    }

    @Override
    public Set<String> forget(Stamp stamp, Item item, Remains remains, String words) {
        List<Deadline> quoting = queries.of(item.concern()).stream()
                .filter(deadline -> remains.texts().contains(deadline.title()))
                .toList();
        for (Deadline deadline : quoting) {
            deadline.rename(words);
            trail.add(
                    stamp,
                    item.concern(),
                    "deadline.redact",
                    deadline.ref(),
                    "Took from " + deadline.ref() + " the words of what was destroyed.",
                    "");
        }
        return Set.of();
    }
}
