package org.abeyance.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;

/**
 * Who looks, with what they may do: handed into every look-up, because looking something up is authorising it. Made anew
 * from the database at every request, so that a role taken away is gone at the next.
 *
 * @param id the person's number, for joins
 * @param ref {@code P-7}
 * @param legalTeam whether the person is on the named list that sees marked items
 * @param zone in which this person's "today" is meant
 */
public record Reader(long id, String ref, String name, Set<Role> roles, boolean legalTeam, ZoneId zone) {

    public Reader {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** May read content at all, where wall and marks allow it: everybody but who only answers questions. */
    public boolean isReader() {
        return roles.stream().anyMatch(role -> role != Role.CONTRIBUTOR);
    }

    public boolean isCaseworker() {
        return is(Role.CASEWORKER);
    }

    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    public Actor actor() {
        return new Actor(ref, name);
    }

    public Stamp stamp(Instant at) {
        return new Stamp(actor(), at);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
