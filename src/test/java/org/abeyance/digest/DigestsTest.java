package org.abeyance.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody's digest over real SMTP: complete, right for its reader, and never twice. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DigestsTest {

    static final String PASSWORD = "four quiet words here";

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Mailbox mailbox;

    @Inject
    PublicMatters matters;

    @Inject
    Walled walled;

    @Inject
    DigestJob job;

    @Inject
    Session session;

    @Inject
    SessionFactory factory;

    Person nora;
    Person rita;

    @BeforeEach
    void two_readers_on_a_friday() throws IOException {
        slate.wipe();
        today.is("2026-11-20T10:00:00Z"); // Friday
        nora = cast.withPassword(cast.caseworker(), PASSWORD);
        rita = cast.withPassword(cast.reader(), PASSWORD);
        job.run(today.instant());
        mailbox.opens();
    }

    @AfterEach
    void the_server_is_gone() {
        mailbox.shuts();
    }

    private void itIs(String moment) {
        today.is(moment);
        job.run(today.instant());
        mailbox.delivers();
    }

    private List<MimeMessage> to(Person person) {
        return mailbox.mails().stream()
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().contains(person.email());
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private static List<String> parts(Object content) throws Exception {
        List<String> parts = new ArrayList<>();
        if (content instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts.addAll(parts(several.getBodyPart(i).getContent()));
            }
        } else if (content instanceof String text) {
            parts.add(text);
        }
        return parts;
    }

    private static String words(MimeMessage mail) throws Exception {
        return mail.getSubject() + "\n" + String.join("\n", parts(mail.getContent()));
    }

    @Test
    void on_monday_at_eight_everybody_is_told_once_what_changed() throws Exception {
        matters.take(nora, "M01");
        itIs("2026-11-23T07:59:00Z");
        assertThat(mailbox.mails()).isEmpty();
        itIs("2026-11-23T08:00:00Z"); // Monday
        itIs("2026-11-23T08:01:00Z");
        itIs("2026-11-24T08:00:00Z");
        assertThat(to(nora)).hasSize(1);
        assertThat(to(rita)).hasSize(1);
        MimeMessage mail = to(rita).get(0);
        assertThat(mail.getSubject())
                .as("counts only: it shows on lock screens")
                .matches("Abeyance: \\d+ changed, \\d+ late, \\d+ due in 14 days");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Id")[0]).contains("digest");
        List<String> parts = parts(mail.getContent());
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part)
                        .contains("LinkedIn", "since Fri 20 Nov 2026", "A record, not permission")
                        .doesNotContainIgnoringCase("compliant"));
        assertThat(mail.getSize()).isLessThan(80_000);
    }

    @Test
    void a_deadline_that_was_met_late_or_missed_has_changed_in_the_week_in_which_it_did() throws Exception {
        String concern = matters.take(nora, "M01");
        itIs("2026-11-23T08:00:00Z"); // Monday
        for (String day : List.of("2026-11-24", "2026-11-26")) {
            cast.program(nora)
                    .contentType("application/json")
                    .body("{\"title\": \"Wanted by " + day + "\", \"typed\": {\"on\": \"" + day
                            + "\", \"reason\": \"As agreed.\"}, \"stated\": \"" + day + "\"}")
                    .post("/api/v1/concerns/" + concern + "/deadlines")
                    .then()
                    .statusCode(201);
        }
        today.is("2026-11-25T10:00:00Z"); // Wednesday
        String late = cast.program(nora)
                .get("/api/v1/concerns/" + concern + "/deadlines")
                .path("deadlines.find { it.title == 'Wanted by 2026-11-24' }.reference");
        cast.program(nora)
                .contentType("application/json")
                .body("{\"on\": \"2026-11-25\"}")
                .post("/api/v1/deadlines/" + late + "/completions")
                .then()
                .statusCode(201);
        itIs("2026-11-30T08:00:00Z"); // Monday
        assertThat(words(to(rita).get(1)))
                .contains("Wed 25 Nov 2026, deadline met late", "Thu 26 Nov 2026, deadline missed");
        itIs("2026-12-07T08:00:00Z"); // Monday
        assertThat(words(to(rita).get(2)))
                .contains("Nothing changed since Mon 30 Nov 2026")
                .contains("11 days late")
                .doesNotContain("deadline missed");
    }

    @Test
    void a_quiet_week_says_so_and_when_the_next_one_comes() throws Exception {
        itIs("2026-11-23T08:00:00Z");
        assertThat(words(to(rita).get(0)))
                .contains("Nothing changed since Fri 20 Nov 2026", "The next one comes on Mon 30 Nov 2026");
    }

    @Test
    void a_run_that_was_missed_for_three_weeks_is_made_up_once_and_says_that_it_is_late() throws Exception {
        matters.take(nora, "M01");
        itIs("2026-12-10T15:00:00Z"); // Thursday, after Mondays 23 and 30 Nov and 7 Dec
        assertThat(to(rita)).hasSize(1);
        assertThat(words(to(rita).get(0))).contains("the run before this was missed", "since Fri 20 Nov 2026");
        itIs("2026-12-14T08:00:00Z");
        assertThat(to(rita)).hasSize(2);
        assertThat(words(to(rita).get(1)))
                .contains("Nothing changed since Thu 10 Dec 2026")
                .doesNotContain("missed");
    }

    @Test
    void what_is_walled_after_it_was_queued_is_not_told() throws Exception {
        matters.take(nora, "M01");
        matters.take(nora, "M09");
        today.is("2026-11-23T08:00:00Z");
        job.run(today.instant());
        walled.wall("M09", nora);
        mailbox.delivers();
        assertThat(words(to(nora).get(0))).contains("Replika", "LinkedIn");
        assertThat(words(to(rita).get(0))).contains("LinkedIn").doesNotContain("Replika");
    }

    @Test
    void a_past_digest_is_shown_by_the_rights_of_today() {
        matters.take(nora, "M01");
        matters.take(nora, "M09");
        itIs("2026-11-23T08:00:00Z");
        long id = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select d.id from Digest d where d.person.id = :person", Long.class)
                        .setParameter("person", rita.id())
                        .getSingleResult());
        String past = "/digest/past/" + id;
        cast.browser(rita).get(past).then().statusCode(200).body(containsString("Replika"));
        cast.browser(nora).get(past).then().statusCode(404);
        walled.wall("M09", nora);
        cast.browser(rita)
                .get(past)
                .then()
                .statusCode(200)
                .body(not(containsString("Replika")))
                .body(containsString("LinkedIn"));
    }

    @Test
    void who_may_read_nothing_any_more_gets_nothing() {
        today.is("2026-11-23T08:00:00Z");
        job.run(today.instant());
        cast.browser(cast.administrator())
                .post("/people/" + rita.ref() + "/deactivation")
                .then()
                .statusCode(303);
        mailbox.delivers();
        assertThat(to(rita)).isEmpty();
        assertThat(to(nora)).hasSize(1);
        itIs("2026-11-30T08:00:00Z");
        assertThat(to(rita)).isEmpty();
    }

    @Test
    void whoever_follows_something_is_told_of_that_alone() throws Exception {
        matters.take(nora, "M01");
        matters.take(nora, "M09");
        cast.browser(rita)
                .formParam("platform", "linkedin")
                .post("/digest/followed")
                .then()
                .statusCode(303);
        itIs("2026-11-23T08:00:00Z");
        assertThat(words(to(rita).get(0))).contains("LinkedIn").doesNotContain("Replika");
        cast.browser(rita)
                .formParam("platform", "nowhere")
                .post("/digest/followed")
                .then()
                .statusCode(422);
        cast.browser(nora).post("/digest/followed/1/removal").then().statusCode(404);
        cast.browser(rita).post("/digest/followed/1/removal").then().statusCode(303);
    }

    @Test
    void it_comes_when_its_reader_wants_it_in_their_own_zone() {
        cast.browser(rita)
                .formParam("frequency", "DAILY")
                .formParam("day", "MONDAY")
                .formParam("hour", "18")
                .formParam("edition", "MANAGER")
                .post("/digest")
                .then()
                .statusCode(303);
        itIs("2026-11-20T17:59:00Z");
        assertThat(to(rita)).isEmpty();
        itIs("2026-11-20T18:00:00Z");
        assertThat(to(rita)).hasSize(1);
        cast.browser(rita)
                .formParam("zone", "America/New_York")
                .post("/account/zone")
                .then()
                .statusCode(303);
        itIs("2026-11-21T18:00:00Z"); // 13:00 there
        assertThat(to(rita)).hasSize(1);
        itIs("2026-11-21T23:00:00Z"); // 18:00 there
        assertThat(to(rita)).hasSize(2);
        for (String wrong : List.of("hour=24", "hour=", "day=SOMEDAY", "frequency=NEVER")) {
            String[] pair = wrong.split("=", 2);
            var form = cast.browser(rita);
            Stream.of("frequency=DAILY", "day=MONDAY", "hour=8", "edition=MANAGER")
                    .filter(field -> !field.startsWith(pair[0]))
                    .forEach(field -> form.formParam(field.split("=")[0], field.split("=")[1]));
            form.formParam(pair[0], pair[1]).post("/digest").then().statusCode(422);
        }
    }

    @Test
    void a_mail_program_ends_it_without_signing_in_and_following_the_link_changes_nothing() {
        String token = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select s.leaveToken from Subscription s where s.person.id = :person", String.class)
                        .setParameter("person", rita.id())
                        .getSingleResult());
        cast.still().get("/digest/leave/" + token).then().statusCode(200);
        itIs("2026-11-23T08:00:00Z");
        assertThat(to(rita)).hasSize(1);
        cast.still()
                .formParam("List-Unsubscribe", "One-Click")
                .post("/digest/leave/" + token)
                .then()
                .statusCode(200);
        itIs("2026-11-30T08:00:00Z");
        assertThat(to(rita)).hasSize(1);
        assertThat(cast.actsOn(rita.ref())).contains("digest.leave");
        cast.still().post("/digest/leave/nobodys").then().statusCode(404);
    }

    @Test
    void the_page_and_the_preview_show_what_would_go_out_and_only_to_oneself() {
        matters.take(nora, "M01");
        cast.browser(rita).get("/digest").then().statusCode(200).body(containsString("LinkedIn"));
        cast.browser(rita)
                .get("/digest/mail")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("LinkedIn"));
        cast.program(rita)
                .contentType("application/json")
                .body("{\"person\": \"" + rita.email() + "\", \"on\": \"2026-11-23\"}")
                .post("/api/v1/digests/preview")
                .then()
                .statusCode(200)
                .body("subject", containsString("changed"))
                .body("html", containsString("LinkedIn"))
                .body("text", containsString("LinkedIn"));
        for (Person other : List.of(nora, cast.administrator())) {
            cast.program(other)
                    .contentType("application/json")
                    .body("{\"person\": \"" + rita.ref() + "\", \"on\": \"2026-11-23\"}")
                    .post("/api/v1/digests/preview")
                    .then()
                    .statusCode(404);
        }
        cast.program(rita)
                .contentType("application/json")
                .body("{\"on\": \"2026-02-31\"}")
                .post("/api/v1/digests/preview")
                .then()
                .statusCode(422)
                .body("errors[0].field", org.hamcrest.Matchers.equalTo("on"));
    }

    @Test
    void administrators_see_the_run_and_not_what_is_in_it() {
        matters.take(nora, "M01");
        itIs("2026-11-23T08:00:00Z");
        Person ines = cast.somebody("Ines Amt", Role.ADMINISTRATOR);
        cast.browser(ines)
                .get("/digest/runs")
                .then()
                .statusCode(200)
                .body(containsString("Rita Mohr"))
                .body(containsString("accepted by the mail server"))
                .body(not(containsString("LinkedIn")));
    }

    private long pastOf(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select max(d.id) from Digest d where d.person.id = :person", Long.class)
                        .setParameter("person", person.id())
                        .getSingleResult());
    }

    @Test
    void a_past_digest_is_kept_as_the_mail_looked() {
        matters.take(nora, "M01");
        itIs("2026-11-23T08:00:00Z");
        String past = "/digest/past/" + pastOf(rita);
        cast.browser(rita).get(past).then().statusCode(200).body(containsString(past + "/mail"));
        cast.browser(rita)
                .get(past + "/mail")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("LinkedIn"));
        cast.browser(nora).get(past + "/mail").then().statusCode(404);
        walled.wall("M01", nora);
        cast.browser(rita).get(past + "/mail").then().statusCode(404);
    }

    @Test
    void a_past_digest_that_told_only_that_something_is_paused_is_filtered_too() {
        matters.take(nora, "M09");
        itIs("2026-11-23T08:00:00Z");
        itIs("2026-11-30T08:00:00Z"); // nothing changed, and Replika is paused still
        String past = "/digest/past/" + pastOf(rita);
        cast.browser(rita).get(past).then().body(containsString("Replika"));
        walled.wall("M09", nora);
        cast.browser(rita).get(past).then().statusCode(200).body(not(containsString("Replika")));
    }

    @Test
    void what_is_marked_after_it_was_told_is_not_shown_again() {
        String ref = matters.take(nora, "M01");
        itIs("2026-11-23T08:00:00Z");
        String[] letter = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select l.letterRef || '/' || l.subject from Letter l order by l.id", String.class)
                        .setMaxResults(1)
                        .getSingleResult())
                .split("/", 2);
        String past = "/digest/past/" + pastOf(rita);
        cast.browser(rita).get(past + "/mail").then().statusCode(200);
        cast.browser(nora)
                .formParam("kind", "PRIVILEGED")
                .formParam("basis", "LEGAL_ADVICE")
                .formParam("counsel", "IN_HOUSE")
                .formParam("reason", "It is advice.")
                .post("/concerns/" + ref + "/marks/" + letter[0])
                .then()
                .statusCode(303);
        cast.browser(rita).get(past + "/mail").then().statusCode(404);
        cast.browser(rita).get(past).then().statusCode(200).body(not(containsString(letter[1])));
    }

    @Test
    void all_digests_of_somebody_are_one_thread() throws Exception {
        itIs("2026-11-23T08:00:00Z");
        itIs("2026-11-30T08:00:00Z");
        List<MimeMessage> mails = to(rita);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getHeader("References"))
                .isEqualTo(mails.get(1).getHeader("References"))
                .isNotEqualTo(to(nora).get(0).getHeader("References"));
        assertThat(mails.get(0).getHeader("Message-ID"))
                .isNotEqualTo(mails.get(1).getHeader("Message-ID"));
    }

    @Test
    void a_test_comes_at_once_and_changes_nothing_of_the_next_one() throws Exception {
        matters.take(nora, "M01");
        cast.browser(rita).post("/digest/tests").then().statusCode(303);
        cast.browser(rita).post("/digest/tests").then().statusCode(303);
        mailbox.delivers();
        assertThat(to(rita)).hasSize(1);
        assertThat(to(rita).get(0).getSubject()).startsWith("Test of Abeyance:");
        assertThat(words(to(rita).get(0))).contains("LinkedIn");
        cast.browser(rita).get("/digest").then().body(containsString("accepted by the mail server"));
        itIs("2026-11-23T08:00:00Z");
        assertThat(to(rita)).hasSize(2);
        assertThat(words(to(rita).get(1))).contains("LinkedIn", "since Fri 20 Nov 2026");
        mailbox.shuts();
        cast.browser(rita).post("/digest/tests").then().statusCode(422);
    }

    @Test
    void whoever_follows_what_is_theirs_is_told_of_that_alone() throws Exception {
        String mine = matters.take(nora, "M01");
        matters.take(nora, "M09");
        cast.browser(nora)
                .formParam("owner", nora.ref())
                .formParam("deputy", "")
                .post("/concerns/" + mine + "/assignment")
                .then()
                .statusCode(303);
        cast.browser(nora)
                .formParam("role", "OWNER")
                .post("/digest/followed")
                .then()
                .statusCode(303);
        cast.browser(nora).get("/digest").then().body(containsString("what I own"));
        itIs("2026-11-23T08:00:00Z");
        assertThat(words(to(nora).get(0))).contains("LinkedIn").doesNotContain("Replika");
    }

    @Test
    void whoever_is_let_in_again_is_told_again() {
        Person ines = cast.administrator();
        cast.browser(ines)
                .post("/people/" + rita.ref() + "/deactivation")
                .then()
                .statusCode(303);
        itIs("2026-11-23T08:00:00Z");
        cast.browser(ines)
                .post("/people/" + rita.ref() + "/reactivation")
                .then()
                .statusCode(303);
        itIs("2026-11-24T08:00:00Z");
        itIs("2026-11-30T08:00:00Z");
        assertThat(to(rita)).hasSize(1);
    }

    @Test
    void whoever_stands_inside_a_wall_is_told_the_same_whether_or_not_anybody_stands_outside_of_it() {
        PublicMatters.FILES.forEach(matter -> matters.take(nora, matter));
        walled.wall("M14", nora);
        walled.wall("M09", nora);
        today.is("2026-11-23T08:00:00Z"); // Monday
        String besideOthers = preview(nora);
        walled.insider(rita, "M14"); // now there is nobody who stands outside of all walls
        assertThat(preview(nora)).isEqualTo(besideOthers).contains("Clearview").contains("Replika");
        assertThat(preview(rita)).contains("Clearview").doesNotContain("Replika");
    }

    private String preview(Person person) {
        return cast.program(person)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/digests/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void composing_takes_the_same_few_statements_however_much_there_is_to_tell() {
        matters.take(nora, "M01");
        long few = statementsOfARun("2026-11-23T08:00:00Z");
        for (String matter : PublicMatters.FILES) {
            if (!matter.equals("M01")) {
                matters.take(nora, matter);
            }
        }
        long many = statementsOfARun("2026-11-30T08:00:00Z");
        for (int i = 0; i < 10; i++) {
            cast.withPassword(cast.somebody("Reader " + i, Role.READER), PASSWORD);
        }
        job.run(today.instant());
        long crowd = statementsOfARun("2026-12-07T08:00:00Z");
        assertThat(many).as("fourteen matters instead of one").isLessThanOrEqualTo(few + 25);
        assertThat((crowd - many) / 10).as("one reader more").isLessThanOrEqualTo(45);
    }

    private long statementsOfARun(String moment) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        itIs(moment);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        System.out.println("statements until " + moment + ": " + count);
        return count;
    }
}
