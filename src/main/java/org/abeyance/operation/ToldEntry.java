package org.abeyance.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An entry as programs are told. A sealed one has its number and its hashes, and no other field at all.
 *
 * @param concern the internal number of the concern, which the hash covers; null where the act concerned none
 * @param details the text whose SHA-256 is the digest, itself a JSON object; absent where it was destroyed or is marked
 * @param marked what it says is of a marked item and for the legal team
 */
public record ToldEntry(
        long number,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sealed,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String actor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String act,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String subject,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long concern,
        @JsonInclude(JsonInclude.Include.NON_NULL) String details,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String detailsDigest,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean marked,
        @JsonInclude(JsonInclude.Include.NON_NULL) Destroyed destroyed,
        String previousHash,
        String hash) {

    /** Says when, by whom and why the details were destroyed. */
    public record Destroyed(Instant at, String by, String reason) {}

    static ToldEntry of(TrailLine line) {
        return new ToldEntry(
                line.number(),
                line.isSealed(),
                line.at(),
                line.actor(),
                line.act(),
                line.subject(),
                line.concern(),
                line.details(),
                line.detailsDigest(),
                line.reserved(),
                line.isDestroyed() ? new Destroyed(line.destroyedAt(), line.destroyedBy(), line.destroyedWhy()) : null,
                line.previousHash(),
                line.hash());
    }
}
