package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class TokensTest {

    static final String LONG_ENOUGH = "0123456789-0123456789-0123456789";

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    FirstPerson firstPerson;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @Test
    void a_token_is_its_owner() {
        cast.program(cast.reader())
                .get("/api/v1/people/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Rita Mohr"))
                .body("roles[0]", equalTo("reader"));
    }

    @Test
    void without_a_token_or_with_a_wrong_one_a_program_is_told_so() {
        cast.still()
                .get("/api/v1/people/me")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("status", equalTo(401));
        cast.withToken("nonsense")
                .get("/api/v1/people/me")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("title", equalTo("Not signed in"));
    }

    @Test
    void the_cookie_of_a_browser_is_not_accepted_by_the_api() {
        cast.browser(cast.reader())
                .accept("*/*")
                .get("/api/v1/people/me")
                .then()
                .statusCode(401);
    }

    @Test
    void a_role_opens_a_door_and_the_lack_of_it_keeps_it_shut() {
        cast.program(cast.administrator())
                .get("/api/v1/people")
                .then()
                .statusCode(200)
                .body("people[0].email", equalTo("ines.amt@abeyance.example"));
        cast.program(cast.caseworker())
                .get("/api/v1/people")
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(403));
    }

    @Test
    void what_a_token_is_not_for_it_does_not_do() {
        Person administrator = cast.administrator();
        cast.program(administrator, Scope.READ).get("/api/v1/people/me").then().statusCode(200);
        cast.program(administrator, Scope.WRITE).get("/api/v1/people/me").then().statusCode(403);
        cast.program(administrator, Scope.READ, Scope.WRITE)
                .get("/api/v1/people")
                .then()
                .statusCode(403);
    }

    @Test
    void the_token_for_provisioning_works_on_an_empty_database_only() {
        assertThat(firstPerson.bootstrap(today.instant(), LONG_ENOUGH)).isTrue();
        cast.withToken(LONG_ENOUGH)
                .get("/api/v1/people/me")
                .then()
                .statusCode(200)
                .body("roles.size()", equalTo(6))
                .body("legalTeam", equalTo(true));
        assertThat(firstPerson.bootstrap(today.instant(), "another-" + LONG_ENOUGH))
                .isFalse();
        cast.withToken("another-" + LONG_ENOUGH).get("/api/v1/people/me").then().statusCode(401);
    }

    @Test
    void who_provisions_invites_others_by_the_api() {
        firstPerson.bootstrap(today.instant(), LONG_ENOUGH);
        String link = cast.withToken(LONG_ENOUGH)
                .contentType("application/json")
                .body("{\"name\":\"Zoë\",\"email\":\"zoe@abeyance.example\",\"roles\":[\"administrator\"]}")
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .body("reference", equalTo("P-2"))
                .extract()
                .path("link");
        cast.anybody().get(link.substring(link.indexOf("/invitations/"))).then().statusCode(200);
        cast.withToken(LONG_ENOUGH).post("/api/v1/people/P-2/links").then().statusCode(201);
        cast.anybody().get(link.substring(link.indexOf("/invitations/"))).then().statusCode(404);
        cast.withToken(LONG_ENOUGH)
                .contentType("application/json")
                .body("{\"name\":\"\",\"email\":\"nonsense\",\"roles\":[\"king\"]}")
                .post("/api/v1/people")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("name", "email", "roles"));
    }

    @Test
    void a_short_token_for_provisioning_is_refused() {
        assertThatThrownBy(() -> FirstPerson.check(LONG_ENOUGH.substring(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 characters");
    }
}
