package org.abeyance.intake;

/** By what a mail lets a concern suggest itself, the strongest first. */
enum Ground {
    /** Our reference in the subject or the address. */
    NAMED("It names this concern."),
    /** The mails that it goes on from. */
    THREAD("It goes on from a letter in this concern."),
    /** What the regulator calls the concern. */
    THEIR_REFERENCE("Their reference for this concern stands in it."),
    /** Whoever wrote it keeps the concern at the regulator. */
    OFFICER("It is from a case officer who keeps this concern."),
    /** Whoever wrote it wrote in the concern before. */
    WROTE("Whoever wrote it wrote in this concern before.");

    private final String sentence;

    Ground(String sentence) {
        this.sentence = sentence;
    }

    /** Enough to file it without anybody looking first. */
    boolean isCertain() {
        return this == NAMED || this == THREAD;
    }

    /** Names nobody. */
    String sentence() {
        return sentence;
    }
}
