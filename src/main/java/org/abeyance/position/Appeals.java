package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Stage;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.NewDeadline;
import org.abeyance.people.Reader;

/** Takes concerns to tribunals. What the tribunal rules is recorded as an act on the restriction, on the day it takes effect. */
@ApplicationScoped
class Appeals {

    private final Concerns concerns;
    private final Deadlines deadlines;

    Appeals(Concerns concerns, Deadlines deadlines) {
        this.concerns = concerns;
        this.deadlines = deadlines;
    }

    @Transactional
    void appeal(Stamp stamp, Reader reader, ConcernRef ref, AppealForm.Told told) {
        Concern concern = concerns.move(
                stamp, reader, ref, Stage.APPEAL, told.on(), Optional.empty(), told.tribunal() + ": " + told.what());
        told.due()
                .ifPresent(day -> deadlines.start(
                        stamp,
                        concern,
                        NewDeadline.ours(
                                "Appeal, " + told.tribunal(), NewDeadline.Origin.typed(day, told.dueReason()))));
    }
}
