package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program that lost the answer sends the same call again under the same key, and nothing happens twice. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class KeyedCallsTest {

    private static final String CALL = """
            {"direction": "IN", "channel": "CALL", "who": "ICO", "on": "2026-11-20", "subject": "They rang", "text": "They ask for the log."}
            """;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    PublicMatters matters;

    @Inject
    Session session;

    private String token;
    private String letters;

    @BeforeEach
    void a_concern_of_the_ico() {
        slate.wipe();
        token = cast.token(cast.caseworker());
        String ref = matters.take(cast.caseworker(), "M01");
        letters = "/api/v1/concerns/" + ref + "/letters";
    }

    private Response log(String key, String body) {
        return cast.withToken(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(letters);
    }

    private long lettersNow() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from Letter", Long.class)
                        .getSingleResult());
    }

    @Test
    void the_same_call_twice_is_one_letter_and_one_answer() {
        long before = lettersNow();
        Response first = log("call-1", CALL);
        first.then().statusCode(201).body("reference", notNullValue());
        Response again = log("call-1", CALL);
        again.then().statusCode(201).body("reference", equalTo(first.path("reference")));
        assertThat(lettersNow()).isEqualTo(before + 1);
        log("call-2", CALL).then().statusCode(201);
        assertThat(lettersNow()).as("another key is another call").isEqualTo(before + 2);
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused_at_its_field() {
        log("call-1", CALL).then().statusCode(201);
        log("call-1", CALL.replace("They rang", "They rang twice"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("Idempotency-Key"));
        log("two words", CALL).then().statusCode(422).body("errors.field", hasItem("Idempotency-Key"));
        log("x".repeat(201), CALL).then().statusCode(422).body("errors.field", hasItem("Idempotency-Key"));
    }

    @Test
    void what_was_refused_may_be_tried_again_under_the_same_key() {
        log("call-1", CALL.replace("2026-11-20", "2026-02-31")).then().statusCode(422);
        log("call-1", CALL).then().statusCode(201);
    }

    @Test
    void the_key_of_one_person_is_nothing_to_another() {
        log("call-1", CALL).then().statusCode(201);
        String other = cast.token(cast.somebody("Carl Werk", Role.CASEWORKER));
        cast.withToken(other)
                .header("Idempotency-Key", "call-1")
                .contentType("application/json")
                .body(CALL)
                .post(letters)
                .then()
                .statusCode(201);
    }

    @Test
    void of_many_at_once_one_is_carried_out() throws Exception {
        long before = lettersNow();
        ExecutorService at = Executors.newFixedThreadPool(6);
        List<Future<Integer>> sent = IntStream.range(0, 6)
                .mapToObj(i -> at.submit(() -> log("call-1", CALL).statusCode()))
                .toList();
        for (Future<Integer> one : sent) {
            assertThat(one.get()).as("done, told again, or under way").isIn(201, 409);
        }
        at.shutdown();
        assertThat(lettersNow()).isEqualTo(before + 1);
        log("call-1", CALL).then().statusCode(201);
    }

    @Test
    void a_secret_that_is_shown_once_is_not_kept_to_be_told_again() {
        String admin = cast.token(cast.lawyer("Ines Amt", Role.ADMINISTRATOR), Scope.values());
        String path = "/api/v1/people/" + cast.reader().ref() + "/links";
        cast.withToken(admin)
                .header("Idempotency-Key", "link-1")
                .post(path)
                .then()
                .statusCode(201);
        cast.withToken(admin)
                .header("Idempotency-Key", "link-1")
                .post(path)
                .then()
                .statusCode(409);
    }
}
