package org.abeyance.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A filtered list that somebody looks at every Monday has a name. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SavedViewsTest {

    private static final String LATE = "/concerns?late=yes&sort=due";

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    private ValidatableResponse save(Person person, String name, String address) {
        return cast.browser(person)
                .formParam("name", name)
                .formParam("address", address)
                .post("/views")
                .then();
    }

    @Test
    void a_view_is_saved_from_its_list_and_leads_back_to_it() {
        cast.browser(cast.reader())
                .get(LATE)
                .then()
                .body(containsString("/views/new?address=%2Fconcerns%3Flate%3Dyes%26sort%3Ddue"));
        save(cast.reader(), "Late ones", LATE).statusCode(303).header("Location", endsWith(LATE));
        cast.browser(cast.reader())
                .get("/concerns")
                .then()
                .body(containsString("Late ones"))
                .body(containsString("/concerns?late=yes&amp;sort=due"));
        cast.browser(cast.reader()).get("/deadlines").then().body(not(containsString("Late ones")));
        cast.browser(cast.reader()).get("/views").then().body(containsString("Late ones"));
    }

    @Test
    void nobody_sees_or_removes_what_somebody_else_has_saved() {
        save(cast.reader(), "Late ones", LATE).statusCode(303);
        cast.browser(cast.auditor()).get("/views").then().body(not(containsString("Late ones")));
        cast.browser(cast.auditor()).get("/concerns").then().body(not(containsString("Late ones")));
        cast.browser(cast.auditor()).post("/views/1/removal").then().statusCode(404);
        cast.browser(cast.reader()).post("/views/1/removal").then().statusCode(303);
        cast.browser(cast.reader()).get("/views").then().body(not(containsString("Late ones")));
    }

    @Test
    void a_name_used_again_stands_for_the_new_address() {
        save(cast.reader(), "Mine", LATE).statusCode(303);
        save(cast.reader(), "Mine", "/deadlines?whose=OURS").statusCode(303);
        cast.browser(cast.reader()).get("/concerns").then().body(not(containsString(">Mine<")));
        cast.browser(cast.reader()).get("/deadlines").then().body(containsString(">Mine<"));
    }

    @Test
    void only_an_address_of_this_site_with_a_name_is_kept_and_what_was_typed_stays() {
        save(cast.reader(), "", LATE).statusCode(422).body(containsString("late=yes"));
        save(cast.reader(), "Elsewhere", "https://example.org/concerns")
                .statusCode(422)
                .body(containsString("Elsewhere"));
        save(cast.reader(), "Elsewhere", "//example.org/concerns").statusCode(422);
    }
}
