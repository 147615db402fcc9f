package org.abeyance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Up the ladder to a date: every rung once, to whom it concerns, and nothing while the clock is stopped. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class RemindersTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Mailbox mailbox;

    @Inject
    NoticeJob job;

    Person nora;
    Person carl;
    Concern concern;
    String deadline;

    @BeforeEach
    void an_answer_is_due_on_monday_14_december() {
        slate.wipe();
        today.is("2026-11-12T09:00:00Z"); // Thursday
        nora = cast.caseworker();
        carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        concern = cases.linkedIn(nora);
        cast.browser(nora)
                .formParam("owner", nora.ref())
                .formParam("deputy", carl.ref())
                .post("/concerns/" + concern.ref() + "/assignment")
                .then()
                .statusCode(303);
        deadline = cast.program(nora)
                .contentType("application/json")
                .body(
                        "{\"title\":\"Answer\",\"rule\":\"UKGDPR-12A-1M\",\"trigger\":\"2026-11-13T10:00:00+00:00\",\"calendar\":\"GB-EAW\"}")
                .post("/api/v1/concerns/" + concern.ref() + "/deadlines")
                .path("reference"); // Sun 13 Dec, so Mon 14 Dec 2026
        mailbox.opens();
    }

    @AfterEach
    void the_server_is_gone() {
        mailbox.shuts();
    }

    private List<MimeMessage> itIs(String moment) {
        today.is(moment);
        job.run(today.instant());
        today.goesOnBy(java.time.Duration.ofMinutes(3));
        mailbox.delivers();
        return mailbox.mails();
    }

    private static String to(MimeMessage mail) throws Exception {
        return mail.getAllRecipients()[0].toString();
    }

    @Test
    void the_owner_hears_of_every_rung_once_and_the_deputy_near_the_end() throws Exception {
        assertThat(itIs("2026-11-27T09:00:00Z")).as("far").isEmpty();
        assertThat(itIs("2026-11-30T09:00:00Z")).as("two weeks before").hasSize(1);
        assertThat(itIs("2026-11-30T12:00:00Z")).as("once").hasSize(1);
        assertThat(itIs("2026-12-08T09:00:00Z")).as("five working days").hasSize(2);
        assertThat(mailbox.mails()).allSatisfy(mail -> assertThat(to(mail)).contains("nora.quist"));
        assertThat(mailbox.mails().get(0).getSubject()).as("counts only").isEqualTo("Abeyance: 1 date needs you");
        assertThat(mailbox.mails().get(0).getContent().toString())
                .contains("Answer is due in two weeks", "Mon 14 Dec 2026", deadline);
        assertThat(itIs("2026-12-13T09:00:00Z")).as("a Sunday is quiet").hasSize(2);
        assertThat(itIs("2026-12-14T06:00:00Z")).as("so is the night").hasSize(2);
        assertThat(itIs("2026-12-14T09:00:00Z"))
                .as("the day itself, the deputy too")
                .hasSize(4);
        assertThat(itIs("2026-12-15T09:00:00Z")).as("late").hasSize(6);
        assertThat(itIs("2026-12-16T09:00:00Z")).as("late still, daily").hasSize(8);
        assertThat(cast.actsOn(deadline)).filteredOn("deadline.remind"::equals).hasSize(8);
    }

    @Test
    void approvers_hear_of_what_is_late_if_they_may_see_it() throws Exception {
        Person ada = cast.approver();
        itIs("2026-12-15T09:00:00Z");
        assertThat(mailbox.mails()).anySatisfy(mail -> assertThat(to(mail)).contains("ada.prior"));
        cast.browser(ada).get("/notices").then().body(containsString("Answer is late"));
        cases.wall(concern);
        cast.browser(ada).get("/notices").then().body(not(containsString("Answer is late")));
        int before = mailbox.mails().size();
        assertThat(itIs("2026-12-16T09:00:00Z"))
                .as("nobody is inside that wall")
                .hasSize(before);
    }

    @Test
    void what_is_met_moved_or_stopped_before_the_mail_goes_is_not_in_it() {
        today.is("2026-11-30T09:00:00Z");
        job.run(today.instant());
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2026-11-30", "reason", "Asked what they mean."))
                .post("/api/v1/deadlines/" + deadline + "/stops")
                .then()
                .statusCode(201);
        today.goesOnBy(java.time.Duration.ofMinutes(3));
        mailbox.delivers();
        assertThat(mailbox.mails()).isEmpty();
        assertThat(itIs("2026-12-14T09:00:00Z"))
                .as("nobody is reminded of a stopped clock")
                .isEmpty();
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2026-12-14", "reason", "They said."))
                .post("/api/v1/deadlines/" + deadline + "/restarts")
                .then()
                .statusCode(201);
        assertThat(itIs("2026-12-15T09:00:00Z"))
                .as("a new date begins its ladder anew")
                .hasSize(1);
    }

    @Test
    void while_the_owner_is_away_the_deputy_is_reminded() throws Exception {
        today.is("2026-11-26T09:00:00Z");
        cast.browser(nora)
                .formParam("from", "2026-11-30")
                .formParam("to", "2026-12-04")
                .post("/account/absences")
                .then()
                .statusCode(303);
        cast.browser(nora)
                .formParam("from", "2026-12-04")
                .formParam("to", "2026-12-01")
                .post("/account/absences")
                .then()
                .statusCode(422)
                .body(containsString("2026-12-04"));
        cast.browser(carl).post("/account/absences/1/end").then().statusCode(404);
        assertThat(itIs("2026-11-30T09:00:00Z")).hasSize(1);
        assertThat(to(mailbox.mails().get(0))).contains("carl.werk");
        itIs("2026-12-07T09:00:00Z");
        assertThat(mailbox.mails())
                .as("back again")
                .anySatisfy(mail -> assertThat(to(mail)).contains("nora.quist"));
    }

    @Test
    void the_bell_counts_what_was_not_read() {
        itIs("2026-11-30T09:00:00Z");
        cast.browser(nora).get("/").then().body(containsString("Notices <span class=\"count\">1"));
        cast.browser(nora).get("/notices").then().body(containsString("Answer is due in two weeks"));
        cast.browser(nora)
                .formParam("upTo", "1")
                .post("/notices/reading")
                .then()
                .statusCode(303);
        cast.browser(nora).get("/").then().body(not(containsString("Notices <span")));
        cast.browser(carl).get("/notices").then().body(not(containsString("Answer")));
    }
}
