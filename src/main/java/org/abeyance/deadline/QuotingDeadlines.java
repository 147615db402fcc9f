package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.keeping.Forgets;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.Remains;

/** Clocks that are called by the words of a letter are called otherwise once it is destroyed. */
@ApplicationScoped
class QuotingDeadlines implements Forgets {

    private final DeadlineQueries queries;

    QuotingDeadlines(DeadlineQueries queries) {
        this.queries = queries;
    }

    @Override
    public void forget(Item item, Remains remains, String words) {
        queries.of(item.concern()).stream()
                .filter(deadline -> remains.texts().contains(deadline.title()))
                .forEach(deadline -> deadline.rename(words));
    }
}
