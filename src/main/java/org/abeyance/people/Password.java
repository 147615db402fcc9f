package org.abeyance.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.Refused;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (<a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>) with the parameters that OWASP recommends; the
 * hash carries those it was made with, so that they can be raised and old hashes still verify.
 */
final class Password {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private static final int KILOBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each computation takes its memory: a crowd at the door waits rather than takes all of it. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    /** What is compared against where there is no such person, so that it takes as long as where there is one. */
    static final String NOBODYS = hash("nobody has this password");

    private Password() {}

    /** Refuses what is too easily guessed, at the given field. */
    static void check(String field, String chosen) {
        if (chosen == null || chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            throw Refused.at(field, "Choose at least " + SHORTEST + " characters; a few words do well.");
        }
        if (chosen.length() > LONGEST) {
            throw Refused.at(field, "At most " + LONGEST + " characters.");
        }
        if (chosen.chars().distinct().count() < 4) {
            throw Refused.at(field, "This is too easily guessed; a few words do well.");
        }
    }

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] hash = compute(password, salt, KILOBYTES, PASSES, LANES, BYTES);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KILOBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + encoder.encodeToString(salt)
                + "$" + encoder.encodeToString(hash);
    }

    static boolean matches(String password, String hash) {
        Matcher parts = parse(hash);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        String tried = password == null || password.length() > LONGEST ? "" : password;
        byte[] found = compute(tried, salt, number(parts, 1), number(parts, 2), number(parts, 3), expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /** True where the parameters have been raised since: the next time the password is at hand, hash it again. */
    static boolean isOutdated(String hash) {
        Matcher parts = parse(hash);
        return number(parts, 1) < KILOBYTES || number(parts, 2) < PASSES;
    }

    private static Matcher parse(String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a password hash is not in a form that is known");
        }
        return parts;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] compute(String password, byte[] salt, int kilobytes, int passes, int lanes, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        byte[] hash = new byte[bytes];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(kilobytes)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .build());
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
