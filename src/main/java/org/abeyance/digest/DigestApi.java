package org.abeyance.digest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.people.People;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Content;
import org.abeyance.web.Reading;

/** A look at a digest, for programs. */
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
public class DigestApi {

    /** Whose, and of which day; both may be left out: then one's own, now. */
    record Asked(String person, String on) {}

    /** The mail as it would go out. */
    record Told(String subject, String html, String text) {}

    private final Digests digests;
    private final Composer composer;
    private final People people;
    private final SignedIn signedIn;

    DigestApi(Digests digests, Composer composer, People people, SignedIn signedIn) {
        this.digests = digests;
        this.composer = composer;
        this.people = people;
        this.signedIn = signedIn;
    }

    /**
     * One's own digest as it would go out at one's hour on a day: its subject, its HTML and its plain part. Nothing is sent or
     * kept. Anybody else's is 404, for administrators too; a day that is none is 422 at {@code on}.
     *
     * @param asked {@code person} is a reference, a name or an e-mail address; {@code on} a day in one's own zone
     */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Told preview(Asked asked) {
        if (asked == null) {
            throw Refused.at("", "Send one JSON object.");
        }
        Reader me = signedIn.reader();
        if (asked.person() != null && !isMe(asked.person().strip(), me)) {
            throw Missing.of("digest of " + asked.person());
        }
        Reading reading = new Reading();
        Optional<LocalDate> on = reading.optionalDay("on", asked.on());
        reading.done();
        Subscription mine = digests.of(me, signedIn.now());
        Instant until = on.map(
                        day -> day.atTime(mine.hour(), 0).atZone(me.zone()).toInstant())
                .orElse(signedIn.now());
        Instant from = mine.toldUntil().isBefore(until) ? mine.toldUntil() : until.minus(java.time.Duration.ofDays(7));
        Content content = composer.compose(
                        me,
                        mine.edition(),
                        new Period(from, until, false),
                        mine.timetable().next(until),
                        Optional.empty())
                .content();
        return new Told(content.subject(), content.html(), content.text());
    }

    private boolean isMe(String named, Reader me) {
        return named.equalsIgnoreCase(me.ref())
                || named.equalsIgnoreCase(me.name())
                || named.equalsIgnoreCase(people.get(me.ref()).email());
    }
}
