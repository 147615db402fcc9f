package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Kind;
import org.hibernate.Session;

/** Which stages a response to a concern of a kind passes before it goes. Administrators change what comes with the product. */
@ApplicationScoped
public class ClearanceStages {

    private static final Stage BUSINESS = new Stage("Business", false);
    private static final Stage LEGAL = new Stage("Legal", true);
    private static final Stage COMMUNICATIONS = new Stage("Communications", false);
    private static final int MOST = 8;

    private final ResponseQueries queries;
    private final Session session;
    private final Trail trail;

    ClearanceStages(ResponseQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** In their order; at least one. */
    public List<Stage> of(Kind kind) {
        List<Stage> set = queries.stagesOf(kind).stream().map(KindStage::stage).toList();
        return set.isEmpty() ? usual(kind) : set;
    }

    /** What comes with the product: a court reads no press line, and a breach has no time for one. */
    static List<Stage> usual(Kind kind) {
        return switch (kind) {
            case BREACH, PRIOR_CONSULTATION, AUDIT -> List.of(BUSINESS, LEGAL);
            case LITIGATION -> List.of(LEGAL);
            case ENGAGEMENT, COMPLAINT, INVESTIGATION -> List.of(BUSINESS, LEGAL, COMMUNICATIONS);
        };
    }

    /** From now on; what is in clearance already keeps the stages it began with. */
    @Transactional
    public void set(Stamp stamp, Kind kind, List<Stage> stages) {
        if (stages.isEmpty()) {
            throw Refused.at("stages", "Name at least one stage: nothing goes out uncleared.");
        }
        if (stages.size() > MOST) {
            throw Refused.at("stages", "At most " + MOST + " stages.");
        }
        if (stages.stream().map(Stage::name).distinct().count() < stages.size()) {
            throw Refused.at("stages", "Each stage once.");
        }
        queries.stagesOf(kind).forEach(session::remove);
        session.flush();
        for (int place = 0; place < stages.size(); place++) {
            session.persist(new KindStage(kind, place + 1, stages.get(place)));
        }
        trail.add(
                stamp,
                "clearance.set",
                kind.name(),
                "Set the clearance of responses to concerns of the kind “" + kind.label() + "”: "
                        + stages.stream().map(Stage::toString).collect(Collectors.joining(", ")) + ".",
                "");
    }
}
