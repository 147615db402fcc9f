package org.abeyance.register;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of the register, checked by the compiler. */
interface RegisterQueries {

    EntityManager session();

    @HQL("from Regulator where nameKey = :key or slug = :key")
    List<Regulator> regulatorsNamed(String key);

    @HQL("from Organisation where nameKey = :key or slug = :key")
    List<Organisation> organisationsNamed(String key);

    @HQL("from Platform where nameKey = :key or slug = :key")
    List<Platform> platformsNamed(String key);

    @HQL("from Practice where nameKey = :key or slug = :key")
    List<Practice> practicesNamed(String key);

    @HQL("from Party where nameKey = :key or slug = :key")
    List<Party> partiesNamed(String key);

    @HQL(
            "from Activity a join fetch a.platform join fetch a.practice where a.platform = :platform and a.practice = :practice")
    Optional<Activity> activity(Platform platform, Practice practice);

    @HQL("from Activity a join fetch a.platform p join fetch p.organisation join fetch a.practice where a.slug = :slug")
    Optional<Activity> activityBySlug(String slug);

    @HQL(
            "from Activity a join fetch a.platform p join fetch p.organisation join fetch a.practice order by p.name, a.practice.name, a.id")
    List<Activity> activities();

    @HQL("from Activity a join fetch a.platform p join fetch a.practice where a.id in :ids")
    List<Activity> activitiesById(Collection<Long> ids);

    @HQL("from Jurisdiction order by sortOrder, code")
    List<Jurisdiction> jurisdictions();

    @HQL("from Regulator order by name, id")
    List<Regulator> regulators();

    @HQL("from RegulatorName where regulator.id = :regulator order by since desc")
    List<RegulatorName> namesOf(long regulator);

    @HQL("from Organisation order by name, id")
    List<Organisation> organisations();

    @HQL("from Platform p join fetch p.organisation order by p.name, p.id")
    List<Platform> platforms();

    @HQL("from Practice order by name, id")
    List<Practice> practices();

    @HQL("from Party order by name, id")
    List<Party> parties();
}
