package org.abeyance.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Note;
import org.abeyance.concern.PartyPart;
import org.abeyance.correspondence.Letter;
import org.abeyance.deadline.Deadline;
import org.abeyance.intake.Arrival;
import org.abeyance.intake.Discreet;
import org.abeyance.response.Draft;
import org.abeyance.response.Question;
import org.abeyance.response.Response;
import org.hibernate.annotations.processing.HQL;

/** All that is read to make the index and to sift what it finds, checked by the compiler. */
interface SearchQueries {

    EntityManager session();

    /** Entries of the trail after one, as they tell what has changed. */
    @HQL("select t.number, t.act, t.subject, t.concernId, t.hash from TrailEntry t where t.number > :seen"
            + " order by t.number limit :most")
    List<Told> after(long seen, int most);

    /** One entry, told. */
    record Told(Long number, String act, String subject, Long concern, String hash) {}

    @HQL("select t.hash from TrailEntry t where t.number = :number")
    Optional<String> hashOf(long number);

    /** What a reader does not see: few, because few concerns are walled. */
    @HQL("select c.id from Concern c where c.walledAt >= :ever and not exists"
            + " (select 1 from Sight s where s.concern = c.id and s.person = :reader)")
    List<Long> hidden(Instant ever, long reader);

    @HQL("select s.concern from Sight s where s.person = :reader and s.concern in :concerns")
    List<Long> seenAmong(Collection<Long> concerns, long reader);

    @HQL("select count(*) from Concern")
    long countConcerns();

    @HQL(
            "from Concern c join fetch c.organisation join fetch c.practice where c.id > :number order by c.id limit :most")
    List<Concern> concernsAfter(long number, int most);

    @HQL("from Concern c join fetch c.organisation join fetch c.practice where c.ref in :refs")
    List<Concern> concerns(Collection<String> refs);

    @HQL("from Concern c join fetch c.organisation join fetch c.practice where c.id in :ids")
    List<Concern> concernsById(Collection<Long> ids);

    @HQL("from PartyPart p join fetch p.party where p.concern.id in :concerns order by p.id")
    List<PartyPart> partiesOf(Collection<Long> concerns);

    @HQL("select count(*) from Fact")
    long countFacts();

    @HQL(
            "from Fact f left join fetch f.source where f.id > :number and f.correctedAt is null order by f.id limit :most")
    List<Fact> factsAfter(long number, int most);

    @HQL("from Fact f left join fetch f.source where f.concern.id = :concern and f.id > :number"
            + " and f.correctedAt is null order by f.id limit :most")
    List<Fact> factsAfter(long concern, long number, int most);

    @HQL("from Fact f left join fetch f.source where f.ref in :refs")
    List<Fact> facts(Collection<String> refs);

    @HQL("from Letter l left join fetch l.source where l.letterRef in :refs and l.correctedAt is null")
    List<Letter> believed(Collection<String> refs);

    /** Under which marked names the words of facts stand: their own, and that of a letter that came with them. */
    @HQL("select f.ref, m.item, m.kind from Fact f join ItemMark m on m.concern = f.concern and m.liftedAt is null"
            + " where f.ref in :facts and (m.item = f.item or f.eventKey is not null and exists"
            + " (select 1 from Fact l where l.item = m.item and l.concern = f.concern and l.eventKey = f.eventKey))")
    List<Mark> marksOnFacts(Collection<String> facts);

    @HQL("select m.item, m.item, m.kind from ItemMark m where m.item in :items and m.liftedAt is null")
    List<Mark> marksOn(Collection<String> items);

    /** A thing, the marked item that covers it, and what the mark says. */
    record Mark(String ref, String item, MarkKind kind) {}

    @HQL("select f.ref, l.letterRef from Fact f join Letter l on l.concern = f.concern and l.eventKey = f.eventKey"
            + " where f.ref in :facts and f.eventKey is not null")
    List<CameWith> lettersOf(Collection<String> facts);

    /** A fact, and a letter that one event brought with it. */
    record CameWith(String ref, String letter) {}

    /** What came with letters. */
    @HQL("from Fact f where f.correctedAt is null and f.eventKey is not null and exists (select 1 from Letter l"
            + " where l.letterRef in :letters and l.concern = f.concern and l.eventKey = f.eventKey)")
    List<Fact> with(Collection<String> letters);

    /** Concerns in which something was marked that the index does not know of yet. */
    @HQL(
            "select distinct t.concernId from TrailEntry t where t.number > :seen and t.act in ('mark.set', 'mark.claw-back')")
    List<Long> markedSince(long seen);

    @HQL("select count(*) from Note")
    long countNotes();

    @HQL("from Note n where n.id > :number order by n.id limit :most")
    List<Note> notesAfter(long number, int most);

    @HQL("from Note n where n.concern.id = :concern and n.id > :number order by n.id limit :most")
    List<Note> notesAfter(long concern, long number, int most);

    @HQL("from Note n join fetch n.concern where n.ref in :refs order by n.id")
    List<Note> notes(Collection<String> refs);

    /** Files that lie in nothing that is believed. */
    @HQL("select count(*) from Attachment a left join a.fact f where a.part <> ORIGINAL"
            + " and (f.id is null or f.correctedAt is not null)")
    long countFiles();

    @HQL("from Attachment a left join fetch a.fact f where a.id > :number and a.part <> ORIGINAL"
            + " and (f.id is null or f.correctedAt is not null) order by a.id limit :most")
    List<Attachment> filesAfter(long number, int most);

    @HQL("from Attachment a left join fetch a.fact f where a.concern.id = :concern and a.id > :number"
            + " and a.part <> ORIGINAL and (f.id is null or f.correctedAt is not null) order by a.id limit :most")
    List<Attachment> filesAfter(long concern, long number, int most);

    @HQL("from Attachment a left join fetch a.fact where a.ref in :refs and a.part <> ORIGINAL")
    List<Attachment> files(Collection<String> refs);

    /** The files of facts, by the facts' own names or, in whichever edition, by those of letters. */
    @HQL("from Attachment a join fetch a.fact f where (f.item in :names or f.ref in :names) and a.part <> ORIGINAL")
    List<Attachment> filesOf(Collection<String> names);

    /** As which mails letters came, without what these say: the first of each. */
    @HQL("select a.letterRef, length(a.text), a.senderName, a.senderAddress, a.recipients from Arrival a"
            + " where a.letterRef in :letters and a.destroyedAt is null order by a.id")
    List<Came> cameAs(Collection<String> letters);

    /** How long a mail is, who wrote it, and to whom. */
    record Came(String letter, Integer letters, String name, String address, String recipients) {}

    /** What these mails say. */
    @HQL(
            "select a.letterRef, a.text from Arrival a where a.letterRef in :letters and a.destroyedAt is null order by a.id")
    List<Mailed> mailed(Collection<String> letters);

    /** A letter, and what the mail says as which it came. */
    record Mailed(String letter, String words) {}

    @HQL("select distinct f.ref from Attachment a join a.fact f where f.ref in :facts and a.part <> ORIGINAL")
    List<String> havingFiles(Collection<String> facts);

    @HQL("select distinct a.concern.id from Attachment a where a.concern.id in :concerns and a.part <> ORIGINAL")
    List<Long> concernsHavingFiles(Collection<Long> concerns);

    /** How much some kept bytes say. */
    @HQL("select t.content, length(t.text) from ContentText t where t.content in :contents")
    List<Length> lengths(Collection<Long> contents);

    /** The number of kept bytes, and how many letters their words have. */
    record Length(Long content, Integer letters) {}

    @HQL("select t.content, t.text from ContentText t where t.content in :contents")
    List<Said> said(Collection<Long> contents);

    /** The number of kept bytes, and their words. */
    record Said(Long content, String words) {}

    @HQL("select count(*) from Arrival a where a.state = HELD and a.destroyedAt is null")
    long countHeld();

    /** Mail that waits to be filed. */
    @HQL("from Arrival a left join fetch a.concern where a.state = HELD and a.destroyedAt is null and a.id > :number"
            + " order by a.id limit :most")
    List<Arrival> heldAfter(long number, int most);

    @HQL("from Arrival a left join fetch a.concern where a.state = HELD and a.destroyedAt is null"
            + " and a.concern.id = :concern and a.id > :number order by a.id limit :most")
    List<Arrival> heldAfter(long concern, long number, int most);

    @HQL("from Arrival a left join fetch a.concern where a.state = HELD and a.destroyedAt is null and a.ref in :refs")
    List<Arrival> held(Collection<String> refs);

    /** What of it waits still, and this reader may see on the holding page. */
    @HQL(
            "select a.ref from Arrival a where a.state = HELD and a.destroyedAt is null and a.ref in :refs and (a.concern is null"
                    + " or exists (select 1 from Sight s where s.concern = a.concern.id and s.person = :reader))")
    List<String> heldAmong(Collection<String> refs, long reader);

    /** Mail that waits for the legal team and for whoever brought it. */
    @HQL("select a.ref from Arrival a where a.state = HELD and a.destroyedAt is null and " + Discreet.MAIL)
    List<String> heldDiscreetly(String person, boolean legalTeam);

    @HQL("select f.ref from Attachment a join a.fact f where a.ref in :files")
    List<String> factsOf(Collection<String> files);

    @HQL("select count(*) from Question")
    long countQuestions();

    @HQL("from Question q left join fetch q.regulator where q.id > :number order by q.id limit :most")
    List<Question> questionsAfter(long number, int most);

    @HQL("from Question q left join fetch q.regulator where q.concern.id = :concern and q.id > :number"
            + " order by q.id limit :most")
    List<Question> questionsAfter(long concern, long number, int most);

    @HQL("from Question q left join fetch q.regulator where q.ref in :refs or q.letterRef in :refs")
    List<Question> questions(Collection<String> refs);

    /** Latest drafts of answers. */
    @HQL("select count(*) from Question q where q.edition > 0")
    long countAnswers();

    @HQL("from Draft d join fetch d.question q left join fetch q.regulator where q.id > :number"
            + " and d.edition = q.edition order by q.id limit :most")
    List<Draft> answersAfter(long number, int most);

    @HQL("from Draft d join fetch d.question q left join fetch q.regulator where q.concern.id = :concern"
            + " and q.id > :number and d.edition = q.edition order by q.id limit :most")
    List<Draft> answersAfter(long concern, long number, int most);

    @HQL("from Draft d join fetch d.question q left join fetch q.regulator where d.edition = q.edition"
            + " and (q.ref in :refs or q.letterRef in :refs)")
    List<Draft> answers(Collection<String> refs);

    @HQL("select count(*) from Response")
    long countResponses();

    @HQL("from Response r where r.id > :number order by r.id limit :most")
    List<Response> responsesAfter(long number, int most);

    @HQL("from Response r where r.concern.id = :concern and r.id > :number order by r.id limit :most")
    List<Response> responsesAfter(long concern, long number, int most);

    @HQL("from Response r where r.ref in :refs")
    List<Response> responses(Collection<String> refs);

    /** The latest versions of some responses. */
    @HQL("select r.id, e.cover from Edition e join e.response r where r.id in :responses and e.edition = r.edition")
    List<Cover> covers(Collection<Long> responses);

    /** The number of a response, and what stands above its answers. */
    record Cover(Long response, String text) {}

    @HQL("select count(*) from Deadline")
    long countDeadlines();

    @HQL("from Deadline d left join fetch d.regulator where d.id > :number order by d.id limit :most")
    List<Deadline> deadlinesAfter(long number, int most);

    @HQL("from Deadline d left join fetch d.regulator where d.concern.id = :concern and d.id > :number"
            + " order by d.id limit :most")
    List<Deadline> deadlinesAfter(long concern, long number, int most);

    @HQL("from Deadline d left join fetch d.regulator where d.ref in :refs")
    List<Deadline> deadlines(Collection<String> refs);
}
