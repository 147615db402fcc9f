package org.abeyance.deadline.law;

import java.util.Locale;

/** Why a clock may stop, and which days then do not count. */
public enum StopKind {
    /** Clarification of a request for one's data: UK GDPR art 12A(5), from the day asked to the day answered. */
    CLARIFICATION(Effect.BOTH_DAYS, "clarification", "UK GDPR art 12A(5)"),
    /** The same before that article, by the Commissioner's guidance on the right of access. */
    CLARIFICATION_BY_GUIDANCE(Effect.BOTH_DAYS, "clarification-by-guidance", "ICO guidance on the right of access"),
    /** A fees notice under the Freedom of Information Act 2000 s.10(2), from the notice to the payment. */
    FEE_NOTICE(Effect.BOTH_DAYS, "fee-notice", "FOIA 2000 s.10(2)"),
    /**
     * Proof of identity, GDPR art 12(6): the period starts when it has arrived; in the United Kingdom art
     * 12A(2)(b).
     */
    IDENTITY(Effect.START_MOVES, "identity", "art 12(6)"),
    /** A fee that a subject request may cost: the period starts when it is paid. */
    FEE(Effect.START_MOVES, "fee", "the period starts with payment"),
    /** The request was put anew: the period starts again then. */
    RENEWAL(Effect.START_MOVES, "renewal", "the request as clarified"),
    /** Suspended until information has been obtained: no counting rule in the text. */
    INFORMATION(Effect.FIRST_DAY, "information", "suspended until the information is obtained"),
    /** By agreement, or for a period somebody typed. */
    AGREEMENT(Effect.FIRST_DAY, "agreement", "as agreed"),
    /** An appeal: nothing can be demanded until it is decided or withdrawn. */
    APPEAL(Effect.HOLDS, "appeal", "while an appeal is open");

    /** Which days a stop takes out of the count. */
    enum Effect {
        /** From the first day to the last, both stopped. */
        BOTH_DAYS,
        /** The first day is stopped; on the day of arrival the clock runs again. */
        FIRST_DAY,
        /** Both end days run: a reading only, which no rule here follows. */
        NEITHER_DAY,
        /** The whole period starts on the last day. */
        START_MOVES,
        /** The period does not end before the last day. */
        HOLDS;

        /** Whether days are added to the end of the period. */
        boolean isCounted() {
            return this == BOTH_DAYS || this == FIRST_DAY || this == NEITHER_DAY;
        }
    }

    private final Effect effect;
    private final String written;
    private final String provision;

    StopKind(Effect effect, String written, String provision) {
        this.effect = effect;
        this.written = written;
        this.provision = provision;
    }

    Effect effect() {
        return effect;
    }

    boolean isClarification() {
        return this == CLARIFICATION || this == CLARIFICATION_BY_GUIDANCE;
    }

    /** The provision that a step of the explanation names. */
    public String provision() {
        return provision;
    }

    static StopKind named(String written) {
        return valueOf(written.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return written;
    }
}
