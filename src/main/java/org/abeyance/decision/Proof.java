package org.abeyance.decision;

/**
 * What proves that a decision was carried out.
 *
 * @param words what was seen, in words
 * @param systems in which systems; empty where nobody says, like all that follow
 * @param population for whose data
 * @param ticket the change under which it was done
 * @param logExtract the lines of the log that show it
 */
public record Proof(String words, String systems, String population, String ticket, String logExtract) {

    public static Proof of(String words) {
        return new Proof(words, "", "", "", "");
    }

    Proof words(String other) {
        return new Proof(other, systems, population, ticket, logExtract);
    }

    boolean isEmpty() {
        return words.isEmpty() && systems.isEmpty() && population.isEmpty() && ticket.isEmpty() && logExtract.isEmpty();
    }
}
