package org.abeyance.position;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.abeyance.register.Naming.Mention;
import org.hibernate.annotations.processing.HQL;

/** Which regulators positions and restrictions name, and which of them where this reader sees it. */
interface NamingQueries {

    EntityManager session();

    @HQL("select r.id, case when exists (select 1 from Position p"
            + " join Sight s on s.concern = p.concern.id and s.person = :reader where p.regulator = r)"
            + " or exists (select 1 from Restriction x"
            + " join Sight s on s.concern = x.concern.id and s.person = :reader where x.regulator = r)"
            + " then true else false end"
            + " from Regulator r where exists (select 1 from Position p where p.regulator = r)"
            + " or exists (select 1 from Restriction x where x.regulator = r)")
    List<Mention> regulators(long reader);
}
