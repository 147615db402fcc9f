package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Noticing;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.post.Content;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.hibernate.Session;

/** Tells custodians at once that somebody was let into their wall in an emergency: on every page, and by mail. */
@ApplicationScoped
class WallNotices implements Noticing, MailOwner {

    private final WallQueries queries;
    private final Session session;
    private final Outbox outbox;
    private final Trail trail;

    WallNotices(WallQueries queries, Session session, Outbox outbox, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** Within the act that lets somebody in. The mail names nothing but the reference. */
    void tell(Stamp stamp, WallOpening opening, Concern concern, List<Person> custodians) {
        for (Person custodian : custodians) {
            session.persist(new WallNotice(opening, concern, custodian, stamp));
            if (outbox.isOpen()) {
                outbox.queue(
                        stamp,
                        NewMail.of("wall-opening/" + opening.id() + "/" + custodian.ref(), name())
                                .to(custodian.email(), custodian.name())
                                .about(concern.id())
                                .saying(Content.of(
                                        "Somebody was let into the wall of " + concern.ref(),
                                        "You are a custodian of the wall of " + concern.ref() + ".\n\n"
                                                + opening.askedBy().name() + " was let into it in an emergency at "
                                                + stamp.at() + ", granted by "
                                                + stamp.who().name()
                                                + ".\n\nThe page of the wall says why.\n")));
            }
        }
    }

    @Override
    public String name() {
        return "wall-opening";
    }

    @Override
    public List<Notice> notices(Reader reader) {
        return queries.unread(reader.id()).stream()
                .map(notice -> new Notice(
                        notice.opening.askedBy().name() + " was let into the wall of " + notice.concern.ref()
                                + " in an emergency.",
                        "/concerns/" + notice.concern.ref() + "/wall#openings",
                        "/concerns/" + notice.concern.ref() + "/wall/notices/" + notice.id + "/acknowledgement"))
                .toList();
    }

    /** The custodian has read it. */
    @Transactional
    void acknowledge(Stamp stamp, Reader reader, ConcernRef ref, long id) {
        WallNotice notice = queries.unread(reader.id()).stream()
                .filter(one -> one.id == id && one.concern.ref().equals(ref.text()))
                .findFirst()
                .orElseThrow(() -> Missing.of("notice " + id));
        notice.isRead(stamp);
        trail.add(
                stamp,
                notice.concern.id(),
                "wall.acknowledge",
                ref,
                "Has read that " + notice.opening.askedBy() + " was let into the wall of " + ref + ".",
                "");
    }
}
