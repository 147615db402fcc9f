package org.abeyance.deadline.law;

/**
 * Where a rule stands, and how sure that is.
 *
 * @param jurisdiction whose law
 * @param instrument the act, regulation or rules ("DPA 2018")
 * @param provision the article, section or rule ("Sch 16 para 3(4)")
 * @param through the provision that sends the period to its method of computing ("UK GDPR art 4A"); empty where none
 *     is needed
 * @param citation where it can be read
 * @param confidence how sure
 * @param fromMemory whether the text, or what the rule turns on, was not read
 */
public record Law(
        Jurisdiction jurisdiction,
        String instrument,
        String provision,
        String through,
        String citation,
        Confidence confidence,
        boolean fromMemory) {

    /** Such a rule is a proposal: it governs no deadline until a person has confirmed it. */
    public boolean needsConfirmation() {
        return fromMemory || confidence == Confidence.LOW;
    }

    /** The instrument and provision, as one quotes them. */
    @Override
    public String toString() {
        return instrument + " " + provision;
    }
}
