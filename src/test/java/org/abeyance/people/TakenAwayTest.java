package org.abeyance.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken from a person is gone at their next request, in every open window and for every token of theirs. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class TakenAwayTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    People people;

    @Inject
    Slate slate;

    private Person nora;
    private Person mara;
    private String ref;
    private String letter;
    private List<String> windows;
    private List<String> tokens;

    @BeforeEach
    void two_windows_and_two_tokens_of_one_person() {
        slate.wipe();
        nora = cast.caseworker();
        cast.withPassword(cast.administrator(), "a long enough secret 17");
        mara = cast.lawyer("Mara Dunne", Role.CASEWORKER, Role.ADMINISTRATOR);
        ref = cases.linkedIn(nora).ref();
        letter = cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"direction": "IN", "channel": "EMAIL", "who": "ICO", "on": "2024-09-24",
                         "subject": "Quince", "text": "The quince words.",
                         "mark": {"kind": "PRIVILEGED", "basis": "LEGAL_ADVICE", "reason": "It is advice."}}
                        """)
                .post("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        windows = List.of(cast.cookie(mara), cast.cookie(mara));
        tokens = List.of(cast.token(mara), cast.token(mara, Scope.READ));
    }

    private void windows(String door, IntConsumer status) {
        windows.forEach(
                window -> status.accept(cast.withCookie(window).get(door).getStatusCode()));
    }

    private void everywhere(String page, String call, int status) {
        windows.forEach(window -> cast.withCookie(window).get(page).then().statusCode(status));
        tokens.forEach(token -> cast.withToken(token).get(call).then().statusCode(status));
    }

    @Test
    void a_role() {
        everywhere("/people", "/api/v1/concerns/" + ref, 200);
        windows.forEach(window -> cast.withCookie(window)
                .get("/concerns/" + ref + "/letters/new")
                .then()
                .statusCode(200));
        people.assign(cast.stamp(nora), mara.ref(), Set.of(Role.CASEWORKER));
        windows.forEach(window -> cast.withCookie(window).get("/people").then().statusCode(403));
        people.assign(cast.stamp(nora), mara.ref(), Set.of(Role.CONTRIBUTOR));
        everywhere("/concerns/" + ref, "/api/v1/concerns/" + ref, 403);
    }

    @Test
    void the_place_inside_a_wall() {
        Person ada = cast.approver();
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("members", mara.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + ref + "/wall")
                .then()
                .statusCode(303);
        everywhere("/concerns/" + ref, "/api/v1/concerns/" + ref, 200);
        cast.browser(nora)
                .formParam("person", mara.ref())
                .formParam("reason", "She left the matter.")
                .post("/concerns/" + ref + "/wall/departures")
                .then()
                .statusCode(303);
        everywhere("/concerns/" + ref, "/api/v1/concerns/" + ref, 404);
        everywhere("/letters/" + letter, "/api/v1/concerns/" + ref + "/letters", 404);
    }

    @Test
    void the_place_in_the_legal_team() {
        everywhere("/letters/" + letter, "/api/v1/concerns/" + ref + "/letters", 200);
        windows.forEach(window ->
                cast.withCookie(window).get("/letters/" + letter).then().body(containsString("The quince words.")));
        people.leaveLegalTeam(cast.stamp(nora), mara.ref());
        windows.forEach(window -> cast.withCookie(window)
                .get("/letters/" + letter)
                .then()
                .statusCode(200)
                .body(not(containsString("uince"))));
        tokens.forEach(token -> cast.withToken(token)
                .get("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(200)
                .body(not(containsString("uince"))));
    }

    @Test
    void the_account() {
        people.deactivate(cast.stamp(nora), mara.ref());
        tokens.forEach(token ->
                cast.withToken(token).get("/api/v1/concerns/" + ref).then().statusCode(401));
        windows(
                "/concerns/" + ref,
                status -> org.assertj.core.api.Assertions.assertThat(status).isIn(303, 302, 401));
    }
}
