package org.abeyance.notice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** Tells people things within the product, each once, and shows them what they were told. */
@ApplicationScoped
public class Notices {

    private final NoticeQueries queries;
    private final Session session;
    private final List<HearsNotices> listeners;

    Notices(NoticeQueries queries, Session session, @All List<HearsNotices> listeners) {
        this.queries = queries;
        this.session = session;
        this.listeners = listeners;
    }

    /** Tells somebody something, if they were not told already. */
    @Transactional
    public void tell(Person person, NewNotice wanted, Instant now) {
        if (queries.told(person.id(), List.of(wanted.key())).isEmpty()) {
            Notice notice = new Notice(person, wanted, now);
            session.persist(notice);
            listeners.forEach(one -> one.hear(notice));
        }
    }

    /** One that this reader was told, as long as they may see it. */
    public Optional<Notice> still(long id, Reader reader) {
        return queries.still(id, reader.id());
    }

    /** What this reader was told and may see still, the latest first, after a number of the page before. */
    public List<Notice> of(Reader reader, long before, int most) {
        return queries.of(reader.id(), before, most);
    }

    public long unread(Reader reader) {
        return queries.unread(reader.id());
    }

    /** Everything up to a notice counts as read. */
    @Transactional
    public void read(Reader reader, long upTo, Instant now) {
        queries.read(reader.id(), upTo, now);
    }
}
