package org.abeyance.digest;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abeyance.Missing;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.Picture;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** My digest: as it would go out now, those that went, what I follow, when it comes. */
@Path("/digest")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DigestPages {

    /** The HTML part of the mail. */
    record Letter(DigestSheet sheet, String base, Optional<String> leave) implements TemplateInstance {}

    /** Its plain part: written, not stripped. */
    record Plain(DigestSheet sheet, String base, Optional<String> leave) implements TemplateInstance {}

    /** What the forms offer. */
    record Offers(
            List<Choice> frequencies,
            List<Choice> days,
            List<Choice> hours,
            List<Choice> editions,
            List<Choice> roles,
            ConcernChoices.Entries entries,
            List<Choice> jurisdictions) {}

    /** My digest. */
    record Index(
            DigestSheet sheet,
            DigestForm form,
            Offers offers,
            Optional<Instant> next,
            String following,
            List<Following> followed,
            Optional<Mail> tested,
            List<Digest> past,
            Optional<String> further,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /** One that was opened for me; {@code html} is empty where something in it may not be shown any more. */
    record Past(Digest digest, boolean asItWent, DigestSheet sheet, ZoneId zone) implements TemplateInstance {}

    private static final int PAST = 10;

    /** Nothing in a mail runs or is fetched; its looks stand within it. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Digests digests;
    private final Composer composer;
    private final DigestReader reader;
    private final DigestTests tests;
    private final ConcernChoices choices;
    private final SignedIn signedIn;

    DigestPages(
            Digests digests,
            Composer composer,
            DigestReader reader,
            DigestTests tests,
            ConcernChoices choices,
            SignedIn signedIn) {
        this.tests = tests;
        this.digests = digests;
        this.composer = composer;
        this.reader = reader;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    /** Both parts of the mail. */
    static Content content(DigestSheet sheet, String base, Optional<String> leave) {
        Picture[] pictures = sheet.strips().stream()
                .map(strip -> new Picture(strip.name(), "image/png", strip.picture()))
                .toArray(Picture[]::new);
        return Content.of(sheet.subject(), new Plain(sheet, base, leave).render())
                .with(new Letter(sheet, base, leave).render(), pictures);
    }

    @GET
    public TemplateInstance index(@RestQuery Long before) {
        return index(Optional.empty(), "", before, Problems.none());
    }

    private Index index(Optional<DigestForm> typed, String following, Long before, Problems problems) {
        Reader me = signedIn.reader();
        Subscription mine = digests.of(me, signedIn.now());
        List<Digest> past = digests.past(me, before == null ? Long.MAX_VALUE : before, PAST + 1);
        return new Index(
                reader.read(me, mine.edition(), period(mine), mine.nextAt()),
                typed.orElseGet(() -> DigestForm.of(mine)),
                offers(me),
                mine.nextAt(),
                following,
                digests.followedBy(me),
                tests.latest(me),
                past.stream().limit(PAST).toList(),
                past.size() > PAST
                        ? Optional.of("/digest?before=" + past.get(PAST - 1).id())
                        : Optional.empty(),
                me.zone(),
                problems);
    }

    private Period period(Subscription mine) {
        return new Period(mine.toldUntil(), signedIn.now(), false);
    }

    private Offers offers(Reader me) {
        return new Offers(
                Choice.of(Frequency.class, Frequency::label),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(day.name(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .toList(),
                IntStream.range(0, 24)
                        .mapToObj(hour -> new Choice(String.valueOf(hour), "%02d:00".formatted(hour)))
                        .toList(),
                Choice.of(Edition.class, Edition::label),
                FollowForm.ROLES,
                choices.entries(me),
                choices.jurisdictions());
    }

    @POST
    public Response want(@BeanParam DigestForm form) {
        return Answer.to(
                () -> {
                    digests.want(signedIn.stamp(), signedIn.reader(), form.read());
                    return "/digest";
                },
                problems -> index(Optional.of(form), "", null, problems));
    }

    /** My next digest, as a mail to me now. */
    @POST
    @Path("tests")
    public Response test() {
        return Answer.to(
                () -> {
                    tests.send(signedIn.stamp(), signedIn.reader());
                    return "/digest#tests";
                },
                problems -> index(Optional.empty(), "", null, problems));
    }

    @POST
    @Path("followed")
    public Response follow(@BeanParam FollowForm form) {
        return Answer.to(
                () -> {
                    FollowForm.Thing thing = form.read(signedIn.reader(), choices);
                    digests.follow(signedIn.stamp(), signedIn.reader(), thing.kind(), thing.name());
                    return "/digest";
                },
                problems -> index(Optional.empty(), form.concern() == null ? "" : form.concern(), null, problems));
    }

    @POST
    @Path("followed/{id}/removal")
    public Response unfollow(long id) {
        digests.unfollow(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/digest");
    }

    /** The next one, as a mail program shows it. */
    @GET
    @Path("mail")
    @Produces(MediaType.TEXT_HTML)
    public Response mail() {
        Reader me = signedIn.reader();
        Subscription mine = digests.of(me, signedIn.now());
        return shown(composer.compose(me, mine.edition(), period(mine), mine.nextAt(), Optional.empty())
                .whole());
    }

    private static Response shown(String html) {
        return Response.ok(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", MAIL_POLICY)
                .build();
    }

    /** One that went to me, as a mail program showed it; missing where I may not see all of it any more. */
    @GET
    @Path("past/{id}/mail")
    @Produces(MediaType.TEXT_HTML)
    public Response pastMail(long id) {
        Digest digest = digests.get(signedIn.reader(), id);
        if (!isAsItWent(digest) || digest.html().isEmpty()) {
            throw Missing.of("mail of digest " + id);
        }
        return shown(digest.html());
    }

    private boolean isAsItWent(Digest digest) {
        return digest.composedAt().isPresent() && digests.isStillFor(digest, signedIn.reader());
    }

    /** One that was opened for me: as it went where I may see all of it still, else as I may see it now. */
    @GET
    @Path("past/{id}")
    public TemplateInstance past(long id) {
        Reader me = signedIn.reader();
        Digest digest = digests.get(me, id);
        boolean asItWent = isAsItWent(digest);
        DigestSheet now =
                reader.read(me, digests.of(me, signedIn.now()).edition(), Period.of(digest), Optional.empty());
        return new Past(digest, asItWent, now, me.zone());
    }
}
