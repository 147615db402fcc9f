package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.abeyance.people.FirstPerson;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
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
class DemonstrationTest {

    @Inject
    Demonstration demonstration;

    @Inject
    FirstPerson firstPerson;

    @Inject
    People people;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        today.is("2026-11-23T09:00:00Z");
    }

    @Test
    void one_person_per_role_signs_in_with_the_password_on_the_page() {
        demonstration.open(today.instant(), false);
        List<Person> cast = people.demonstrators();
        assertThat(cast).hasSize(6).flatExtracting(Person::roles).containsExactlyInAnyOrder(Role.values());
        assertThat(cast)
                .filteredOn(Person::isInLegalTeam)
                .flatExtracting(Person::roles)
                .containsExactlyInAnyOrder(Role.CASEWORKER, Role.APPROVER);
        for (Person person : cast) {
            this.cast
                    .anybody()
                    .get("/sign-in")
                    .then()
                    .body(containsString(person.email()))
                    .body(containsString(person.demoPassword()));
            this.cast
                    .anybody()
                    .formParam("email", person.email())
                    .formParam("password", person.demoPassword())
                    .post("/sign-in")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void the_matters_are_there_and_starting_again_adds_nothing() {
        demonstration.open(today.instant(), false);
        String before = status();
        demonstration.open(today.instant(), false);
        assertThat(people.everybody()).hasSize(7);
        assertThat(status()).isEqualTo(before).contains("LinkedIn");
        assertThat(cast.actsOn(people.byEmail("demonstration@demo.abeyance.example")
                        .orElseThrow()
                        .ref()))
                .containsExactly("demonstration.begin");
    }

    private String status() {
        return cast.program(people.byEmail("reader@demo.abeyance.example").orElseThrow())
                .get("/api/v1/status?asOf=2024-10-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void the_author_of_the_facts_can_not_sign_in() {
        demonstration.open(today.instant(), false);
        Person author = people.byEmail("demonstration@demo.abeyance.example").orElseThrow();
        assertThat(author.name()).isEqualTo("Demonstration");
        assertThat(author.hasPassword()).isFalse();
        Person administrator =
                people.byEmail("administrator@demo.abeyance.example").orElseThrow();
        cast.browser(administrator)
                .post("/people/" + author.ref() + "/links")
                .then()
                .statusCode(422);
    }

    @Test
    void the_person_for_provisioning_comes_first() {
        String token = "0123456789-0123456789-0123456789";
        demonstration.open(today.instant(), firstPerson.bootstrap(today.instant(), token));
        cast.withToken(token).get("/api/v1/people/me").then().body("reference", equalTo("P-1"));
        assertThat(people.demonstrators()).hasSize(6);
    }

    @Test
    void a_database_in_which_people_work_is_left_alone() {
        cast.caseworker();
        assertThatThrownBy(() -> demonstration.open(today.instant(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("empty database");
    }

    @Test
    void a_demonstration_is_not_opened_in_earnest() {
        demonstration.mustNotBeHere();
        demonstration.open(today.instant(), false);
        assertThatThrownBy(() -> demonstration.mustNotBeHere()).hasMessageContaining("abeyance.demo=true");
    }

    @Test
    void their_passwords_stay_as_shown() {
        demonstration.open(today.instant(), false);
        Person reader = people.byEmail("reader@demo.abeyance.example").orElseThrow();
        cast.browser(reader)
                .formParam("current", reader.demoPassword())
                .formParam("chosen", "quite another sentence")
                .post("/account/password")
                .then()
                .statusCode(422);
    }
}
