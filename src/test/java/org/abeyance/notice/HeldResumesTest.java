package org.abeyance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abeyance.decision.Act;
import org.abeyance.decision.Settling;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resume that was approved and dated ahead is held, and its owner hears of it. It is Friday 4 October 2024. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class HeldResumesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Mailbox mailbox;

    @Inject
    NoticeJob job;

    Person nora;
    Person ada;
    Person carl;
    String concern;
    String condition;
    String resume;

    @BeforeEach
    void a_resume_in_the_uk_is_approved_for_14_october() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        concern = cabinet.concern();
        cast.browser(nora)
                .formParam("owner", carl.ref())
                .formParam("deputy", nora.ref())
                .post("/concerns/" + concern + "/assignment")
                .then()
                .statusCode(303);
        String pause = doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
        condition = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        doings.settle(condition, Settling.MET, "2024-10-01");
        resume = cast.program(nora)
                .contentType("application/json")
                .body(asked())
                .post("/api/v1/concerns/" + concern + "/resumes")
                .path("reference");
        call(ada, "approval", Map.of());
        mailbox.opens();
    }

    @AfterEach
    void the_server_is_gone() {
        mailbox.shuts();
    }

    private static Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdictions", List.of("UK"));
        asked.put("on", "2024-10-14");
        asked.put("text", "Training resumes.");
        asked.put("decidedBy", "Blake Lawit");
        asked.put("dpo", "Mara Dunne");
        asked.put("dpoAdvice", "Go ahead.");
        asked.put("dpoFollowed", true);
        return asked;
    }

    private void call(Person by, String noun, Map<String, Object> said) {
        cast.program(by)
                .contentType("application/json")
                .body(said)
                .post("/api/v1/resumes/" + resume + "/" + noun)
                .then()
                .statusCode(201);
    }

    private void cleared() {
        call(ada, "clearance", Map.of("says", "CLEAR"));
    }

    /** The job runs, and what it has to mail is mailed; all mails so far. */
    private List<MimeMessage> itIs(String moment) {
        today.is(moment);
        job.run(today.instant());
        today.goesOnBy(Duration.ofMinutes(3));
        mailbox.delivers();
        return mailbox.mails();
    }

    private String notices(Person person) {
        return cast.browser(person).get("/notices").then().extract().asString();
    }

    @Test
    void whoever_may_approve_or_clear_it_hears_of_it_under_the_bell_and_who_proposed_it_does_not() {
        Person rita = cast.reader();
        Person lena = cast.somebody("Lena Grau", Role.APPROVER);
        assertThat(itIs("2024-10-05T09:00:00Z")).as("no mail").isEmpty();
        for (Person approver : List.of(ada, lena)) {
            assertThat(notices(approver)).contains("is approved and waits for clearance", "/resumes/" + resume);
        }
        String other = cast.program(nora)
                .contentType("application/json")
                .body(asked())
                .post("/api/v1/concerns/" + concern + "/resumes")
                .path("reference");
        itIs("2024-10-06T09:00:00Z");
        assertThat(notices(lena)).contains("waits for approval", "/resumes/" + other);
        for (Person outside : List.of(rita, carl, nora)) {
            assertThat(notices(outside)).doesNotContain("waits for approval", "waits for clearance");
        }
        cast.browser(ada)
                .get("/concerns/" + concern)
                .then()
                .body(containsString(">" + resume + "</a> to resume in UK"))
                .body(containsString("approved, waiting for clearance"))
                .body(containsString("proposed, waiting for approval"));
        cast.browser(rita).get("/concerns/" + concern).then().body(not(containsString(resume)));
    }

    @Test
    void a_stop_that_comes_before_its_day_is_told_to_the_owner_once() throws Exception {
        cleared();
        assertThat(itIs("2024-10-08T09:00:00Z")).as("nothing holds it").isEmpty();
        String stop = doings.restrict(concern, Severity.STOP, "2024-10-08", "UK");
        List<MimeMessage> mails = itIs("2024-10-08T22:00:00Z");
        assertThat(mails).as("at night too").hasSize(1);
        assertThat(mails.get(0).getAllRecipients()[0].toString()).contains("carl.werk");
        assertThat(mails.get(0).getSubject()).as("counts only").isEqualTo("Abeyance: 1 date needs you");
        assertThat(mails.get(0).getContent().toString())
                .contains("A resume from Mon 14 Oct 2024 is held: a stop is in force", resume, concern);
        assertThat(notices(carl)).contains("a stop is in force (" + stop + ")", "/resumes/" + resume);
        assertThat(notices(nora)).as("the deputy only where the owner is away").doesNotContain("is held");
        assertThat(itIs("2024-10-09T09:00:00Z")).as("once").hasSize(1);
        assertThat(cast.actsOn(resume)).containsOnlyOnce("resume.held");

        doings.turn(stop, Turn.Effect.ENDS, "2024-10-09");
        itIs("2024-10-09T10:00:00Z");
        doings.restrict(concern, Severity.STOP, "2024-10-10", "UK");
        assertThat(itIs("2024-10-10T09:00:00Z")).as("another stop").hasSize(2);
    }

    @Test
    void a_condition_that_is_open_again_is_told_each_time() {
        cleared();
        today.is("2024-10-07T09:00:00Z");
        doings.settle(condition, Settling.REOPENED, "2024-10-07");
        assertThat(itIs("2024-10-07T10:00:00Z")).hasSize(1);
        assertThat(notices(carl)).contains("a condition is open (" + condition + ")");
        doings.settle(condition, Settling.MET, "2024-10-07");
        assertThat(itIs("2024-10-08T09:00:00Z")).hasSize(1);
        doings.settle(condition, Settling.REOPENED, "2024-10-08");
        assertThat(itIs("2024-10-08T10:00:00Z")).hasSize(2);
    }

    @Test
    void an_adverse_position_is_told_and_a_mild_one_is_not() {
        cleared();
        today.is("2024-10-07T09:00:00Z");
        doings.hold(concern, "2024-10-07", List.of(Held.MONITORING), "UK");
        assertThat(itIs("2024-10-07T10:00:00Z")).isEmpty();
        doings.hold(concern, "2024-10-08", List.of(Held.CHANGES_REQUIRED), "UK");
        assertThat(itIs("2024-10-08T10:00:00Z")).hasSize(1);
    }

    @Test
    void what_ends_before_the_mail_goes_is_not_mailed() {
        cleared();
        today.is("2024-10-07T09:00:00Z");
        mailbox.shuts();
        doings.settle(condition, Settling.REOPENED, "2024-10-07");
        job.run(today.instant());
        doings.settle(condition, Settling.MET, "2024-10-07");
        mailbox.opens();
        assertThat(itIs("2024-10-07T09:06:00Z")).isEmpty();
    }

    @Test
    void on_its_day_the_owner_hears_that_it_still_waits_for_clearance() {
        assertThat(itIs("2024-10-13T09:00:00Z")).as("not before its day").isEmpty();
        assertThat(itIs("2024-10-14T07:00:00Z")).hasSize(1);
        assertThat(notices(carl)).contains("is held: it waits for clearance.");
        cleared();
        assertThat(itIs("2024-10-15T07:00:00Z")).as("it counts").hasSize(1);
    }

    @Test
    void behind_a_wall_only_its_custodians_hear_what_it_is() {
        Person wanda = cast.somebody("Wanda Hut", Role.READER);
        String walled = cabinet.concern();
        String stop = doings.restrict(walled, Severity.STOP, "2024-09-25", "UK");
        doings.wall(walled, wanda);
        cleared();
        assertThat(itIs("2024-10-08T09:00:00Z")).as("nothing that can be told").isEmpty();
        assertThat(notices(wanda)).contains("You are asked to clear a resume", stop);
        itIs("2024-10-14T07:00:00Z");
        assertThat(notices(carl)).contains("it waits for clearance").doesNotContain(stop, "a stop");
        cast.browser(cast.auditor())
                .get("/trail")
                .then()
                .statusCode(200)
                .body(containsString("is held: it waits for clearance"))
                .body(not(containsString(stop)));
    }

    @Test
    void while_the_owner_is_away_the_deputy_hears_and_without_both_the_approvers() {
        cleared();
        cast.browser(carl)
                .formParam("from", "2024-10-07")
                .formParam("to", "2024-10-11")
                .post("/account/absences")
                .then()
                .statusCode(303);
        doings.restrict(concern, Severity.STOP, "2024-10-04", "UK");
        itIs("2024-10-08T09:00:00Z");
        assertThat(notices(nora)).contains("a stop is in force");
        assertThat(notices(carl)).doesNotContain("a stop is in force");
        cast.browser(nora)
                .formParam("owner", "")
                .formParam("deputy", "")
                .post("/concerns/" + concern + "/assignment")
                .then()
                .statusCode(303);
        itIs("2024-10-08T10:00:00Z");
        assertThat(notices(ada)).contains("a stop is in force");
    }
}
