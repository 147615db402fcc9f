package org.abeyance.people;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of the people, checked by the compiler. */
interface PeopleQueries {

    EntityManager session();

    @HQL("from Person p left join fetch p.grants where p.id = :id")
    Optional<Person> byId(long id);

    @HQL("from Person p left join fetch p.grants where p.email = :email")
    Optional<Person> byEmail(String email);

    @HQL("from Person p left join fetch p.grants order by p.name, p.id")
    List<Person> everybody();
}
