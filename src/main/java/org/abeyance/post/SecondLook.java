package org.abeyance.post;

import java.time.Instant;
import java.util.Map;

/** What the owner of a mail says right before an attempt. */
public sealed interface SecondLook {

    /** It goes as it was queued. */
    record AsItIs() implements SecondLook {}

    /**
     * It says this instead.
     *
     * @param headers beyond those it was queued with
     * @param isKept whether the outbox remembers it until it has gone; what holds a secret is composed again each time
     */
    record Anew(Content content, Map<String, String> headers, boolean isKept) implements SecondLook {}

    /** It does not go at all, for this reason. */
    record Withdrawn(String why) implements SecondLook {}

    /** Not now. */
    record Later(Instant when) implements SecondLook {}

    static SecondLook asItIs() {
        return new AsItIs();
    }

    /** Composed anew, and remembered until it has gone. */
    static SecondLook anew(Content content) {
        return new Anew(content, Map.of(), true);
    }

    /** Composed for this attempt and written down nowhere. */
    static SecondLook onlyNow(Content content) {
        return new Anew(content, Map.of(), false);
    }

    static SecondLook withdrawn(String why) {
        return new Withdrawn(why);
    }

    static SecondLook later(Instant when) {
        return new Later(when);
    }
}
