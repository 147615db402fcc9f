package org.abeyance.notice;

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

    public long count() {
        return signedIn.anybody().map(notices::unread).orElse(0L);
    }
}
