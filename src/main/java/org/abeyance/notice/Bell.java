package org.abeyance.notice;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.abeyance.people.SignedIn;

/** What the layout asks: how much there is that this reader has not read. */
@Named("bell")
@RequestScoped
public class Bell {

    private final Notices notices;
    private final SignedIn signedIn;

    Bell(Notices notices, SignedIn signedIn) {
        this.notices = notices;
        this.signedIn = signedIn;
    }

    /** A page that is drawn where nobody may wait for a database, as one that tells of a failure, counts none. */
    public long count() {
        return !BlockingOperationControl.isBlockingAllowed()
                ? 0
                : signedIn.anybody().map(notices::unread).orElse(0L);
    }
}
