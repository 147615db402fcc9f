package org.abeyance.post;

import java.util.Collection;
import java.util.stream.Stream;

/** What has become of a mail for one recipient. */
public enum State {
    QUEUED("waiting"),
    BOUNCED("bounced"),
    REFUSED("refused"),
    GIVEN_UP("given up"),
    WITHDRAWN("withdrawn"),
    ACCEPTED("accepted by the mail server"),
    DELIVERED("delivered");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isWaiting() {
        return this == QUEUED;
    }

    /** It went wrong and nothing more will be tried. */
    public boolean isFailure() {
        return this == BOUNCED || this == REFUSED || this == GIVEN_UP;
    }

    /** A mail server has it, so far as we know. */
    public boolean isSent() {
        return this == ACCEPTED || this == DELIVERED;
    }

    /** Of a mail with several recipients, what most needs to be looked at. */
    static State of(Collection<State> each) {
        return Stream.of(values()).filter(each::contains).findFirst().orElse(WITHDRAWN);
    }
}
