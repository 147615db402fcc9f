package org.abeyance.correspondence;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.abeyance.register.Naming.Mention;
import org.hibernate.annotations.processing.HQL;

/** Which entries of the register letters name, and which of them in letters that this reader sees. */
interface NamingQueries {

    EntityManager session();

    @HQL("select r.id, case when exists (select 1 from Letter l"
            + " join Sight s on s.concern = l.concern.id and s.person = :reader where l.regulator = r)"
            + " then true else false end"
            + " from Regulator r where exists (select 1 from Letter l where l.regulator = r)")
    List<Mention> regulators(long reader);

    /** A complainant's name is for the legal team only, also where it stands on a letter. */
    @HQL("select y.id, case when exists (select 1 from Letter l"
            + " join Sight s on s.concern = l.concern.id and s.person = :reader"
            + " where l.party = y and (:legal = true or not exists"
            + " (select 1 from PartyPart p where p.concern = l.concern and p.party = y and p.role = COMPLAINANT)))"
            + " then true else false end"
            + " from Party y where exists (select 1 from Letter l where l.party = y)")
    List<Mention> parties(long reader, boolean legal);
}
