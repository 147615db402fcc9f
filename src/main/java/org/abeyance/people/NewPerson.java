package org.abeyance.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Somebody is to be known here: what an administrator says of them. The address is kept in lower case. */
public record NewPerson(String name, String email, ZoneId zone, Set<Role> roles, boolean legalTeam) {

    public NewPerson {
        email = normal(email);
        roles = Set.copyOf(roles);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
