package org.abeyance.hook;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a call of an address ended.
 *
 * @param status of HTTP; none where nobody answered
 * @param words for whoever reads the log
 * @param asksFor how long the receiver wants to be left alone
 */
record Outcome(Kind kind, OptionalInt status, String words, Optional<Duration> asksFor) {

    /** What it means for what goes on. */
    enum Kind {
        TAKEN,
        /** This one message was not taken; others may be. */
        NOT_TAKEN,
        /** Nobody answered, or the receiver can not work at this moment: others would fare no better. */
        OUT_OF_ORDER,
        /** Its receiver says that it is gone for good. */
        GONE
    }

    private static final int GONE_FOR_GOOD = 410;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    static Outcome answered(int status, Optional<Duration> asksFor) {
        Kind kind = status >= 200 && status < 300
                ? Kind.TAKEN
                : status == GONE_FOR_GOOD
                        ? Kind.GONE
                        : status == TOO_MANY || status >= BROKEN ? Kind.OUT_OF_ORDER : Kind.NOT_TAKEN;
        boolean isElsewhere = status >= 300 && status < 400;
        String words = "HTTP " + status + (isElsewhere ? ": sent on elsewhere, which is not followed" : "");
        return new Outcome(kind, OptionalInt.of(status), words, asksFor);
    }

    static Outcome unreachable(String words) {
        return new Outcome(Kind.OUT_OF_ORDER, OptionalInt.empty(), words, Optional.empty());
    }
}
