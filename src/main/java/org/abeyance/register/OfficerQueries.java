package org.abeyance.register;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of case officers, checked by the compiler. */
interface OfficerQueries {

    EntityManager session();

    @HQL("from Officer o left join fetch o.addresses where o.regulator.id = :regulator order by o.name, o.id")
    List<Officer> of(long regulator);

    @HQL("from Officer o left join fetch o.addresses join fetch o.regulator where o.regulator.id in :regulators"
            + " order by o.name, o.id")
    List<Officer> ofAll(Collection<Long> regulators);

    @HQL("from Officer o join fetch o.regulator where o.id = :id and o.regulator.id = :regulator")
    Optional<Officer> officer(long id, long regulator);

    @HQL("from OfficerEntry where officer.id = :officer order by id desc")
    List<OfficerEntry> entries(long officer);

    /** Those who have any of these addresses. */
    @HQL("from Officer o join fetch o.regulator join fetch o.addresses"
            + " where exists (select 1 from Officer x join x.addresses a where x = o and a.address in :addresses)"
            + " order by o.id")
    List<Officer> at(Collection<String> addresses);

    /** Whose officers have addresses of these domains. */
    @HQL(
            "select distinct a.domain, r.id from Officer o join o.addresses a join o.regulator r where a.domain in :domains"
                    + " order by a.domain, r.id")
    List<Officers.Domain> domains(Collection<String> domains);
}
