package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.post.Outbox;

/** Mails that went out, or wait to, and hold what is destroyed. What others have received nobody can take back. */
@ApplicationScoped
class QuotingMail implements Forgets {

    private final Outbox outbox;

    QuotingMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Set<String> forget(Stamp stamp, Item item, Remains remains, String words) {
        outbox.forget(remains.beginnings(), words);
        return Set.of();
    }
}
