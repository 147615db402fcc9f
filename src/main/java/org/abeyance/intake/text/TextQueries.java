package org.abeyance.intake.text;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Attachment;
import org.abeyance.intake.Arrival;
import org.abeyance.store.Content;
import org.abeyance.store.ContentText;
import org.abeyance.store.TextState;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of files whose words wait to be read, checked by the compiler. */
interface TextQueries {

    EntityManager session();

    /** Of files that came after one, by its number. */
    @HQL("select distinct a.content.id from Attachment a where a.id > :after and not exists"
            + " (select 1 from ContentText t where t.content = a.content.id) order by a.content.id limit :most")
    List<Long> unknown(long after, int most);

    @HQL("select coalesce(max(a.id), 0) from Attachment a")
    long lastFile();

    /** Of mail that waits to be filed, what it carries. */
    @HQL("select distinct p.content.id from Arrival a join a.parts p where a.state = HELD and not exists"
            + " (select 1 from ContentText t where t.content = p.content.id) order by p.content.id limit :most")
    List<Long> unknownInHeld(int most);

    /** What carries it and waits. */
    @HQL(
            "from Arrival a left join fetch a.concern where a.state = HELD"
                    + " and exists (select 1 from Arrival x join x.parts p where x = a and p.content.id = :content) order by a.id")
    List<Arrival> heldWith(long content);

    @HQL("select p.name from Arrival a join a.parts p where p.content.id = :content order by a.id limit 1")
    Optional<String> carriedName(long content);

    /** What waits was taken until long ago, so that both are found by one index. */
    @HQL("select t.content from ContentText t where (t.state = :waiting or t.state = :taken) and t.takenUntil < :now"
            + " order by t.content limit :most")
    List<Long> waiting(TextState waiting, TextState taken, Instant now, int most);

    @HQL("update ContentText t set t.state = :taken, t.takenUntil = :until, t.attempts = t.attempts + 1"
            + " where t.content = :content and (t.state = :waiting or t.state = :taken and t.takenUntil < :now)")
    int claim(long content, TextState waiting, TextState taken, Instant until, Instant now);

    @HQL("from ContentText t where t.content = :content")
    Optional<ContentText> text(long content);

    @HQL("from Content c where c.id = :content")
    Content content(long content);

    @HQL("from Attachment a join fetch a.concern where a.content.id = :content order by a.id")
    List<Attachment> filesOf(long content);
}
