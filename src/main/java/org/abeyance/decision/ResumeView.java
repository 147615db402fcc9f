package org.abeyance.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One resume as one reader may see it. Whether it is cleared, and whether anything hidden holds it, is not to be seen here:
 * until it counts it waits for clearance, whatever the reason.
 *
 * @param since from which day it counts
 * @param steps what happened to it, as far as this reader may know
 * @param checklist by what may be told to everybody who sees its concern
 * @param holds what can be named of what holds it; never anything hidden
 * @param asked the walls for which this reader, a custodian, is asked to clear it
 */
public record ResumeView(
        Resume resume,
        State state,
        Optional<LocalDate> since,
        boolean concernSeen,
        ResumeStep proposed,
        List<ResumeStep> steps,
        Checklist checklist,
        List<Answered> answers,
        List<Hold> holds,
        List<Wall> asked,
        May may) {

    /** Where it has got to. */
    public enum State {
        PROPOSED("proposed", "waiting for approval"),
        WAITING("approved", "waiting for clearance"),
        COUNTING("in effect", ""),
        DECLINED("declined", ""),
        CANCELLED("cancelled", "");

        private final String label;
        private final String waits;

        State(String label, String waits) {
            this.label = label;
            this.waits = waits;
        }

        public String label() {
            return label;
        }

        /** For what it waits; empty where it waits for nothing. */
        public String waits() {
            return waits;
        }
    }

    /** What the proposal says to something that it had to answer. */
    public record Answered(String ref, String about, String answer) {}

    /** What holds it behind one wall, for a custodian of it. */
    public record Wall(String concern, List<Hold> holds, boolean isStop) {}

    /** What this reader may do with it now. */
    public record May(boolean approve, boolean cancel, boolean clear) {}

    /** Dated ahead, or held on its day. */
    public boolean isAhead(LocalDate today) {
        return state == State.WAITING && resume.on().isAfter(today);
    }
}
