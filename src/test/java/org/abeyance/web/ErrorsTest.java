package org.abeyance.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ErrorsTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    /** What fails here fails on purpose: it would only frighten whoever reads the build's log. */
    private static final Logger LOG = Logger.getLogger(Errors.class.getName());

    @BeforeAll
    static void the_log_is_quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void the_log_speaks_again() {
        LOG.setLevel(null);
    }

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @ParameterizedTest
    @CsvSource({
        "refused, 422, events[3].on",
        "missing, 404, ''",
        "stale, 409, ''",
        "bug, 500, ''",
        "wrapped, 422, name",
    })
    void a_program_is_told_each_kind_of_failure_as_a_problem(String kind, int status, String field) {
        cast.program(cast.caseworker())
                .get("/api/failing/" + kind)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"))
                .body("errors.size()", equalTo(field.isEmpty() ? 0 : 1))
                .body(
                        field.isEmpty() ? "status" : "errors[0].field",
                        field.isEmpty() ? equalTo(status) : equalTo(field))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"refused, 422", "missing, 404", "stale, 409", "bug, 500"})
    void a_person_is_shown_a_page(String kind, int status) {
        cast.browser(cast.caseworker())
                .get("/failing/" + kind)
                .then()
                .statusCode(status)
                .contentType(startsWith("text/html"))
                .body(containsString("</html>"))
                .body(not(containsString("Exception")));
    }

    @Test
    void an_address_that_is_none_looks_like_one_that_is_hidden() {
        String cookie = cast.cookie(cast.caseworker());
        String hidden = cast.withCookie(cookie)
                .get("/failing/missing")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        cast.withCookie(cookie).get("/no/such/page").then().statusCode(404).body(equalTo(hidden));
        cast.program(cast.caseworker())
                .get("/api/v1/no-such")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'x','nmae':'y'} | 422 | nmae",
                "{'events':[{'on':'2024-09-20'},{'on':'soon'}]} | 422 | events[1].on",
                "{'events':[{'on':'2024-09-20','at':1}]} | 422 | events[0].at",
                "{'kind':'NONE'} | 422 | kind",
                "{'ref':'x'} | 422 | ref",
                "{'name': | 400 | ",
                "nonsense | 400 | ",
                "[] | 422 | ''",
            })
    void a_broken_body_is_told_with_the_path_of_the_field(String body, int status, String field) {
        var answer = cast.program(cast.caseworker())
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/failing")
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"));
        if (field != null) {
            answer.body("errors[0].field", equalTo(field));
        }
    }

    @Test
    void a_wrong_method_or_kind_of_content_is_a_problem_too() {
        var caseworker = cast.token(cast.caseworker());
        cast.withToken(caseworker)
                .delete("/api/v1/people")
                .then()
                .statusCode(405)
                .contentType(startsWith("application/problem+json"));
        cast.withToken(caseworker)
                .contentType("text/plain")
                .body("x")
                .post("/api/failing")
                .then()
                .statusCode(415)
                .contentType(startsWith("application/problem+json"));
        cast.withToken(caseworker)
                .contentType("application/json")
                .body("\"" + "x".repeat(1024 * 1024) + "\"")
                .post("/api/failing")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void every_answer_carries_the_headers_that_keep_it_safe() {
        for (String path : new String[] {"/", "/no/such/page", "/q/health/live", "/api/v1/people"}) {
            cast.still()
                    .get(path)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            startsWith("default-src 'none'; style-src 'self'; script-src 'self'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
        cast.browser(cast.caseworker()).get("/failing/missing").then().header("Cache-Control", "no-store");
    }

    @Test
    void a_kind_of_content_that_is_none_is_not_taken() {
        cast.program(cast.caseworker())
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("a/b/c", io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", "a/b/c;;=")
                .body("words")
                .post("/api/v1/concerns/C-2024-001/letters")
                .then()
                .statusCode(415);
    }
}
