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
                .contains("Answer is due in 14 days", "Mon 14 Dec 2026", deadline);
        assertThat(itIs("2026-12-13T09:00:00Z")).as("a Sunday is quiet").hasSize(2);
        assertThat(itIs("2026-12-14T06:00:00Z")).as("so is the night").hasSize(2);
        assertThat(itIs("2026-12-14T09:00:00Z"))
                .as("the day itself, the deputy too")
                .hasSize(4);
        assertThat(itIs("2026-12-15T09:00:00Z")).as("late").hasSize(6);
        assertThat(itIs("2026-12-16T09:00:00Z")).as("late still, daily").hasSize(8);
        assertThat(cast.actsOn(deadline)).filteredOn("deadline.remind"::equals).hasSize(8);
    }

    private void leads(Person lead, Person person) {
        cast.browser(cast.administrator())
                .formParam("lead", lead.ref())
                .post("/people/" + person.ref() + "/lead")
                .then()
                .statusCode(303);
    }

    private List<String> heard() {
        return mailbox.mails().stream().map(RemindersTest::receiver).toList();
    }

    private static String receiver(MimeMessage mail) {
        try {
            return to(mail).replaceAll(".*<|@.*", "");
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void it_climbs_from_the_owner_to_their_lead_to_the_approvers() {
        Person lena = cast.somebody("Lena Haupt", Role.READER);
        cast.approver();
        leads(lena, nora);
        itIs("2026-12-07T09:00:00Z"); // Monday, five working days before
        assertThat(heard()).containsExactly("nora.quist");
        itIs("2026-12-11T09:00:00Z"); // Friday; Sunday's rung comes on Monday
        itIs("2026-12-14T09:00:00Z"); // Monday, the day itself
        assertThat(heard()).containsExactlyInAnyOrder("nora.quist", "nora.quist", "carl.werk", "lena.haupt");
        itIs("2026-12-15T09:00:00Z"); // Tuesday, late
        assertThat(heard()).hasSize(8).contains("ada.prior");
    }

    @Test
    void where_the_lead_is_away_theirs_hears_and_nobody_leads_themselves() {
        Person lena = cast.somebody("Lena Haupt", Role.READER);
        Person otto = cast.somebody("Otto Chef", Role.READER);
        leads(lena, nora);
        leads(otto, lena);
        cast.browser(cast.administrator())
                .formParam("lead", nora.ref())
                .post("/people/" + otto.ref() + "/lead")
                .then()
                .statusCode(422)
                .body(containsString("Then Otto Chef would lead themselves."));
        away(lena, "2026-12-14", "2026-12-14");
        itIs("2026-12-14T09:00:00Z"); // Monday, the day itself
        assertThat(heard()).containsExactlyInAnyOrder("nora.quist", "carl.werk", "otto.chef");
    }

    private void away(Person person, String from, String to) {
        cast.browser(person)
                .formParam("from", from)
                .formParam("to", to)
                .post("/account/absences")
                .then()
                .statusCode(303);
    }

    private void ladder(String of, String rungs, Person by) {
        cast.browser(by)
                .formParam("rungs", rungs)
                .post("/" + of + "/ladder")
                .then()
                .statusCode(303);
    }

    @Test
    void a_ladder_is_chosen_for_a_rule_and_another_for_one_deadline() {
        ladder("rules/UKGDPR-12A-1M", "20 days before: owner", cast.administrator());
        assertThat(itIs("2026-11-24T09:00:00Z"))
                .as("Tuesday, twenty days before")
                .hasSize(1);
        ladder("deadlines/" + deadline, "10 days before: deputy\neach day late: owner", nora);
        cast.browser(nora)
                .get("/deadlines/" + deadline)
                .then()
                .body(containsString("10 days before (to: deputy), then each day late (to: owner)."));
        cast.browser(nora)
                .get("/deadlines/" + deadline + "/ladder")
                .then()
                .body(containsString("Fri 4 Dec 2026"))
                .body(containsString("Carl Werk"));
        assertThat(itIs("2026-11-30T09:00:00Z"))
                .as("two weeks before: no rung of it")
                .hasSize(1);
        itIs("2026-12-04T09:00:00Z"); // Friday, ten days before
        assertThat(heard()).containsExactly("nora.quist", "carl.werk");
        cast.browser(nora).post("/deadlines/" + deadline + "/ladder/end").then().statusCode(303);
        cast.browser(nora)
                .get("/deadlines/" + deadline + "/ladder")
                .then()
                .body(containsString("As for every deadline of"))
                .body(containsString("20 days before"));
        assertThat(cast.actsOn(deadline)).filteredOn("ladder.choose"::equals).hasSize(2);
    }

    @Test
    void a_ladder_that_can_not_be_climbed_comes_back_with_what_was_typed() {
        cast.browser(nora)
                .formParam("rungs", "soon: boss")
                .post("/deadlines/" + deadline + "/ladder")
                .then()
                .statusCode(422)
                .body(containsString("“soon: boss” is no rung"))
                .body(containsString(">\nsoon: boss</textarea>"));
        cast.browser(cast.reader())
                .formParam("rungs", "1 day before: owner")
                .post("/deadlines/" + deadline + "/ladder")
                .then()
                .statusCode(403);
        cast.browser(nora)
                .formParam("rungs", "1 day before: owner")
                .post("/rules/UKGDPR-12A-1M/ladder")
                .then()
                .statusCode(403);
        cases.wall(concern);
        cast.browser(nora).get("/deadlines/" + deadline + "/ladder").then().statusCode(404);
    }

    @Test
    void a_program_reads_and_chooses_ladders() {
        String its = "/api/v1/deadlines/" + deadline + "/ladder";
        cast.program(nora).get(its).then().statusCode(200).body("chosen", org.hamcrest.Matchers.is(false));
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("rungs", List.of("2 working days before: owner, deputy")))
                .post(its)
                .then()
                .statusCode(201)
                .body("words", org.hamcrest.Matchers.is("2 working days before (and the deputy)"))
                .body("chosen", org.hamcrest.Matchers.is(true));
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("rungs", List.of("soon")))
                .post(its)
                .then()
                .statusCode(422);
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("rungs", List.of()))
                .post(its)
                .then()
                .statusCode(201)
                .body("chosen", org.hamcrest.Matchers.is(false));
        cast.program(cast.administrator())
                .contentType("application/json")
                .body(Map.of("rungs", List.of("each day late: approvers")))
                .post("/api/v1/rules/UKGDPR-12A-1M/ladder")
                .then()
                .statusCode(201);
        cast.program(nora).get(its).then().body("words", org.hamcrest.Matchers.is("each day late (to: approvers)"));
    }

    private void quiet(Person person, String from, String to, String calendar) {
        cast.browser(person)
                .formParam("quietFrom", from)
                .formParam("quietTo", to)
                .formParam("quietCalendar", calendar)
                .post("/account/quiet")
                .then()
                .statusCode(303);
    }

    @Test
    void quiet_hours_and_holidays_are_the_readers_own() {
        quiet(nora, "17:00", "10:00", "GB-SCT");
        assertThat(itIs("2026-11-30T09:00:00Z")).as("St Andrew's Day, a Monday").isEmpty();
        assertThat(itIs("2026-12-01T09:59:00Z")).as("before ten").isEmpty();
        assertThat(itIs("2026-12-01T10:00:00Z")).as("Tuesday at ten").hasSize(1);
        quiet(nora, "00:00", "00:00", "NONE");
        assertThat(itIs("2026-12-07T03:00:00Z")).as("Monday night: never quiet").hasSize(2);
        cast.browser(nora)
                .formParam("quietFrom", "25:00")
                .formParam("quietTo", "")
                .formParam("quietCalendar", "MOON")
                .post("/account/quiet")
                .then()
                .statusCode(422)
                .body(containsString("Give an hour of the day, as 19:00."))
                .body(containsString("value=\"25:00\""));
    }

    @Test
    void a_date_that_passes_on_days_off_is_told_of_before_them() throws Exception {
        String typed = started(
                "{\"title\":\"Call back\",\"typed\":{\"on\":\"2026-11-28\",\"reason\":\"As agreed.\"},\"stated\":\"2026-11-28\"}");
        itIs("2026-11-26T09:00:00Z"); // Thursday
        assertThat(mailbox.mails()).hasSize(1);
        itIs("2026-11-27T09:00:00Z"); // Friday, the last day before it on which anybody works
        assertThat(heard()).containsExactlyInAnyOrder("nora.quist", "nora.quist", "carl.werk");
        assertThat(mailbox.mails().get(1).getContent().toString()).contains("Call back is due tomorrow", typed);
        itIs("2026-11-28T09:00:00Z"); // Saturday, the day itself
        assertThat(mailbox.mails()).hasSize(3);
        itIs("2026-11-30T09:00:00Z"); // Monday, late; and the other one is two weeks off: one mail
        assertThat(heard()).hasSize(5);
    }

    private String started(String body) {
        return cast.program(nora)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/concerns/" + concern.ref() + "/deadlines")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    @Test
    void of_a_clock_in_hours_everybody_hears_at_once_whatever_the_hour() throws Exception {
        today.is("2026-10-23T20:00:00Z");
        String breach = started(
                "{\"title\":\"Tell the ICO\",\"rule\":\"UKGDPR-33-72H\",\"trigger\":\"2026-10-24T02:00:00+01:00\",\"calendar\":\"GB-EAW\"}");
        today.is("2026-10-24T01:05:00Z"); // Saturday, 02:05 BST: clocks go back this night
        job.run(today.instant());
        mailbox.delivers();
        assertThat(heard()).as("without collecting").containsExactlyInAnyOrder("nora.quist", "carl.werk");
        assertThat(mailbox.mails().get(0).getContent().toString()).contains("Tell the ICO is due in 3 days", breach);
        itIs("2026-10-26T06:00:00Z"); // Monday, 06:00 GMT: 20 elapsed hours before, quiet for anything else
        assertThat(heard()).hasSize(4);
        itIs("2026-10-26T22:00:00Z"); // 4 hours before, at night
        assertThat(heard()).hasSize(6);
        itIs("2026-10-27T02:00:00Z"); // Tuesday, 02:00 GMT: 72 hours after the next full hour are over
        assertThat(heard()).hasSize(8);
        assertThat(mailbox.mails().get(7).getContent().toString()).contains("Tell the ICO is late");
        assertThat(itIs("2026-10-27T09:00:00Z")).as("once").hasSize(8);
    }

    @Test
    void whatever_comes_in_one_hour_is_in_one_mail_and_what_comes_later_in_the_next() throws Exception {
        started(
                "{\"title\":\"Second\",\"typed\":{\"on\":\"2026-12-14\",\"reason\":\"As agreed.\"},\"stated\":\"2026-12-14\"}");
        assertThat(itIs("2026-11-30T09:00:00Z")).hasSize(1);
        assertThat(mailbox.mails().get(0).getSubject()).isEqualTo("Abeyance: 2 dates need you");
        started(
                "{\"title\":\"Third\",\"typed\":{\"on\":\"2026-12-14\",\"reason\":\"As agreed.\"},\"stated\":\"2026-12-14\"}");
        assertThat(itIs("2026-11-30T09:30:00Z")).as("this hour's has gone").hasSize(1);
        assertThat(itIs("2026-11-30T10:00:00Z")).hasSize(2);
        assertThat(mailbox.mails().get(1).getContent().toString())
                .contains("Third is due in 14 days")
                .doesNotContain("Second");
    }

    @Test
    void behind_a_wall_whose_owner_is_outside_its_custodians_hear() {
        Person wanda = cast.somebody("Wanda Hut", Role.READER);
        Person walter = cast.somebody("Walter Hut", Role.CASEWORKER);
        cast.approver();
        cast.browser(walter)
                .formParam("custodians", wanda.ref(), walter.ref())
                .formParam("reason", "Inside information.")
                .post("/concerns/" + concern.ref() + "/wall")
                .then()
                .statusCode(303);
        itIs("2026-12-15T09:00:00Z"); // Tuesday, late
        assertThat(heard()).containsExactlyInAnyOrder("wanda.hut", "walter.hut");
    }

    @Test
    void a_leaver_hears_no_more_and_what_they_owned_is_listed_for_handover() {
        Person lena = cast.somebody("Lena Haupt", Role.READER);
        leads(lena, nora);
        cast.browser(cast.administrator())
                .post("/people/" + nora.ref() + "/deactivation")
                .then()
                .statusCode(303);
        itIs("2026-11-30T09:00:00Z"); // Monday, two weeks before
        assertThat(heard()).as("the deputy in the owner's place").containsExactly("carl.werk");
        cast.browser(nora).get("/notices").then().statusCode(303);
        cast.browser(cast.administrator())
                .get("/people/" + nora.ref())
                .then()
                .body(containsString("To be handed over"));
        cast.browser(lena)
                .get("/notices")
                .then()
                .body(containsString("Nora Quist is not here any more."))
                .body(containsString("/concerns?owner=" + nora.ref() + "&amp;stage=ANY"));
        cast.browser(cast.administrator())
                .get("/concerns?owner=" + nora.ref() + "&stage=ANY")
                .then()
                .statusCode(200)
                .body(containsString(concern.ref()));
    }

    @Test
    void what_was_on_its_way_to_a_leaver_does_not_go() {
        today.is("2026-11-30T09:00:00Z");
        job.run(today.instant());
        cast.browser(cast.administrator())
                .post("/people/" + nora.ref() + "/deactivation")
                .then()
                .statusCode(303);
        today.goesOnBy(java.time.Duration.ofMinutes(3));
        mailbox.delivers();
        assertThat(mailbox.mails()).isEmpty();
        itIs("2026-11-30T09:05:00Z");
        assertThat(heard()).as("the deputy hears instead").containsExactly("carl.werk");
    }

    @Test
    void one_day_away_is_a_day_of_the_readers_own_zone() {
        cast.browser(nora)
                .formParam("zone", "Pacific/Auckland")
                .post("/account/zone")
                .then()
                .statusCode(303);
        away(nora, "2026-11-30", "2026-11-30");
        itIs("2026-11-30T00:30:00Z"); // Monday noon in Auckland, half past midnight where the clock runs
        assertThat(heard()).as("quiet for the deputy, in London").isEmpty();
        itIs("2026-11-30T09:00:00Z"); // night in Auckland
        assertThat(heard()).containsExactly("carl.werk");
        itIs("2026-11-30T20:30:00Z"); // Tuesday morning in Auckland
        assertThat(heard()).containsExactly("carl.werk", "nora.quist");
    }

    @Test
    void an_extension_moves_the_ladder_and_meeting_it_ends_it() {
        itIs("2026-11-30T09:00:00Z"); // Monday, two weeks before
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2026-12-01", "reason", "They are complex."))
                .post("/api/v1/deadlines/" + deadline + "/extensions")
                .then()
                .statusCode(201);
        assertThat(itIs("2026-12-14T09:00:00Z")).as("the day it was, a Monday").hasSize(1);
        assertThat(itIs("2027-02-01T09:00:00Z"))
                .as("Monday, two weeks before Mon 15 Feb 2027")
                .hasSize(2);
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2027-02-01", "reason", "Sent."))
                .post("/api/v1/deadlines/" + deadline + "/completions")
                .then()
                .statusCode(201);
        assertThat(itIs("2027-02-16T09:00:00Z")).as("met").hasSize(2);
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
        cast.browser(nora).get("/notices").then().body(containsString("Answer is due in 14 days"));
        cast.browser(nora)
                .formParam("upTo", "1")
                .post("/notices/reading")
                .then()
                .statusCode(303);
        cast.browser(nora).get("/").then().body(not(containsString("Notices <span")));
        cast.browser(carl).get("/notices").then().body(not(containsString("Answer")));
    }
}
