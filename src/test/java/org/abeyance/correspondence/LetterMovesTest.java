package org.abeyance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter that was misfiled goes where it belongs, and the old place tells those only who may see both. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class LetterMovesTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    private Person nora;
    private Concern old;
    private Concern right;
    private String letter;
    private String position;
    private String clock;

    @BeforeEach
    void a_letter_in_the_wrong_place() {
        slate.wipe();
        nora = cast.caseworker();
        old = cases.linkedIn(nora);
        right = cases.open(nora, "Training on Bing chats", LocalDate.of(2024, 9, 2), "Bing", "UK", "ICO");
        letter = cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"direction": "IN", "channel": "EMAIL", "nature": "INQUIRY", "who": "ICO",
                         "on": "2024-09-24", "subject": "Quince questions", "text": "What about Bing?"}
                        """)
                .post("/api/v1/concerns/" + old.ref() + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        cast.browser(nora)
                .formParam("regulator", "ico")
                .formParam("position", "QUESTIONS_ASKED")
                .formParam("on", "2024-09-24")
                .formParam("by", "ICO")
                .formParam("text", "The Quince position.")
                .formParam("cited", letter)
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .post("/concerns/" + old.ref() + "/positions")
                .then()
                .statusCode(303);
        position = page(nora, "/letters/" + letter).replaceAll("(?s).*position (F-[0-9]+),.*", "$1");
        clock = cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"title": "Answer them", "rule": "UKGDPR-12-1M-PRE", "calendar": "GB-EAW", "letter": "%s",
                         "trigger": "2024-09-24T10:00:00+01:00"}
                        """.formatted(letter))
                .post("/api/v1/concerns/" + old.ref() + "/deadlines")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String page(Person who, String door) {
        return cast.browser(who).get(door).then().statusCode(200).extract().asString();
    }

    private void move(String... along) {
        cast.browser(nora)
                .formParam("other", right.ref())
                .formParam("along", (Object[]) along)
                .formParam("reason", "It is about Bing.")
                .post("/letters/" + letter + "/moves")
                .then()
                .statusCode(303);
    }

    @Test
    void it_goes_with_what_comes_from_it_and_its_clock_stays_until_somebody_decides() {
        assertThat(page(nora, "/letters/" + letter + "/moves/new")).contains(position, clock, "What stays in");
        move(position);
        assertThat(page(nora, "/letters/" + letter)).contains(right.ref(), "It came from", "It is about Bing.");
        assertThat(page(nora, "/concerns/" + right.ref())).contains("What about Bing?", "The Quince position.");
        assertThat(page(nora, "/concerns/" + old.ref()))
                .contains("Moved elsewhere", letter, clock)
                .doesNotContain("What about Bing?", "The Quince position.");
        assertThat(page(nora, "/deadlines/" + clock)).contains(old.ref());
        assertThat(cast.actsOn(old.ref() + "/" + letter)).containsExactly("letter.leave");
        assertThat(cast.actsOn(right.ref() + "/" + letter)).containsExactly("letter.move");
    }

    @Test
    void what_is_not_chosen_stays_and_still_cites_it() {
        move();
        assertThat(page(nora, "/concerns/" + old.ref())).contains("The Quince position.", letter);
        assertThat(page(nora, "/concerns/" + right.ref())).doesNotContain("The Quince position.");
    }

    @Test
    void behind_a_wall_nobody_outside_reads_where_it_went_or_what_it_said() {
        Person rita = cast.reader();
        Person otto = cast.lawyer("Otto Recht", Role.AUDITOR);
        Person ada = cast.approver();
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + right.ref() + "/wall")
                .then()
                .statusCode(303);
        move(position);
        cast.browser(rita).get("/letters/" + letter).then().statusCode(404);
        assertThat(page(rita, "/concerns/" + old.ref())).doesNotContain("Moved elsewhere", right.ref(), "Quince");
        for (String door : new String[] {"/trail?subject=" + old.ref(), "/trail", "/trail/trail.json"}) {
            assertThat(page(otto, door)).doesNotContain("Quince", right.ref(), "It is about Bing.");
        }
        assertThat(page(nora, "/concerns/" + old.ref())).contains("Moved elsewhere", right.ref());
    }

    @Test
    void a_place_that_is_not_there_is_refused_at_its_field_with_what_was_typed() {
        cast.browser(nora)
                .formParam("other", "C-2024-999999")
                .formParam("reason", "Somewhere else.")
                .post("/letters/" + letter + "/moves")
                .then()
                .statusCode(422)
                .body(containsString("There is no concern C-2024-999999"))
                .body(containsString("Somewhere else."));
        cast.browser(nora)
                .formParam("other", old.ref())
                .formParam("reason", "Here.")
                .post("/letters/" + letter + "/moves")
                .then()
                .statusCode(422);
    }
}
