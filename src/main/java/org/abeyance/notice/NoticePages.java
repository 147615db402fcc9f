package org.abeyance.notice;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Under the bell: what I was told, the latest first. */
@Path("/notices")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class NoticePages {

    /** Some of them. */
    record Index(
            List<Notice> notices, long upTo, boolean hasUnread, boolean isFirst, Optional<String> further, ZoneId zone)
            implements TemplateInstance {}

    private static final int LINES = 50;

    private final Notices notices;
    private final SignedIn signedIn;

    NoticePages(Notices notices, SignedIn signedIn) {
        this.notices = notices;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery Long before) {
        List<Notice> found = notices.of(signedIn.reader(), before == null ? Long.MAX_VALUE : before, LINES + 1);
        List<Notice> shown = found.stream().limit(LINES).toList();
        return new Index(
                shown,
                shown.isEmpty() ? 0 : shown.get(0).id(),
                shown.stream().anyMatch(one -> one.readAt().isEmpty()),
                before == null,
                found.size() > LINES
                        ? Optional.of("/notices?before=" + shown.get(LINES - 1).id())
                        : Optional.empty(),
                signedIn.reader().zone());
    }

    /** Everything up to the latest that was on the page counts as read. */
    @POST
    @Path("reading")
    public Response read(@RestForm Long upTo) {
        notices.read(signedIn.reader(), upTo == null ? 0 : upTo, signedIn.now());
        return Answer.seeOther("/notices");
    }
}
