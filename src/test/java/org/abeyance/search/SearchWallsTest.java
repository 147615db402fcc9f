package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.PrivilegeBasis;
import org.abeyance.concern.Walls;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody finds what is not for them: neither as a hit nor in a number, a highlight or a suggestion. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SearchWallsTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Cabinet cabinet;

    @Inject
    Walls walls;

    @Inject
    Marks marks;

    @Inject
    Session session;

    Person nora;
    Person ada;
    Person rita;
    String concern;
    String letter;

    @BeforeEach
    void a_letter_says_zugzwang() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        rita = cast.reader();
        concern = cabinet.concern();
        letter = letter("IN", "ICO", "We are in zugzwang over the pause.");
    }

    String letter(String direction, String who, String text) {
        return cast.program(nora)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("direction", direction)
                        .put("channel", "EMAIL")
                        .put("who", who)
                        .put("on", "2024-10-01")
                        .put("subject", "Inside")
                        .put("text", text)
                        .encode())
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    void wall() {
        walls.raise(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                List.of(nora.ref(), ada.ref()),
                List.of(),
                "Inside information.");
    }

    void mark() {
        marks.mark(cast.stamp(nora), nora.reader(), new ConcernRef(concern), letter, privileged());
    }

    static NewMark privileged() {
        return new NewMark(
                MarkKind.PRIVILEGED,
                Optional.of(PrivilegeBasis.LEGAL_ADVICE),
                Optional.empty(),
                "Example",
                "",
                "",
                "Advice.");
    }

    Document page(Person person, String asked) {
        return Jsoup.parse(cast.browser(person)
                .queryParam("q", asked)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    List<String> found(Person person, String asked) {
        return cast.program(person)
                .queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.reference");
    }

    void finds(Person person) {
        assertThat(found(person, "zugzwang")).containsExactly(letter);
        assertThat(page(person, "zugzwang").select(".hit mark").eachText()).containsExactly("zugzwang");
        assertThat(page(person, "kind:letter").select(".search-total strong").text())
                .isEqualTo("1 finding");
        assertThat(page(person, "zugzwong").text()).contains("Did you mean");
    }

    void findsNothing(Person person) {
        assertThat(found(person, "zugzwang")).isEmpty();
        assertThat(found(person, "zugz*")).isEmpty();
        assertThat(found(person, "\"in zugzwang\"")).isEmpty();
        assertThat(found(person, "-pause kind:letter")).isEmpty();
        assertThat(found(person, "kind:letter")).isEmpty();
        Document all = page(person, "from:2000");
        assertThat(all.select(".facet").text()).doesNotContain("letter", "received");
        assertThat(page(person, "zugzwong").text()).doesNotContain("Did you mean", "zugzwang");
    }

    @Test
    void a_wall_holds_from_the_moment_it_is_raised_until_it_is_lifted() {
        finds(rita);
        wall();
        findsNothing(rita);
        findsNothing(cast.administrator());
        findsNothing(cast.auditor());
        finds(ada);
        assertThat(page(rita, "from:2000").select(".hit")).isEmpty();
        cast.browser(rita).queryParam("q", concern).get("/search").then().statusCode(200);
        cast.browser(rita).queryParam("q", letter).get("/search").then().statusCode(200);
        assertThat(found(rita, letter)).isEmpty();
        walls.lift(cast.stamp(nora), nora.reader(), new ConcernRef(concern), "Published.");
        finds(rita);
    }

    @Test
    void whoever_is_let_in_or_put_out_finds_so_at_the_next_question() {
        wall();
        walls.admit(cast.stamp(nora), nora.reader(), new ConcernRef(concern), rita.ref(), false, "Needs it.");
        finds(rita);
        walls.expel(cast.stamp(nora), nora.reader(), new ConcernRef(concern), rita.ref(), "Moved on.");
        findsNothing(rita);
    }

    @Test
    void a_wall_that_leaves_no_entry_holds_all_the_same() {
        finds(rita);
        cabinet.hide(concern);
        findsNothing(rita);
    }

    @Test
    void what_is_marked_is_found_by_the_legal_team_alone() {
        finds(rita);
        mark();
        findsNothing(rita);
        findsNothing(cast.somebody("Carl Work", Role.CASEWORKER));
        finds(ada);
        assertThat(found(ada, "zugzwang privileged:yes")).containsExactly(letter);
        assertThat(page(ada, "zugzwang").select(".facet").text()).contains("marked");
        assertThat(found(ada, "zugzwang privileged:no")).isEmpty();
        assertThat(found(ada, "zugzwang -privileged:no")).containsExactly(letter);
        assertThat(Jsoup.parse(cast.browser(ada)
                                .queryParam("q", "zugzwang")
                                .queryParam("privileged", "no")
                                .get("/search")
                                .asString())
                        .select(".hit"))
                .isEmpty();
    }

    @Test
    void a_reference_leads_to_a_marked_letter_too_of_which_everybody_may_know_reference_and_date() {
        mark();
        cast.browser(rita).queryParam("q", letter).get("/search").then().statusCode(303);
        assertThat(found(rita, letter)).isEmpty();
    }

    @Test
    void a_complainant_is_found_by_the_legal_team_alone() {
        String complaint = letter("IN", "Wilhelmina Grottke", "Please stop using my posts.");
        session.getSessionFactory()
                .inTransaction(own -> own.createNativeMutationQuery("update concern_party set role = 'COMPLAINANT'")
                        .executeUpdate());
        cast.program(nora)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("direction", "IN")
                        .put("channel", "EMAIL")
                        .put("who", "Wilhelmina Grottke")
                        .put("on", "2024-10-02")
                        .put("subject", "Again")
                        .put("text", "I asked before.")
                        .encode())
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201);
        cast.browser(cast.administrator()).post("/search/index/rebuilds").then().statusCode(303);
        assertThat(found(ada, "grottke kind:letter")).contains(complaint);
        assertThat(page(ada, "grottke kind:letter").select(".hit mark").eachText())
                .contains("Grottke");
        assertThat(found(rita, "grottke")).isEmpty();
        assertThat(found(rita, "posts")).containsExactly(complaint);
        assertThat(page(rita, "posts").text()).doesNotContain("Grottke");
    }

    @Test
    void only_questions_are_for_contributors() {
        cast.program(cast.contributor())
                .queryParam("q", "zugzwang")
                .get("/api/v1/search")
                .then()
                .statusCode(403);
    }
}
