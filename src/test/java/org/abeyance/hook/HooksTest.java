package org.abeyance.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.abeyance.concern.Concern;
import org.abeyance.notice.NewNotice;
import org.abeyance.notice.Notices;
import org.abeyance.people.Person;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Neighbourhood;
import org.abeyance.testing.Neighbourhood.Call;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody is told goes to their webhook too, over real HTTP, signed, and never more than they may see. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class HooksTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Neighbourhood neighbourhood;

    @Inject
    PublicMatters matters;

    @Inject
    Walled walled;

    @Inject
    Notices notices;

    @Inject
    HookCalls calls;

    @Inject
    Session session;

    @Inject
    ObjectMapper json;

    Person nora;
    Person rita;
    String address;
    int told;

    @BeforeEach
    void a_reader_and_somebody_who_listens() {
        slate.wipe();
        nora = cast.caseworker();
        rita = cast.reader();
        matters.take(nora, "M09");
        address = neighbourhood.somebodyListens();
    }

    @AfterEach
    void nobody_listens() {
        neighbourhood.nobodyListens();
    }

    String hook(Person person) {
        String page = cast.browser(person)
                .formParam("name", "Chat")
                .formParam("address", address)
                .post("/hooks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String secret = Jsoup.parse(page).select("#secret").val();
        assertThat(secret).startsWith("whsec_");
        return secret;
    }

    long id() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select max(h.id) from Hook h", Long.class)
                        .getSingleResult());
    }

    void tell(Person person) {
        tell(person, "D-2024-001");
    }

    void tell(Person person, String about) {
        QuarkusTransaction.requiringNew().run(() -> {
            Concern concern = session.find(Concern.class, walled.id("M09"));
            told++;
            notices.tell(
                    person,
                    new NewNotice("reminder/" + told, concern, about, "/deadlines/" + about, "Answer Replika is due."),
                    today.instant());
        });
    }

    /** As any library of Standard Webhooks does it. */
    static String signature(String secret, Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_its_owner_is_told_is_sent_once_and_signed() throws Exception {
        String secret = hook(rita);
        tell(rita);
        tell(nora);
        calls.work();
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        Call call = neighbourhood.calls().get(0);
        assertThat(call.path()).isEqualTo("/abeyance?key=4711");
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("webhook-id")).matches("msg_[0-9a-f]{32}");
        assertThat(call.header("webhook-timestamp"))
                .isEqualTo(String.valueOf(today.instant().getEpochSecond()));
        assertThat(call.header("webhook-signature")).isEqualTo(signature(secret, call));
        var body = json.readTree(call.body());
        assertThat(body.at("/type").asText()).isEqualTo("notice.reminder");
        assertThat(body.at("/data/about").asText()).isEqualTo("D-2024-001");
        assertThat(body.at("/data/concern").asText()).isEqualTo(walled.ref("M09"));
        assertThat(body.at("/data/sentence").asText()).isEqualTo("Answer Replika is due.");
        assertThat(body.at("/data/address").asText()).endsWith("/deadlines/D-2024-001");
    }

    @Test
    void the_signature_is_the_one_of_the_specification() {
        // the example that the libraries of Standard Webhooks test by
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        java.time.Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_changed_secret_signs_together_with_the_one_before_for_a_day() throws Exception {
        String first = hook(rita);
        String page = cast.browser(rita)
                .post("/hooks/" + id() + "/secrets")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String second = Jsoup.parse(page).select("#secret").val();
        assertThat(second).isNotEqualTo(first);
        tell(rita);
        calls.work();
        Call call = neighbourhood.calls().get(0);
        assertThat(call.header("webhook-signature")).isEqualTo(signature(second, call) + " " + signature(first, call));
        today.goesOnBy(Duration.ofHours(25));
        tell(rita);
        calls.work();
        Call later = neighbourhood.calls().get(1);
        assertThat(later.header("webhook-signature")).isEqualTo(signature(second, later));
        cast.browser(rita).get("/hooks/" + id()).then().statusCode(200).body(not(containsString("whsec_")));
    }

    @Test
    void what_is_walled_after_it_was_told_is_not_sent() {
        hook(rita);
        tell(rita);
        walled.wall("M09", nora);
        calls.work();
        assertThat(neighbourhood.calls()).isEmpty();
        cast.browser(rita)
                .get("/hooks/" + id())
                .then()
                .body(containsString("not sent"))
                .body(not(containsString("Replika")));
    }

    @Test
    void it_is_looked_up_again_at_every_attempt() {
        hook(rita);
        neighbourhood.answers(503, Map.of());
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        walled.wall("M09", nora);
        neighbourhood.answers(204, Map.of());
        today.goesOnBy(Duration.ofMinutes(1));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
    }

    @Test
    void who_left_is_called_no_more() {
        hook(rita);
        tell(rita);
        cast.browser(cast.administrator())
                .post("/people/" + rita.ref() + "/deactivation")
                .then()
                .statusCode(303);
        calls.work();
        assertThat(neighbourhood.calls()).isEmpty();
    }

    @Test
    void of_what_is_marked_only_reference_and_link_go_out() throws IOException {
        hook(nora);
        String ref = walled.ref("M09");
        cast.browser(nora)
                .formParam("text", "Counsel thinks so.")
                .formParam("kind", "PRIVILEGED")
                .formParam("basis", "LEGAL_ADVICE")
                .formParam("counsel", "IN_HOUSE")
                .formParam("reason", "It is advice.")
                .post("/concerns/" + ref + "/notes")
                .then()
                .statusCode(303);
        String note = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select n.ref from Note n", String.class)
                        .getSingleResult());
        tell(nora, note);
        calls.work();
        var body = json.readTree(neighbourhood.calls().get(0).body());
        assertThat(body.at("/data/about").asText()).isEqualTo(note);
        assertThat(body.at("/data/marked").asBoolean()).isTrue();
        assertThat(body.toString()).doesNotContain("Replika");
    }

    @Test
    void who_does_not_take_it_is_asked_again_later_each_time_under_the_same_id() {
        hook(rita);
        neighbourhood.answers(500, Map.of());
        tell(rita);
        calls.work();
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        today.goesOnBy(Duration.ofSeconds(7));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(2);
        today.goesOnBy(Duration.ofSeconds(7));
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).as("others wait with it").hasSize(2);
        neighbourhood.answers(204, Map.of());
        today.goesOnBy(Duration.ofMinutes(7));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(4);
        assertThat(neighbourhood.calls().stream()
                        .map(call -> call.header("webhook-id"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void who_asks_for_time_gets_it() {
        hook(rita);
        neighbourhood.answers(429, Map.of("Retry-After", "600"));
        tell(rita);
        calls.work();
        today.goesOnBy(Duration.ofMinutes(9));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        today.goesOnBy(Duration.ofMinutes(2));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(2);
    }

    @Test
    void one_that_never_answers_is_stopped_and_its_owner_is_told() {
        hook(rita);
        tell(rita);
        neighbourhood.nobodyListens();
        for (int minutes : List.of(0, 1, 7, 40, 150, 370, 730, 1020, 1450, 1740)) {
            today.goesOnBy(Duration.ofMinutes(minutes));
            calls.work();
        }
        cast.browser(rita)
                .get("/hooks/" + id())
                .then()
                .body(containsString("This webhook is stopped"))
                .body(containsString("For three days nothing could be delivered."))
                .body(containsString("given up"));
        cast.browser(rita).get("/notices").then().body(containsString("The webhook Chat was stopped."));
    }

    @Test
    void who_is_gone_for_good_is_called_no_more_until_its_owner_says_so() {
        hook(rita);
        neighbourhood.answers(410, Map.of());
        tell(rita);
        calls.work();
        cast.browser(rita).get("/hooks/" + id()).then().body(containsString("This webhook is stopped"));
        cast.browser(rita).get("/notices").then().body(containsString("The webhook Chat was stopped."));
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        neighbourhood.answers(204, Map.of());
        cast.browser(rita).post("/hooks/" + id() + "/resumption").then().statusCode(303);
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(2);
    }

    @Test
    void nobody_is_followed_elsewhere() {
        hook(rita);
        neighbourhood.answers(302, Map.of("Location", address + "&elsewhere"));
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        cast.browser(rita).get("/hooks/" + id()).then().body(containsString("which is not followed"));
    }

    @Test
    void addresses_of_private_networks_are_refused_where_the_operator_does_not_allow_them() {
        neighbourhood.privateIsForbidden();
        for (String wrong : List.of(
                "http://example.org/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://10.1.2.3/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://printer.local/",
                "https://name:word@example.org/",
                "https://example.org/#part",
                "https:///path",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://exa mple.org/",
                "https://example.org/" + "x".repeat(500),
                "")) {
            cast.browser(rita)
                    .formParam("name", "Chat")
                    .formParam("address", wrong)
                    .post("/hooks")
                    .then()
                    .statusCode(422)
                    .body(containsString("address-problem"))
                    .body(containsString("Chat"));
        }
        cast.browser(rita)
                .formParam("name", "Chat")
                .formParam("address", "https://93.184.215.14/hook")
                .post("/hooks")
                .then()
                .statusCode(200);
    }

    @Test
    void a_name_that_leads_into_a_private_network_is_not_called() {
        neighbourhood.privateIsForbidden();
        neighbourhood.leads("rebound.example", "93.184.215.14", "127.0.0.1");
        cast.browser(rita)
                .formParam("name", "Chat")
                .formParam("address", "https://rebound.example/")
                .post("/hooks")
                .then()
                .statusCode(200);
        tell(rita);
        calls.work();
        cast.browser(rita).get("/hooks/" + id()).then().body(containsString("leads into a private network"));
        assertThat(neighbourhood.calls()).isEmpty();
    }

    @Test
    void what_was_allowed_once_is_not_called_when_it_is_no_more() {
        hook(rita);
        neighbourhood.privateIsForbidden();
        tell(rita);
        calls.work();
        assertThat(neighbourhood.calls()).isEmpty();
    }

    @Test
    void nobody_sees_or_touches_what_belongs_to_somebody_else() {
        hook(rita);
        String its = "/hooks/" + id();
        cast.browser(nora).get(its).then().statusCode(404);
        for (String act : List.of("secrets", "tests", "resumption", "end")) {
            cast.browser(nora).post(its + "/" + act).then().statusCode(404);
        }
        cast.browser(nora).get("/hooks").then().statusCode(200).body(not(containsString("receiver.example")));
    }

    @Test
    void administrators_see_what_became_of_it_and_neither_words_nor_the_whole_address() {
        hook(rita);
        tell(rita);
        calls.work();
        cast.browser(cast.administrator())
                .get("/hooks/deliveries")
                .then()
                .statusCode(200)
                .body(containsString("Rita Mohr"))
                .body(containsString("receiver.example"))
                .body(containsString("HTTP 204"))
                .body(not(containsString("4711")))
                .body(not(containsString("Replika")))
                .body(not(containsString(walled.ref("M09"))));
        cast.browser(rita).get("/hooks/deliveries").then().statusCode(403);
    }

    @Test
    void a_test_is_sent_when_asked_for_and_an_ended_one_is_called_no_more() {
        hook(rita);
        cast.browser(rita).post("/hooks/" + id() + "/tests").then().statusCode(303);
        cast.browser(rita).post("/hooks/" + id() + "/tests").then().statusCode(303);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        tell(rita);
        cast.browser(rita).post("/hooks/" + id() + "/end").then().statusCode(303);
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(1);
        cast.browser(rita).get("/hooks/" + id()).then().statusCode(404);
        assertThat(cast.actsOn(rita.ref())).contains("hook.make", "hook.end");
    }

    @Test
    void nobody_has_more_than_ten() {
        for (int i = 0; i < 10; i++) {
            hook(rita);
        }
        cast.browser(rita)
                .formParam("name", "Chat")
                .formParam("address", address)
                .post("/hooks")
                .then()
                .statusCode(422);
    }
}
