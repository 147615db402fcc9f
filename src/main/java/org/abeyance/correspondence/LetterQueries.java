package org.abeyance.correspondence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Fact;
import org.abeyance.register.Party;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of letters, checked by the compiler. */
interface LetterQueries {

    EntityManager session();

    @HQL("from Letter l join fetch l.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch l.source left join fetch l.regulator left join fetch l.party where l.letterRef = :ref"
            + " order by l.edition desc limit 1")
    Optional<Letter> byRef(String ref, long reader);

    /** What is believed and there of some letters, wherever they lie, where this reader may see the concern. */
    @HQL("from Letter l join fetch l.concern c join fetch c.organisation join fetch c.practice"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch l.regulator left join fetch l.party left join fetch l.source"
            + " where l.letterRef in :refs and l.correctedAt is null and l.destroyedIn is null"
            + " order by l.effectiveOn, l.id")
    List<Letter> seen(Collection<String> refs, long reader);

    /** What is believed and there of the letters of some concerns, oldest first. */
    @HQL(
            "from Letter l join fetch l.concern left join fetch l.regulator left join fetch l.party left join fetch l.source"
                    + " where l.concern.id in :concerns and l.correctedAt is null and l.destroyedIn is null"
                    + " order by l.effectiveOn, l.id limit :most")
    List<Letter> kept(Collection<Long> concerns, int most);

    @HQL("from Letter l left join fetch l.regulator left join fetch l.party left join fetch l.source"
            + " where l.concern.id = :concern order by l.effectiveOn, l.id")
    List<Letter> of(long concern);

    @HQL("from Letter l left join fetch l.regulator left join fetch l.party left join fetch l.source"
            + " where l.concern.id = :concern and l.correctedAt is null and (l.effectiveOn > :day or l.effectiveOn = :day and l.id > :id)"
            + " order by l.effectiveOn, l.id limit :most")
    List<Letter> after(long concern, LocalDate day, long id, int most);

    @HQL("from Letter l join fetch l.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch l.regulator left join fetch l.party"
            + " where l.complete = false and l.correctedAt is null order by l.recordedAt, l.id limit :most")
    List<Letter> incomplete(long reader, int most);

    @HQL("select l.concern.id, l.direction, max(l.effectiveOn) from Letter l"
            + " join Sight s on s.concern = l.concern.id and s.person = :reader"
            + " where not exists (select 1 from ItemMark m where m.item = l.item and m.kind = CLAWED_BACK and m.liftedAt is null)"
            + " and l.effectiveOn <= :asOf and (l.direction <> IN or l.regulator is not null) and l.recordedAt < :before"
            + " and (l.correctedAt is null or l.correctedAt >= :before)"
            + " group by l.concern.id, l.direction")
    List<Latest> latest(LocalDate asOf, Instant before, long reader);

    @HQL("select l.concern.id, l.direction, max(l.effectiveOn) from Letter l"
            + " join Sight s on s.concern = l.concern.id and s.person = :reader"
            + " where l.concern.id in :concerns and not exists (select 1 from ItemMark m where m.item = l.item and m.kind = CLAWED_BACK and m.liftedAt is null)"
            + " and l.effectiveOn <= :asOf and (l.direction <> IN or l.regulator is not null) and l.recordedAt < :before"
            + " and (l.correctedAt is null or l.correctedAt >= :before)"
            + " group by l.concern.id, l.direction")
    List<Latest> latest(LocalDate asOf, Instant before, Collection<Long> concerns, long reader);

    /** The day of the latest letter that went one way in one concern. */
    record Latest(Long concern, Direction direction, LocalDate on) {}

    /** What else one event brought that is believed now. */
    @HQL("from Fact f where f.concern.id = :concern and f.eventKey = :event and f.item <> :letter"
            + " and f.correctedAt is null order by f.id")
    List<Fact> ofEvent(long concern, String event, String letter);

    @HQL("from LetterMove m join fetch m.to t join Sight s on s.concern = t.id and s.person = :reader"
            + " where m.from.id = :concern order by m.id")
    List<LetterMove> movesFrom(long concern, long reader);

    @HQL("from LetterMove m join fetch m.from f join Sight s on s.concern = f.id and s.person = :reader"
            + " where m.letterRef = :letter order by m.id")
    List<LetterMove> movesOf(String letter, long reader);

    @HQL("from Letter l where l.letterRef = :ref order by l.edition desc")
    List<Letter> editions(String ref);

    @HQL("from Letter l where l.letterRef = :ref and l.concern.id = :concern order by l.edition desc limit 1")
    Optional<Letter> latest(String ref, long concern);

    /** Which of some letters came from a complainant or went to one. */
    @HQL("select l.id, l.direction from Letter l where l.id in :letters and exists"
            + " (select 1 from PartyPart p where p.concern = l.concern and p.party = l.party and p.role = COMPLAINANT)")
    List<Theirs> ofComplainants(Collection<Long> letters);

    /** A letter from a complainant or to one. */
    record Theirs(Long letter, Direction direction) {}

    /** Whether the letter of this reference came from a complainant or went to one. */
    @HQL("select count(*) from Letter l where l.letterRef = :ref and exists"
            + " (select 1 from PartyPart p where p.concern = l.concern and p.party = l.party and p.role = COMPLAINANT)")
    long countOfComplainants(String ref);

    /** A letter of which the content is there, under its own reference. */
    record Kept(Long concern, String ref, LocalDate on) {}

    @HQL("select l.concern.id, l.letterRef, max(l.effectiveOn) from Letter l"
            + " where l.concern.id in :concerns and l.destroyedIn is null"
            + " group by l.concern.id, l.letterRef order by max(l.effectiveOn), l.letterRef")
    List<Kept> kept(Collection<Long> concerns);

    @HQL("from Letter l where l.letterRef = :ref and l.concern.id = :concern and l.correctedAt is null")
    Optional<Letter> believed(String ref, long concern);

    @HQL("from Fact f where f.source.id = :source and f.correctedAt is null order by f.effectiveOn, f.id")
    List<Fact> citing(long source);

    @HQL(
            "from Letter l join fetch l.concern c join Sight s on s.concern = c.id and s.person = :reader"
                    + " where l.regulator.id = :regulator and l.correctedAt is null order by l.effectiveOn desc, l.id desc limit :most")
    List<Letter> with(long regulator, long reader, int most);

    @HQL("from Party p where p.id in (select l.party.id from Letter l where l.concern.id = :concern)")
    List<Party> partiesIn(long concern);

    /** Which way the latest letter went that a regulator wrote or that we sent. */
    @HQL("select l.direction from Letter l where l.concern.id = :concern"
            + " and l.effectiveOn <= :asOf and l.recordedAt < :before"
            + " and (l.correctedAt is null or l.correctedAt >= :before)"
            + " and (l.direction = OUT or l.direction = IN and l.regulator is not null)"
            + " and not exists (select 1 from ItemMark m where m.item = l.item and m.kind = CLAWED_BACK and m.liftedAt is null)"
            + " order by l.effectiveOn desc, case when l.direction = IN then 0 else 1 end limit 1")
    List<Direction> latestDirection(long concern, LocalDate asOf, Instant before);
}
