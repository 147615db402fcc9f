package org.abeyance.intake;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of arrivals, checked by the compiler. Who has no concern yet may be seen by every caseworker. */
interface IntakeQueries {

    EntityManager session();

    /** What has no concern yet is every caseworker's; the rest is for who sees the concern. */
    String SEEN = " and (a.concern is null or exists"
            + " (select 1 from Sight s where s.concern = a.concern.id and s.person = :reader))";

    @HQL("from Arrival a left join fetch a.content left join fetch a.concern where a.ref = :ref" + SEEN)
    Optional<Arrival> byRef(String ref, long reader);

    @HQL("select count(*) from Arrival a where a.id = :arrival and " + Discreet.MAIL)
    long countDiscreet(long arrival, String person, boolean legalTeam);

    @HQL("from Arrival a join fetch a.content left join fetch a.concern where a.state = HELD"
            + SEEN + " and not "
            + Discreet.MAIL
            + " order by a.id limit :most")
    List<Arrival> held(long reader, String person, boolean legalTeam, int most);

    @HQL("from Arrival a join fetch a.content left join fetch a.concern where a.state <> HELD and a.ref in :refs"
            + SEEN
            + " order by a.id limit :most")
    List<Arrival> doneAmong(Collection<String> refs, long reader, int most);

    @HQL("select count(*) from Arrival a where a.state = HELD" + SEEN + " and not " + Discreet.MAIL)
    long countHeld(long reader, String person, boolean legalTeam);

    @HQL("select count(*) from Arrival a where a.state = HELD" + SEEN + " and " + Discreet.MAIL)
    long countHeldDiscreetly(long reader, String person, boolean legalTeam);

    /** What was set aside, the latest first, but for what is a letter already: that stands with the letter. */
    @HQL("from Arrival a join fetch a.content left join fetch a.concern where a.state = SET_ASIDE and a.id < :below"
            + SEEN + " and not "
            + Discreet.MAIL
            + " and not exists (select 1 from Arrival f where f.state = FILED and a.messageId <> ''"
            + " and f.messageId = a.messageId and f.fingerprint = a.fingerprint)"
            + " order by a.id desc limit :most")
    List<Arrival> aside(long below, long reader, String person, boolean legalTeam, int most);

    /** What waits and was read by an older reader. */
    @HQL("select a.id from Arrival a where a.state = HELD and a.edition < :edition order by a.id limit :most")
    List<Long> heldReadBefore(int edition, int most);

    @HQL("from Arrival a join fetch a.content left join fetch a.concern where a.identity = :identity")
    Optional<Arrival> byIdentity(String identity);

    @HQL("from Arrival a where a.messageId = :messageId and a.id <> :but and a.state <> RECEIVED"
            + " and (:concern = 0 and a.concern is null or a.concern.id = :concern) order by a.id")
    List<Arrival> sameMessage(String messageId, long but, long concern);

    @HQL("select a.concern.id from Arrival a where a.state = FILED and a.messageId in :ids order by a.id desc limit 1")
    Optional<Long> concernOfThread(Collection<String> ids);

    /** In which they wrote last comes first. */
    @HQL("select a.concern.id from Arrival a where a.state = FILED and a.senderAddress in :addresses"
            + " group by a.concern.id order by max(a.id) desc limit :most")
    List<Long> concernsOfSenders(Collection<String> addresses, int most);

    @HQL("select count(*) from Sight s where s.person = :person and s.concern = :concern")
    long sees(long person, long concern);

    @HQL("from Concern c where c.ref = :ref")
    Optional<Concern> concern(String ref);

    @HQL("from Concern c where c.id = :id")
    Optional<Concern> concern(long id);

    @HQL("select c.id, c.theirReference from Concern c where c.stage <> CLOSED and c.theirReference is not null")
    List<TheirReference> theirReferences();

    /** How they call a concern. */
    record TheirReference(Long concern, String reference) {}

    @HQL("select a.id from Arrival a where a.state = RECEIVED and a.arrivedAt < :before order by a.id limit :most")
    List<Long> unread(Instant before, int most);

    /** The same mail among all letters, for a door at which nobody said for which concern it is. */
    @HQL("from Arrival a join fetch a.concern where a.messageId = :messageId and a.fingerprint = :fingerprint"
            + " and a.id <> :but and a.state = FILED order by a.id limit 1")
    Optional<Arrival> filedBefore(String messageId, String fingerprint, long but);

    /** The same bytes through the same door, whatever became of them. */
    @HQL("select a.id from Arrival a where a.content.id = :content and a.door = :door order by a.id limit 1")
    Optional<Long> sameBytes(long content, Door door);

    @HQL("select a.id from Arrival a where a.identity = :identity")
    Optional<Long> known(String identity);

    /** What nobody wrote and answers a mail of ours. */
    @HQL(
            "from Arrival a where a.sort = AUTO_REPLY and a.concern.id = :concern and a.thread like :like escape '!' order by a.id")
    List<Arrival> automaticReplies(long concern, String like);

    @HQL("from Arrival a join fetch a.content left join fetch a.concern where a.ref = :ref")
    Optional<Arrival> byRef(String ref);

    /** What became no letter of concerns that it was brought for, or is likely to be about. */
    @HQL("from Arrival a join fetch a.concern where a.concern.id in :concerns and a.state in (HELD, SET_ASIDE)"
            + " and a.destroyedAt is null order by a.id")
    List<Arrival> noLettersIn(Collection<Long> concerns);

    @HQL("from Arrival a where a.concern is null and a.state in (HELD, SET_ASIDE) and a.destroyedAt is null"
            + " and a.arrivedAt < :moment order by a.arrivedAt, a.id limit :most")
    List<Arrival> unfiledBefore(Instant moment, int most);

    @HQL("from Arrival a where a.ref in :refs and a.concern is null and a.state in (HELD, SET_ASIDE)"
            + " and a.destroyedAt is null order by a.id")
    List<Arrival> unfiled(Collection<String> refs);

    @HQL("from Mailbox m order by m.name")
    List<Mailbox> mailboxes();

    @HQL("from Mailbox m where m.name = :name")
    Optional<Mailbox> mailbox(String name);

    @HQL(
            "from Arrival a left join fetch a.concern where a.content.id = :content and a.concern.id = :concern order by a.id desc limit 1")
    Optional<Arrival> ofContent(long content, long concern);

    @HQL("from Arrival a where a.letterRef = :letter order by a.id limit 1")
    Optional<Arrival> ofLetter(String letter);

    @HQL("from Arrival a where a.letterRef = :letter order by a.id")
    List<Arrival> allOfLetter(String letter);

    /** The same mail once more, set aside because it is that letter already. */
    @HQL("from Arrival a where a.state = SET_ASIDE and (a.content.id = :content"
            + " or :messageId <> '' and a.messageId = :messageId and a.fingerprint = :fingerprint) order by a.id")
    List<Arrival> copies(long content, String messageId, String fingerprint);

    @HQL(
            "from Arrival a join a.parts p where a.state in (FILED, SET_ASIDE) and p.content.digest = :digest"
                    + " and (a.concern.id = :concern or a.letterRef in (select l.letterRef from Letter l where l.concern.id = :concern))")
    List<Arrival> carrying(long concern, String digest);

    @HQL(
            "from Arrival a where a.state in (FILED, SET_ASIDE) and a.content.digest = :digest"
                    + " and (a.concern.id = :concern or a.letterRef in (select l.letterRef from Letter l where l.concern.id = :concern))")
    List<Arrival> being(long concern, String digest);
}
