package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets stories of other packages remind. */
@ApplicationScoped
public class NoticeRun {

    private final NoticeJob job;

    NoticeRun(NoticeJob job) {
        this.job = job;
    }

    public void at(Instant now) {
        job.run(now);
    }
}
