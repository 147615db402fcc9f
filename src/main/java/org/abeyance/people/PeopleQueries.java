package org.abeyance.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
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

    @HQL("from Person p left join fetch p.grants left join fetch p.lead order by p.name, p.id")
    List<Person> everybody();

    @HQL("from Person p left join fetch p.grants where p.demoPassword is not null order by p.id")
    List<Person> demonstrators();

    @HQL("select count(*) from Person")
    long howMany();

    @HQL("from ApiToken t join fetch t.person p left join fetch p.grants where t.secretHash = :hash")
    Optional<ApiToken> tokenByHash(String hash);

    @HQL("update ApiToken set lastUsedAt = :now where id = :id")
    int used(long id, Instant now);

    @HQL("from KeyedCall where person.id = :caller and key = :key")
    Optional<KeyedCall> keyedCall(long caller, String key);

    @HQL("delete from KeyedCall where keptAt < :before")
    int forgetCalls(Instant before);

    @HQL("from Absence where person.id = :person and endedAt is null and to >= :today order by from, id")
    List<Absence> absencesOf(long person, LocalDate today);

    @HQL("select distinct a.person.id from Absence a where a.endedAt is null and a.from <= :day and a.to >= :day")
    List<Long> awayOn(LocalDate day);

    /** Of all who are away on a day, wherever they are, or the day before or after. */
    @HQL(
            "from Absence a join fetch a.person where a.endedAt is null and a.from <= :last and a.to >= :first order by a.id")
    List<Absence> absencesAround(LocalDate first, LocalDate last);

    @HQL("from FeedAddress f join fetch f.person p left join fetch p.grants where f.secretHash = :hash")
    Optional<FeedAddress> feedByHash(String hash);

    @HQL("from FeedAddress where person.id = :owner and revokedAt is null order by madeAt desc, id desc")
    List<FeedAddress> feedsOf(long owner);

    @HQL("update FeedAddress set lastUsedAt = :now where id = :id")
    int feedUsed(long id, Instant now);

    @HQL("from SavedView where person.id = :owner order by name")
    List<SavedView> viewsOf(long owner);

    @HQL("from ApiToken where person.id = :owner and revokedAt is null order by createdAt desc, id desc")
    List<ApiToken> tokensOf(long owner);

    @HQL("from Device d join fetch d.person p left join fetch p.grants where d.secretHash = :hash")
    Optional<Device> deviceByHash(String hash);

    @HQL("update Device set lastSeenAt = :now where id = :id")
    int seen(long id, Instant now);

    @HQL("from Device where person.id = :owner order by lastSeenAt desc, id desc")
    List<Device> devicesOf(long owner);

    @HQL("delete from Device where person = :person and (lastSeenAt < :idleSince or signedInAt < :signedInBefore)")
    int forgetDevices(Person person, Instant idleSince, Instant signedInBefore);

    @HQL("delete from Device where person = :person and id <> :kept")
    int endDevices(Person person, long kept);

    @HQL("delete from Failures where lastAt < :before")
    int forgetFailures(Instant before);

    @HQL("update ApiToken set revokedAt = :now where person = :person and revokedAt is null")
    int revokeTokens(Person person, Instant now);

    @HQL("from Invitation i left join fetch i.person p left join fetch p.grants where i.secretHash = :hash")
    Optional<Invitation> invitation(String hash);

    @HQL("from Invitation i join fetch i.person where i.id = :id")
    Optional<Invitation> link(long id);

    @HQL("update Invitation set usedAt = :now where id = :id and usedAt is null")
    int use(long id, Instant now);

    @HQL("update Invitation set usedAt = :now where person = :person and usedAt is null")
    int voidLinks(Person person, Instant now);

    @HQL("update Invitation set usedAt = :now where purpose = SETUP and usedAt is null")
    int voidSetups(Instant now);

    @HQL("""
            select count(*) from Person p where p.deactivatedAt is null
            and exists (select 1 from Grant g where g.person = p and g.role = ADMINISTRATOR)
            and (p.passwordHash is not null
                or exists (select 1 from ApiToken t where t.person = p and t.revokedAt is null and t.mayAdminister))
            """)
    long administratorsWhoCanComeIn();
}
