package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.abeyance.register.Naming.Mention;
import org.hibernate.annotations.processing.HQL;

/** Which entries of the register concerns and their facts name, and which of them through something this reader sees. */
interface NamingQueries {

    EntityManager session();

    @HQL("select o.id, case when exists (select 1 from Concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader where c.organisation = o)"
            + " then true else false end"
            + " from Organisation o where exists (select 1 from Concern c where c.organisation = o)")
    List<Mention> organisations(long reader);

    @HQL("select p.id, case when exists (select 1 from Concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader where c.practice = p)"
            + " then true else false end"
            + " from Practice p where exists (select 1 from Concern c where c.practice = p)")
    List<Mention> practices(long reader);

    @HQL("select a.id, case when exists (select 1 from Concern c join c.activities x"
            + " join Sight s on s.concern = c.id and s.person = :reader where x = a)"
            + " or exists (select 1 from Fact f join f.activities x"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where x = a)"
            + " then true else false end"
            + " from Activity a where exists (select 1 from Concern c join c.activities x where x = a)"
            + " or exists (select 1 from Fact f join f.activities x where x = a)")
    List<Mention> activities(long reader);

    @HQL("select r.id, case when exists (select 1 from RegulatorPart p"
            + " join Sight s on s.concern = p.concern.id and s.person = :reader where p.regulator = r)"
            + " then true else false end"
            + " from Regulator r where exists (select 1 from RegulatorPart p where p.regulator = r)")
    List<Mention> regulators(long reader);

    /** A complainant's name is for the legal team only. */
    @HQL("select y.id, case when exists (select 1 from PartyPart p"
            + " join Sight s on s.concern = p.concern.id and s.person = :reader"
            + " where p.party = y and (:legal = true or p.role <> COMPLAINANT))"
            + " then true else false end"
            + " from Party y where exists (select 1 from PartyPart p where p.party = y)")
    List<Mention> parties(long reader, boolean legal);
}
