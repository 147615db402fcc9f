package org.abeyance.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.people.Person;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class RemindersTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    ReminderJob job;

    @Inject
    Slate slate;

    @Inject
    Today today;

    String concern;
    String question;

    @BeforeEach
    void a_question_is_wanted_on_a_monday() {
        slate.wipe();
        concern = cabinet.concern();
        question = inquiry.question(concern, "How many were told?");
        give(cast.contributor(), "2024-10-14");
    }

    private void give(Person owner, String due) {
        call("assignment", Map.of("owner", owner.ref(), "due", due));
    }

    private void call(String act, Map<String, ?> body) {
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/questions/" + question + "/" + act)
                .then()
                .statusCode(201);
    }

    private int sentOn(String day) {
        today.is(day + "T09:00:00Z");
        return job.run();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08, ",
        "2024-10-09, FIVE_DAYS_BEFORE",
        "2024-10-12, FIVE_DAYS_BEFORE",
        "2024-10-13, DAY_BEFORE",
        "2024-10-14, ON_THE_DAY",
        "2024-10-16, ON_THE_DAY",
        "2024-10-17, THREE_DAYS_LATE",
        "2024-10-21, WEEK_LATE",
        "2024-12-01, WEEK_LATE"
    })
    void a_rung_is_reached_on_its_day(LocalDate day, Rung rung) {
        assertThat(Rung.reached(LocalDate.of(2024, 10, 14), day).orElse(null)).isEqualTo(rung);
    }

    @Test
    void each_rung_is_sent_once_and_filed_on_the_concern() {
        assertThat(sentOn("2024-10-08")).isZero();
        assertThat(sentOn("2024-10-09")).isEqualTo(1);
        assertThat(sentOn("2024-10-10")).isZero();
        assertThat(sentOn("2024-10-14")).as("the day before was slept through").isEqualTo(1);
        assertThat(job.run()).isZero();
        assertThat(cast.actsOn(question)).endsWith("question.remind", "question.remind");
        cast.browser(cast.caseworker())
                .get("/questions/" + question)
                .then()
                .body(containsString("five days before"))
                .body(containsString("Cora Beit"));
    }

    @Test
    void another_date_begins_the_ladder_anew_and_an_answer_ends_it() {
        assertThat(sentOn("2024-10-14")).isEqualTo(1);
        give(cast.contributor(), "2024-10-15");
        assertThat(job.run()).isEqualTo(1);
        call("drafts", Map.of("seen", 0, "text", "Twelve."));
        assertThat(sentOn("2024-10-15")).isEqualTo(1);
        call("referrals", Map.of("seen", 1));
        assertThat(sentOn("2024-10-22")).isZero();
    }

    @Test
    void behind_a_wall_nobody_is_reminded_who_stands_outside() {
        cabinet.hide(concern);
        assertThat(sentOn("2024-10-14")).isZero();
    }

    @Test
    void two_nodes_send_one() throws Exception {
        today.is("2024-10-14T09:00:00Z");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> sent = two.invokeAll(List.of(job::run, job::run));
        two.shutdown();
        assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(1);
    }
}
