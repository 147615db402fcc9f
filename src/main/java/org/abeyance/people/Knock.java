package org.abeyance.people;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a secret at a door: a browser its cookie, a program its token. */
final class Knock extends BaseAuthenticationRequest {

    enum By {
        BROWSER,
        PROGRAM
    }

    private final By by;
    private final Secret secret;

    Knock(By by, Secret secret) {
        this.by = by;
        this.secret = secret;
    }

    By by() {
        return by;
    }

    Secret secret() {
        return secret;
    }
}
