package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.abeyance.operation.OutboxReader.Overview;
import org.abeyance.operation.OutboxReader.Which;
import org.abeyance.people.People;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Attempt;
import org.abeyance.post.Outbox;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits to go out, what failed and why, for administrators; never what a mail says. */
@Path("/post")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class PostPages {

    private static final int PAGE = 50;

    /** How it stands, and the newest mails of one kind; {@code next} is empty on the last page. */
    record Index(Overview overview, Which which, List<MailLine> lines, String next, ZoneId zone, Problems problems)
            implements TemplateInstance {}

    /** One mail: every recipient, every attempt. */
    record One(
            MailLine line, List<Attempt> attempts, List<String> replies, String reason, ZoneId zone, Problems problems)
            implements TemplateInstance {}

    private final OutboxReader reader;
    private final Outbox outbox;
    private final TestMails tests;
    private final People people;
    private final SignedIn signedIn;

    PostPages(OutboxReader reader, Outbox outbox, TestMails tests, People people, SignedIn signedIn) {
        this.reader = reader;
        this.outbox = outbox;
        this.tests = tests;
        this.people = people;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String which, @RestQuery String before) {
        Which wanted = new Reading()
                .optionalChoice("which", which == null ? null : which.toUpperCase(Locale.ROOT), Which.class)
                .orElse(Which.WAITING);
        return index(wanted, TrailApi.number("before", before, Long.MAX_VALUE), Problems.none());
    }

    private Index index(Which which, long before, Problems problems) {
        List<MailLine> lines = reader.lines(which, before, PAGE + 1, signedIn.reader());
        List<MailLine> shown = lines.subList(0, Math.min(PAGE, lines.size()));
        String next = lines.size() > PAGE
                ? "/post?which=" + which.label() + "&before="
                        + shown.get(PAGE - 1).mail().id()
                : "";
        return new Index(
                reader.overview(signedIn.reader()),
                which,
                shown,
                next,
                signedIn.reader().zone(),
                problems);
    }

    @POST
    @Path("tests")
    public Response test() {
        return Answer.to(
                () -> "/post/"
                        + tests.send(
                                signedIn.stamp(), people.get(signedIn.reader().ref())),
                problems -> index(Which.WAITING, Long.MAX_VALUE, problems));
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        return one(ref, "", Problems.none());
    }

    private One one(String ref, String reason, Problems problems) {
        MailLine line = reader.one(ref, signedIn.reader());
        List<Attempt> attempts = reader.attempts(line);
        List<String> replies = attempts.stream()
                .map(attempt -> MailLine.discreet(line.mail(), attempt.reply()))
                .toList();
        return new One(line, attempts, replies, reason, signedIn.reader().zone(), problems);
    }

    @POST
    @Path("{ref}/attempts")
    public Response retry(String ref) {
        long id = reader.one(ref, signedIn.reader()).mail().id();
        return act(ref, "", () -> outbox.retry(signedIn.stamp(), id));
    }

    @POST
    @Path("{ref}/withdrawal")
    public Response withdraw(String ref, @RestForm String reason) {
        long id = reader.one(ref, signedIn.reader()).mail().id();
        return act(ref, reason, () -> {
            Reading reading = new Reading();
            String why = reading.line("reason", reason, 500);
            reading.done();
            outbox.withdraw(signedIn.stamp(), id, why);
        });
    }

    /** Lets mail go again to the addresses of a mail that came back from there. */
    @POST
    @Path("{ref}/releases")
    public Response release(String ref) {
        long id = reader.one(ref, signedIn.reader()).mail().id();
        outbox.release(signedIn.stamp(), id);
        return Answer.seeOther("/post");
    }

    private Response act(String ref, String reason, Runnable act) {
        return Answer.to(
                () -> {
                    act.run();
                    return "/post/" + ref;
                },
                problems -> one(ref, reason, problems));
    }
}
