package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Forgets;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.Remains;

/** Past digests that told of what is destroyed. */
@ApplicationScoped
class QuotingDigests implements Forgets {

    private final DigestQueries queries;

    QuotingDigests(DigestQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> forget(Stamp stamp, Item item, Remains remains, String words) {
        for (String beginning : remains.beginnings()) {
            String like = "%" + beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            queries.saying(like).forEach(digest -> digest.forget(words));
        }
        return Set.of();
    }
}
