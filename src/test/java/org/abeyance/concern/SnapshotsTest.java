package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.abeyance.audit.Chain;
import org.abeyance.people.Person;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public pages get edited in place: what was read is kept, and what changed since shows with the facts it touches. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SnapshotsTest {

    private static final String PAGE = "https://blog.example/terms";

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    private Person nora;
    private String ref;
    private String other;
    private String fact;
    private String elsewhere;

    @BeforeEach
    void two_facts_cite_one_page() {
        slate.wipe();
        nora = cast.caseworker();
        ref = cases.linkedIn(nora).ref();
        other = cases.open(nora, "Bing chats", LocalDate.of(2024, 9, 2), "Bing", "UK", "ICO")
                .ref();
        fact = state(ref, "linkedin-training-generative-ai");
        elsewhere = state(other, "bing-training-generative-ai");
    }

    private String state(String concern, String activity) {
        cast.browser(nora)
                .formParam("regulator", "ico")
                .formParam("position", "MONITORING")
                .formParam("on", "2024-09-24")
                .formParam("by", "ICO")
                .formParam("text", "It watches.")
                .formParam("publisher", "Blog")
                .formParam("url", PAGE)
                .formParam("readOn", "2024-09-24")
                .formParam("asRead", "We pause.\nSame line.\nFor good.")
                .formParam("activities", activity)
                .formParam("places", "UK")
                .post("/concerns/" + concern + "/positions")
                .then()
                .statusCode(303);
        return page(nora, "/concerns/" + concern).replaceAll("(?s).*/facts/(F-[0-9]+)/source.*", "$1");
    }

    private String page(Person who, String door) {
        return cast.browser(who).get(door).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse paste(String text, String readOn) {
        return cast.browser(nora)
                .formParam("text", text)
                .formParam("readOn", readOn)
                .post("/facts/" + fact + "/source/snapshots")
                .then();
    }

    @Test
    void both_editions_stay_with_their_digests_and_stand_side_by_side() {
        String now = "We pause.\nSame line.\nUntil <b>further</b> notice.";
        String at = paste(now, "2024-10-03")
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        assertThat(page(nora, "/facts/" + fact + "/source"))
                .contains(Chain.digest("We pause.\nSame line.\nFor good."), Chain.digest(now));
        Document side = Jsoup.parse(page(nora, at));
        assertThat(side.select(".difference tr.is-changed td").stream().map(Element::wholeText))
                .containsExactly("For good.", "Until <b>further</b> notice.");
        assertThat(side.select(".difference tr:not(.is-changed) td").eachText()).contains("We pause.");
        assertThat(side.select("input[name=touched]").eachAttr("value")).containsExactly(fact, elsewhere);
        assertThat(cast.actsOn(ref + "/" + fact)).containsExactly("position.record", "source.snapshot");
    }

    @Test
    void which_facts_it_touches_is_asked_and_recorded_at_each() {
        String at = paste("We resume.", "2024-10-03")
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        cast.browser(nora)
                .formParam("reason", "It resumes.")
                .post(at + "/touches")
                .then()
                .statusCode(422);
        cast.browser(nora)
                .formParam("touched", elsewhere)
                .formParam("reason", "It resumes.")
                .post(at + "/touches")
                .then()
                .statusCode(303);
        assertThat(page(nora, at)).contains("It resumes.");
        assertThat(cast.actsOn(other + "/" + elsewhere)).containsExactly("position.record", "source.touch");
        assertThat(cast.actsOn(ref + "/" + fact)).containsExactly("position.record", "source.snapshot");
    }

    @Test
    void behind_a_wall_a_page_that_is_watched_is_watched_unseen() {
        Person ada = cast.approver();
        paste("We resume.", "2024-10-03").statusCode(303);
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + ref + "/wall")
                .then()
                .statusCode(303);
        Person rita = cast.reader();
        cast.browser(rita).get("/facts/" + fact + "/source").then().statusCode(404);
        assertThat(page(rita, "/facts/" + elsewhere + "/source")).doesNotContain(Chain.digest("We resume."), fact, ref);
    }

    @Test
    void nonsense_is_refused_with_what_was_typed() {
        paste("", "2024-10-03").statusCode(422);
        paste("Kept words.", "2024-13-40").statusCode(422).body(containsString("Kept words."));
        paste("Kept words.", "2031-01-01").statusCode(422).body(containsString("not come yet"));
        paste("a\n".repeat(2_001) + "z", "2024-10-03").statusCode(422).body(containsString("At most 2000 lines"));
    }
}
