package org.abeyance.intake;

/**
 * Mail that is no letter, of somebody who complains in any matter: by their name, or by an address from which they wrote. It is for
 * the legal team, as their letters are, and for whoever brought it and has read it.
 */
public final class Discreet {

    /** Whether an arrival {@code a} is not for {@code :person}, by their reference, who is in the {@code :legalTeam} or not. */
    public static final String MAIL =
            "(:legalTeam = false and coalesce(a.arrivedBy, '') <> :person and a.state in (HELD, SET_ASIDE)"
                    + " and (exists (select 1 from PartyPart p"
                    + " where p.role = COMPLAINANT and a.senderName <> '' and lower(p.party.name) = lower(a.senderName))"
                    + " or exists (select 1 from Arrival f join Letter l on l.letterRef = f.letterRef and l.correctedAt is null"
                    + " join PartyPart p on p.party = l.party and p.concern = l.concern and p.role = COMPLAINANT"
                    + " where f.state = FILED and a.senderAddress <> '' and f.senderAddress = a.senderAddress)))";

    private Discreet() {}
}
