package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets stories of other packages open digests. */
@ApplicationScoped
public class DigestRun {

    private final DigestJob job;

    DigestRun(DigestJob job) {
        this.job = job;
    }

    public void at(Instant now) {
        job.run(now);
    }
}
