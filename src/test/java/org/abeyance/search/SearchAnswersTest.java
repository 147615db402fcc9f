package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewMark;
import org.abeyance.people.Person;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is being drafted is found by who works on answers, what was sent by everybody inside. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SearchAnswersTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    Marks marks;

    Person nora;
    Person ada;
    Person rita;
    String concern;
    String letter;
    String question;

    @BeforeEach
    void a_question_is_answered_in_a_draft() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        rita = cast.reader();
        concern = cabinet.concern();
        letter = inquiry.letter(concern, "Two questions.");
        question = inquiry.taken(letter, "How many were told?").get(0);
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 0, "text", "Twelve wombats were told."));
    }

    String call(Person person, String path, Map<String, ?> body) {
        return cast.program(person)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
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

    String counted(Person person, String asked) {
        return cast.browser(person).queryParam("q", asked).get("/search").asString();
    }

    String response() {
        return call(
                nora,
                "concerns/" + concern + "/responses",
                Map.of("title", "Our answers", "cover", "Dear platypus, we answer.", "answers", List.of(question)));
    }

    void send(String response) {
        call(nora, "questions/" + question + "/referrals", Map.of("seen", 1));
        call(ada, "questions/" + question + "/clearances", Map.of("seen", 1));
        call(nora, "responses/" + response + "/submissions", Map.of("seen", 1));
        for (int stage = 1; stage <= 3; stage++) {
            call(ada, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", stage));
        }
        call(
                nora,
                "responses/" + response + "/dispatch",
                Map.of(
                        "seen",
                        1,
                        "on",
                        "2024-10-02",
                        "way",
                        "EMAIL",
                        "to",
                        "casework@ico.example",
                        "messageId",
                        "<1@a>"));
    }

    @Test
    void a_draft_of_an_answer_is_found_by_who_works_on_answers() {
        assertThat(found(nora, "wombats")).containsExactly(question);
        assertThat(found(ada, "\"twelve wombats\" kind:answer")).containsExactly(question);
        for (String asked : List.of("wombats", "womb*", "\"twelve wombats\"", "kind:answer")) {
            assertThat(found(rita, asked)).as(asked).isEmpty();
            assertThat(found(cast.administrator(), asked)).as(asked).isEmpty();
            assertThat(found(cast.auditor(), asked)).as(asked).isEmpty();
        }
        assertThat(counted(rita, "wombots")).doesNotContain("Did you mean");
        assertThat(counted(rita, "from:2000")).doesNotContain(">answer<");
        assertThat(counted(nora, "from:2000")).contains(">answer<");
    }

    @Test
    void only_the_last_draft_is_found() {
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 1, "text", "Thirteen koalas were told."));
        assertThat(found(nora, "wombats")).isEmpty();
        assertThat(found(nora, "koalas")).containsExactly(question);
    }

    @Test
    void a_reference_leads_to_the_question_whoever_types_it() {
        for (Person person : List.of(nora, rita)) {
            cast.browser(person)
                    .queryParam("q", question)
                    .get("/search")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/questions/" + question));
        }
    }

    @Test
    void a_response_is_found_by_its_title_and_before_it_is_sent_not_by_its_words() {
        String response = response();
        assertThat(found(rita, "answers kind:response")).containsExactly(response);
        assertThat(found(nora, "platypus")).containsExactly(response);
        assertThat(found(rita, "platypus")).isEmpty();
        cast.browser(rita)
                .queryParam("q", response)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/responses/" + response));
    }

    @Test
    void what_was_sent_is_found_by_everybody_inside() {
        String response = response();
        send(response);
        assertThat(found(rita, "platypus kind:response")).containsExactly(response);
        assertThat(found(nora, "platypus kind:response")).containsExactly(response);
        assertThat(found(rita, "wombats kind:answer")).containsExactly(question);
        cabinet.hide(concern);
        assertThat(found(rita, "platypus")).isEmpty();
        assertThat(found(rita, "wombats")).isEmpty();
    }

    @Test
    void a_mark_on_the_letter_the_question_or_the_response_holds() {
        String response = response();
        send(response);
        mark(question);
        assertThat(found(rita, "wombats kind:answer")).isEmpty();
        assertThat(found(ada, "wombats kind:answer")).containsExactly(question);
        assertThat(found(rita, "platypus kind:response")).containsExactly(response);
        mark(response);
        assertThat(found(rita, "platypus kind:response")).isEmpty();
        assertThat(found(rita, "answers kind:response")).isEmpty();
        assertThat(found(ada, "platypus kind:response")).containsExactly(response);
    }

    @Test
    void a_mark_on_the_letter_that_asks_covers_what_is_answered() {
        mark(letter);
        assertThat(found(cast.somebody("Carl Work", org.abeyance.people.Role.CASEWORKER), "wombats"))
                .isEmpty();
        assertThat(found(ada, "wombats")).containsExactly(question);
    }

    void mark(String item) {
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                item,
                new NewMark(MarkKind.WITHOUT_PREJUDICE, Optional.empty(), Optional.empty(), "", "", "", "Talks."));
    }
}
