package org.abeyance.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.abeyance.audit.Chain;

/**
 * What a browser, a program or a link shows to be recognised: 256 random bits, shown once. Only the SHA-256 is kept, so
 * that who reads the database can not come in with it.
 */
public record Secret(String shown) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret make(String prefix) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return Chain.digest(shown);
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "a secret";
    }
}
