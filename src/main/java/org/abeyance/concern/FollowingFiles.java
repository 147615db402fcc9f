package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** The files of a fact that was corrected belong to what stands in its place. */
@ApplicationScoped
class FollowingFiles implements Follower {

    private final Attachments attachments;

    FollowingFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        right.ifPresent(now -> attachments.of(wrong).forEach(file -> file.follow(now)));
    }
}
