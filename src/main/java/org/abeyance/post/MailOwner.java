package org.abeyance.post;

import java.time.Instant;

/** What wants mails to go out: looks at each again right before every attempt, and hears what became of it. */
public interface MailOwner {

    /** The word under which its mails are queued: {@code digest}. */
    String name();

    /**
     * A last look before an attempt, in a transaction of its own. Whatever has changed since the mail was queued, rights for
     * instance, can be minded now.
     */
    default SecondLook lookAgain(Mail mail, Instant now) {
        return SecondLook.asItIs();
    }

    /** Whether its mails are kept as they went, byte for byte, to be shown as proof; what holds a secret is not. */
    default boolean keepsWhatWent() {
        return false;
    }

    /**
     * A mail as a server accepted it, in the transaction that records that. Every time it is the same bytes, however often it
     * had to go.
     */
    default void went(Mail mail, org.abeyance.store.Content bytes, Instant at) {
        // most keep none
    }

    /** What became of a mail for one recipient, in the transaction that records it. */
    default void hear(Fate fate) {
        // most do not mind
    }
}
