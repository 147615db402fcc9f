package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.post.Content;
import org.abeyance.testing.Cast;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;

/** Three people on one Monday: to one a lot has happened, to one nothing, and from one half of it is hidden. */
@ApplicationScoped
class ThreeReaders {

    static final String BASE = "https://abeyance.example";
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant WEEK_BEFORE = Instant.parse("2026-11-16T08:00:00Z");
    static final Instant BEFORE_ALL = Instant.parse("2026-11-09T08:00:00Z");

    private final Cast cast;
    private final Slate slate;
    private final Today today;
    private final PublicMatters matters;
    private final Walled walled;
    private final DigestReader reader;
    private Person nora;
    private Person rita;
    private Person quentin;

    ThreeReaders(Cast cast, Slate slate, Today today, PublicMatters matters, Walled walled, DigestReader reader) {
        this.cast = cast;
        this.slate = slate;
        this.today = today;
        this.matters = matters;
        this.walled = walled;
        this.reader = reader;
    }

    /** The public matters, taken in within the time that the first is told of. */
    void areHere() {
        slate.wipe();
        today.is("2026-11-12T09:00:00Z");
        nora = cast.caseworker();
        rita = cast.reader();
        matters.areTakenInBy(nora);
        owes("M01", "Answer the request for information", "2026-10-13T10:00:00+01:00");
        owes("M03", "Answer the second letter", "2026-10-30T10:00:00+00:00");
        owes("M09", "Comment on the draft decision", "2026-11-03T10:00:00+00:00");
        cast.browser(nora)
                .formParam("owner", nora.ref())
                .formParam("deputy", "")
                .post("/concerns/" + walled.ref("M01") + "/assignment")
                .then()
                .statusCode(303);
        cast.program(nora)
                .contentType("application/json")
                .body("{\"title\":\"Say whether that is enough\",\"whose\":\"REGULATOR\",\"regulator\":\"ICO\","
                        + "\"typed\":{\"on\":\"2026-11-13\",\"reason\":\"Promised on the phone.\"}}")
                .post("/api/v1/concerns/" + walled.ref("M01") + "/deadlines")
                .then()
                .statusCode(201);
        today.is("2026-11-23T08:00:00Z");
        quentin = cast.somebody("Quentin Still", Role.READER);
        cast.browser(quentin)
                .formParam("concern", walled.ref("M13"))
                .post("/digest/followed")
                .then()
                .statusCode(303);
    }

    private void owes(String matter, String title, String trigger) {
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("title", title, "rule", "UKGDPR-12A-1M", "calendar", "GB-EAW", "trigger", trigger))
                .post("/api/v1/concerns/" + walled.ref(matter) + "/deadlines")
                .then()
                .statusCode(201);
    }

    /** By name: busy, quiet and walled. */
    Content digest(String whose) {
        return switch (whose) {
            case "busy" -> content(rita.reader(), Edition.MANAGER, BEFORE_ALL);
            case "quiet" -> content(quentin.reader(), Edition.CASEWORKER, WEEK_BEFORE);
            case "walled" -> behindTheWall();
            default -> throw new IllegalArgumentException(whose);
        };
    }

    private Content behindTheWall() {
        for (String matter : PublicMatters.FILES.subList(1, PublicMatters.FILES.size())) {
            walled.wall(matter, nora);
        }
        return content(cast.somebody("Walter Wand", Role.READER).reader(), Edition.MANAGER, BEFORE_ALL);
    }

    private Content content(Reader who, Edition edition, Instant from) {
        DigestSheet sheet = reader.read(
                who, edition, new Period(from, MONDAY, false), Optional.of(Instant.parse("2026-11-30T08:00:00Z")));
        return DigestPages.content(sheet, BASE, Optional.of(BASE + "/digest/leave/0123456789abcdef"));
    }
}
