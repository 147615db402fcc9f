package org.abeyance.response;

import static org.abeyance.response.ResponseStatus.CLEARED;
import static org.abeyance.response.ResponseStatus.DRAFTING;
import static org.abeyance.response.ResponseStatus.IN_CLEARANCE;
import static org.abeyance.response.ResponseStatus.SENT;

import java.util.Set;

/** What can be done with a response, and at which statuses. */
public enum ResponseAct {
    /** A version is never changed: what is written is a new one, back in drafting, with a clearance of its own to come. */
    WRITE("changed", DRAFTING, IN_CLEARANCE, CLEARED),
    SUBMIT("handed in for clearance", DRAFTING),
    JUDGE("cleared or sent back", IN_CLEARANCE),
    SEND("sent", CLEARED),
    WITHDRAW("withdrawn", DRAFTING, IN_CLEARANCE, CLEARED),
    COMMENT("commented on", DRAFTING, IN_CLEARANCE, CLEARED),
    PROVE("proved to have arrived", SENT);

    private final String words;
    private final Set<ResponseStatus> when;

    ResponseAct(String words, ResponseStatus... when) {
        this.words = words;
        this.when = Set.of(when);
    }

    public boolean isPossible(ResponseStatus status) {
        return when.contains(status);
    }

    /** As in "it can not be ...". */
    String words() {
        return words;
    }
}
