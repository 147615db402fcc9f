package org.abeyance.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The arithmetic of the trail: SHA-256 (<a href="https://csrc.nist.gov/pubs/fips/180-4/upd1/final">FIPS 180-4</a>) over
 * the canonical form of an entry and the hash of the entry before it. {@code docs/trail.md} works one example by hand.
 */
public final class Chain {

    /** What the first entry names as the hash before it: sixty-four zeros. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /**
     * The hash of an entry. The canonical form is eight lines in UTF-8, each ended by a line feed: the number in decimal,
     * the instant in microseconds since 1970-01-01T00:00Z, the actor's reference, the act, the subject with line feeds and
     * backslashes escaped, the number of the concern or a dash, the digest of the details, the hash of the entry before.
     *
     * @param number the entry's number; the first is 1 and none is left out
     * @param at the moment of the act; anything finer than microseconds is refused by {@link IllegalArgumentException}
     * @param concern the internal number of the concern, or null where the act concerns none
     * @return sixty-four lower-case hexadecimal digits
     */
    public static String hash(
            long number,
            Instant at,
            String actorRef,
            String act,
            String subject,
            Long concern,
            String detailsDigest,
            String previousHash) {
        if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("finer than microseconds: " + at);
        }
        String canonical = String.join(
                        "\n",
                        Long.toString(number),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        actorRef,
                        act,
                        subject.replace("\\", "\\\\").replace("\n", "\\n"),
                        concern == null ? "-" : concern.toString(),
                        detailsDigest,
                        previousHash)
                + "\n";
        return digest(canonical);
    }

    /**
     * SHA-256 of a text in UTF-8.
     *
     * @return sixty-four lower-case hexadecimal digits
     */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * SHA-256 of bytes.
     *
     * @return sixty-four lower-case hexadecimal digits
     */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
