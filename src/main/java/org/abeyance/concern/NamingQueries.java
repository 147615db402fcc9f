package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.abeyance.register.Naming.Mention;
import org.hibernate.annotations.processing.HQL;

/** Which entries of the register concerns and their facts name, and which of them through something this reader sees. */
interface NamingQueries {

    EntityManager session();

    // the first of each, not "exists": for that a database reads all concerns before it answers about one entry

    @HQL(
            "select o.id, case when (select c.id from Concern c"
                    + " join Sight s on s.concern = c.id and s.person = :reader where c.organisation = o order by c.organisation.id limit 1) is null"
                    + " then false else true end"
                    + " from Organisation o where (select c.id from Concern c where c.organisation = o order by c.organisation.id limit 1) is not null")
    List<Mention> organisations(long reader);

    @HQL(
            "select p.id, case when (select c.id from Concern c"
                    + " join Sight s on s.concern = c.id and s.person = :reader where c.practice = p order by c.practice.id limit 1) is null"
                    + " then false else true end"
                    + " from Practice p where (select c.id from Concern c where c.practice = p order by c.practice.id limit 1) is not null")
    List<Mention> practices(long reader);

    @HQL("select a.id, case when (select c.id from Concern c join c.activities x"
            + " join Sight s on s.concern = c.id and s.person = :reader where x = a order by x.id limit 1) is null"
            + " and (select f.id from Fact f join f.activities x"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where x = a order by x.id limit 1) is null"
            + " then false else true end"
            + " from Activity a where (select c.id from Concern c join c.activities x where x = a order by x.id limit 1) is not null"
            + " or (select f.id from Fact f join f.activities x where x = a order by x.id limit 1) is not null")
    List<Mention> activities(long reader);

    @HQL(
            "select r.id, case when (select p.id from RegulatorPart p"
                    + " join Sight s on s.concern = p.concern.id and s.person = :reader where p.regulator = r order by p.regulator.id limit 1) is null"
                    + " then false else true end"
                    + " from Regulator r where (select p.id from RegulatorPart p where p.regulator = r order by p.regulator.id limit 1) is not null")
    List<Mention> regulators(long reader);

    /** A complainant's name is for the legal team only. */
    @HQL(
            "select y.id, case when (select p.id from PartyPart p"
                    + " join Sight s on s.concern = p.concern.id and s.person = :reader"
                    + " where p.party = y and (:legal = true or p.role <> COMPLAINANT) order by p.party.id limit 1) is null"
                    + " then false else true end"
                    + " from Party y where (select p.id from PartyPart p where p.party = y order by p.party.id limit 1) is not null")
    List<Mention> parties(long reader, boolean legal);
}
