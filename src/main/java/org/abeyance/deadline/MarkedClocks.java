package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Marking;

/** Clocks that one event started with a letter are called by its words, until it is marked: then by its reference. */
@ApplicationScoped
class MarkedClocks implements Marking {

    private final DeadlineQueries queries;

    MarkedClocks(DeadlineQueries queries) {
        this.queries = queries;
    }

    @Override
    public void marked(Concern concern, String item) {
        queries.ofItem(concern.id(), item).forEach(deadline -> deadline.rename("What " + item + " asks for"));
    }
}
