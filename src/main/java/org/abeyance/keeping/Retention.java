package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** How long items of each kind are kept after their concern was closed. */
@ApplicationScoped
public class Retention {

    private final KeepingQueries queries;
    private final Session session;
    private final Trail trail;

    Retention(KeepingQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** What counts now, for every kind. */
    public Map<ItemKind, Period> periods() {
        Map<ItemKind, Period> periods = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            periods.put(kind, kind.byDefault());
        }
        queries.latestPeriods().forEach(set -> periods.put(set.kind, set.period()));
        return periods;
    }

    /** What was said before, the latest first. */
    List<Period> history() {
        List<Period> said = new ArrayList<>();
        queries.allPeriods(200).forEach(set -> said.add(set.period()));
        return said;
    }

    /** From now on items of this kind are kept for so long, also in concerns that are closed already. */
    @Transactional
    public void set(Stamp stamp, ItemKind kind, Optional<Integer> months, String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
        Period before = periods().get(kind);
        if (before.months().equals(months)) {
            throw Refused.at("months", kind.title() + " are kept " + forLong(before) + " already.");
        }
        RetentionPeriod set = new RetentionPeriod(kind, months, reason, stamp);
        session.persist(set);
        trail.add(
                stamp,
                "retention.set",
                "retention/" + kind.name().toLowerCase(),
                kind.title() + " are kept " + forLong(set.period()) + " after closure; it was " + forLong(before) + ".",
                reason);
    }

    private static String forLong(Period period) {
        return period.months().isPresent() ? "for " + period.length() : period.length();
    }
}
