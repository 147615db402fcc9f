package org.abeyance.people;

import java.time.ZoneId;

/**
 * What somebody says of themselves who comes by a link.
 *
 * @param email asked only of the first person; everybody else was invited under one
 */
public record Acceptance(String name, String email, ZoneId zone, String password) {

    @Override
    public String toString() {
        return name + " (" + email + ")";
    }
}
