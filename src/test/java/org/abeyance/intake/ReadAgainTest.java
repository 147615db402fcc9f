package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After the reader was mended all mail is read again from the bytes as they came; what a person reviewed waits for a person. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ReadAgainTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    ReadingJob job;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Person ines;
    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        nora = cast.caseworker();
        ines = cast.administrator();
        concern = cabinet.concern();
    }

    String comes(String mail) {
        return arrivals.receive(
                        new Stamp(Actor.ABEYANCE, today.instant()),
                        new NewArrival(Door.MAILBOX, "m.eml", "message/rfc822", Optional.empty()),
                        new ByteArrayInputStream(IntakeTest.bytes(mail)))
                .ref();
    }

    String letter(String mail) {
        return cast.program(nora)
                .contentType("message/rfc822")
                .body(IntakeTest.bytes(mail))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    static String mail(String id) {
        return IntakeTest.MAIL.replace("<one@", "<" + id + "@");
    }

    /** As an older reader, who could not do better, had read it. */
    void wasReadWorse(String set, String where) {
        sql("update arrival set edition = 1, " + set + " where " + where);
    }

    void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    <T> T one(String hql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(hql, type).getSingleResult());
    }

    String asked() {
        return cast.browser(ines)
                .post("/readings")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
    }

    String readAll() {
        String run = asked();
        while (job.readSome("this node")) {
            // the next ones
        }
        return run;
    }

    Document page(Person person, String address) {
        return Jsoup.parse(cast.browser(person)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Response post(Person person, String to, Map<String, ?> fields) {
        return cast.browser(person).formParams(fields).post(to);
    }

    String proposal() {
        return page(nora, "/readings/proposals").select("tbody th a").attr("href");
    }

    @Test
    void what_waits_takes_the_new_reading_by_itself_and_is_told_what_differs() throws IOException {
        String arrival = comes(mail("one"));
        comes(mail("two").replace("Your", "Another"));
        wasReadWorse("subject = '=?x?Q?', text = 'Garbled'", "ref = '" + arrival + "'");
        String run = readAll();

        assertThat(page(nora, "/holding/" + arrival).select("h1").text()).isEqualTo("Your approach to training");
        Document told = page(nora, run);
        assertThat(told.select(".figures dd").eachText()).containsExactly("2", "1", "0", "0");
        assertThat(told.select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("subject, words", "taken over by itself");
        Document differs = page(nora, told.select("tbody th a").attr("href"));
        assertThat(differs.select("#changes del").text()).contains("Garbled");
        assertThat(differs.select("#changes ins").text()).contains("We have not approved the approach.");
        assertThat(cast.actsOn(arrival)).endsWith("arrival.read");
        assertThat(one("select a.edition from Arrival a where a.ref = '" + arrival + "'", Integer.class))
                .isEqualTo(org.abeyance.intake.mail.MailReader.EDITION);
        Arrival kept =
                QuarkusTransaction.requiringNew().call(() -> arrivals.get(new ArrivalRef(arrival), nora.reader()));
        try (InputStream bytes = QuarkusTransaction.requiringNew().call(() -> arrivals.open(kept))) {
            assertThat(bytes.readAllBytes()).isEqualTo(IntakeTest.bytes(mail("one")));
        }
    }

    @Test
    void only_an_administrator_asks_and_once_at_a_time_and_reads_numbers_alone() {
        String arrival = comes(mail("one"));
        wasReadWorse("subject = 'Garbled'", "ref = '" + arrival + "'");
        post(nora, "/readings", Map.of()).then().statusCode(403);
        String run = asked();
        cast.browser(ines).post("/readings").then().statusCode(422).body(containsString("being read again already"));
        assertThat(page(ines, "/readings").select("progress").attr("value")).isEqualTo("0");
        while (job.readSome("this node")) {
            // the next ones
        }
        Document told = page(ines, run);
        assertThat(told.select(".figures dd").eachText()).containsExactly("1", "1", "0", "0");
        assertThat(told.text()).doesNotContain(arrival).doesNotContain("Your approach");
        cast.browser(ines).get("/readings/proposals").then().statusCode(403);
        assertThat(cast.actsOn(run.substring(1))).containsExactly("reading.ask", "reading.finish");
    }

    @Test
    void one_node_at_a_time_reads_and_another_goes_on_from_where_it_ended() {
        for (int number = 0; number < 25; number++) {
            comes(mail("m" + number).replace("Your", number + " Your"));
        }
        asked();
        assertThat(job.readSome("one node")).isTrue();
        assertThat(job.readSome("another node")).as("the first one holds it").isFalse();
        assertThat(page(ines, "/readings").select("progress").attr("value")).isEqualTo("80");
        today.goesOnBy(Duration.ofMinutes(6));
        assertThat(job.readSome("another node")).isTrue();
        assertThat(job.readSome("another node")).isFalse();
        assertThat(one("select count(*) from Rereading r where r.run is not null", Long.class))
                .isEqualTo(25);
        assertThat(one("select count(distinct r.arrival.id) from Rereading r where r.run is not null", Long.class))
                .isEqualTo(25);
        assertThat(page(ines, "/readings").text()).contains("done");
    }

    @Test
    void what_a_letter_says_changes_only_when_a_person_takes_it_over() {
        String letter = letter(mail("one"));
        wasReadWorse("text = 'Garbled', subject = 'Gone wrong'", "letter_ref = '" + letter + "'");
        sql("update fact set text = 'Garbled' where id = (select id from letter where letter_ref = '" + letter + "')");
        sql("update letter set subject = 'As a person wrote it' where letter_ref = '" + letter + "'");
        readAll();

        assertThat(page(nora, "/letters/" + letter).text()).contains("Garbled", "As a person wrote it");
        Document form = page(nora, proposal());
        assertThat(form.select("#offers input[name=chosen][checked]").eachAttr("value"))
                .as("a person wrote the subject since")
                .containsExactly("TEXT");
        assertThat(form.select("#offers input[name=chosen]").eachAttr("value")).containsExactly("SUBJECT", "TEXT");
        String accept = proposal() + "/acceptance";
        post(nora, accept, Map.of("reason", "It reads better.")).then().statusCode(422);
        post(nora, accept, Map.of("chosen", "TEXT")).then().statusCode(422).body(containsString("Fill this in."));
        post(nora, accept, Map.of("chosen", "TEXT", "reason", "The character set was taken for another."))
                .then()
                .statusCode(303);
        assertThat(page(nora, "/letters/" + letter).text())
                .contains("We have not approved the approach.", "As a person wrote it", "letter.pdf");
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
        assertThat(one("select max(l.edition) from Letter l", Integer.class)).isEqualTo(2);
        assertThat(page(nora, "/readings/proposals").select("tbody tr")).isEmpty();
        post(nora, accept, Map.of("chosen", "TEXT", "reason", "Twice."))
                .then()
                .statusCode(422)
                .body(containsString("waits no more"));
    }

    @Test
    void files_that_a_better_reader_finds_are_added_and_none_is_taken_away() {
        String letter = letter(mail("one"));
        sql("delete from arrival_part");
        sql("delete from attachment where name = 'letter.pdf'");
        readAll();
        assertThat(page(nora, "/letters/" + letter).text()).doesNotContain("letter.pdf");
        post(nora, proposal() + "/acceptance", Map.of("chosen", "FILES", "reason", "It was not seen."))
                .then()
                .statusCode(303);
        assertThat(page(nora, "/letters/" + letter).text()).contains("letter.pdf");
        assertThat(one("select max(l.edition) from Letter l", Integer.class)).isEqualTo(1);
    }

    @Test
    void a_letter_is_left_as_it_is_with_a_reason_and_nothing_typed_is_lost() {
        String letter = letter(mail("one"));
        wasReadWorse("text = 'Garbled'", "letter_ref = '" + letter + "'");
        readAll();
        String leave = proposal() + "/dismissal";
        post(nora, leave, Map.of("why", "x".repeat(501))).then().statusCode(422).body(containsString("x".repeat(501)));
        post(nora, leave, Map.of("why", "It says so already.")).then().statusCode(303);
        assertThat(page(nora, "/readings/proposals").select("tbody tr")).isEmpty();
        assertThat(one("select max(l.edition) from Letter l", Integer.class)).isEqualTo(1);
        assertThat(cast.actsOn(concern + "/"
                        + one("select a.ref from Arrival a where a.letterRef = '" + letter + "'", String.class)))
                .endsWith("arrival.reading-leave");
    }

    @Test
    void read_twice_it_is_looked_at_once_with_what_it_was_at_first() {
        String letter = letter(mail("one"));
        wasReadWorse("text = 'Garbled'", "letter_ref = '" + letter + "'");
        readAll();
        wasReadWorse("subject = 'Garbled, too'", "letter_ref = '" + letter + "'");
        readAll();
        assertThat(page(nora, "/readings/proposals").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("subject, words");
    }

    @Test
    void walls_and_complaints_hold() {
        Person wes = cast.somebody("Wes Outside", Role.CASEWORKER);
        String letter = letter(mail("one"));
        wasReadWorse("text = 'Garbled'", "letter_ref = '" + letter + "'");
        String run = readAll();
        String one = proposal();
        assertThat(page(wes, run).select(".figures dd").eachText()).containsExactly("1", "1", "1", "0");
        cast.browser(nora)
                .formParam("party", "Jane Roe")
                .formParam("role", "COMPLAINANT")
                .post("/concerns/" + concern + "/parties")
                .then()
                .statusCode(303);
        sql("update letter set regulator_id = null, party_id = (select max(id) from party)");
        assertThat(page(wes, run).select("tbody tr")).isEmpty();
        assertThat(page(wes, "/readings/proposals").select("tbody tr")).isEmpty();
        cast.browser(wes).get(one).then().statusCode(404);
        cast.browser(nora).get(one).then().statusCode(200);
        cabinet.hide(concern);
        assertThat(page(wes, run).select(".figures dd").eachText()).containsExactly("0", "0", "0", "0");
        assertThat(page(nora, run).select(".figures dd").eachText()).containsExactly("0", "0", "0", "0");
        cast.browser(nora).get(one).then().statusCode(404);
        post(nora, one + "/acceptance", Map.of("chosen", "TEXT", "reason", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void bytes_that_are_not_those_that_came_are_not_read_and_told() {
        String arrival = comes(mail("one"));
        String other = comes(mail("two").replace("Your", "Another"));
        sql("update content set digest = '" + "0".repeat(64)
                + "' where id = (select content_id from arrival where ref = '" + arrival + "')");
        wasReadWorse("subject = 'Garbled'", "ref in ('" + arrival + "', '" + other + "')");
        Document told = page(nora, readAll());
        assertThat(told.select(".figures dd").eachText()).containsExactly("2", "1", "0", "1");
        assertThat(told.select("tbody tr").first().text()).contains("are not those that came");
        assertThat(page(nora, "/holding/" + arrival).select("h1").text()).isEqualTo("Garbled");
    }

    @Test
    void what_is_destroyed_is_not_read_again_and_leaves_no_word_of_any_reading() {
        String arrival = comes(mail("one"));
        wasReadWorse("text = 'Garbled zugzwang'", "ref = '" + arrival + "'");
        String run = readAll();
        String one = page(nora, run).select("tbody th a").attr("href");
        cast.browser(nora).get(one).then().body(containsString("zugzwang"));
        cast.browser(ines)
                .formParam("kind", "ARRIVAL")
                .formParam("months", "1")
                .formParam("reason", "They are over.")
                .post("/retention")
                .then()
                .statusCode(303);
        today.is("2040-01-01T09:00:00Z");
        String proposed = cast.browser(nora)
                .formParam("items", arrival)
                .formParam("reason", "The time is over.")
                .post("/unfiled/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        cast.browser(cast.approver())
                .post("/destructions/" + proposed + "/completion")
                .then()
                .statusCode(303);
        cast.browser(nora).get(one).then().statusCode(200).body(not(containsString("zugzwang")));
        assertThat(page(nora, readAll()).select(".figures dd").eachText()).containsExactly("0", "0", "0", "0");
        List<?> left = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select aspect from arrival_difference", String.class)
                        .getResultList());
        assertThat(left).isEmpty();
    }
}
