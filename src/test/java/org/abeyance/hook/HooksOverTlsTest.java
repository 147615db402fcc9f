package org.abeyance.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Person;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.HouseCertificates;
import org.abeyance.testing.Neighbourhood;
import org.abeyance.testing.Neighbourhood.Call;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks over real TLS, to a server that a house has certified itself. It is Friday 4 October 2024. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class HooksOverTlsTest {

    static final HouseCertificates HOUSE = new HouseCertificates();

    @TempDir
    Path folder;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Neighbourhood neighbourhood;

    @Inject
    HookCalls calls;

    Person rita;
    String hook;
    String secret;

    @BeforeEach
    void a_reader() {
        slate.wipe();
        rita = cast.reader();
    }

    @AfterEach
    void nobody_listens() {
        neighbourhood.nobodyListens();
    }

    void hookTo(String address) {
        String page = cast.browser(rita)
                .formParam("name", "Chat")
                .formParam("address", address)
                .post("/hooks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        secret = Jsoup.parse(page).select("#secret").val();
        hook = Jsoup.parse(cast.browser(rita).get("/hooks").asString())
                .select("main a[href~=/hooks/[0-9]+$]")
                .attr("href");
    }

    /** Something is told to it. */
    void itIsTold() {
        cast.browser(rita).post(hook + "/tests").then().statusCode(303);
        calls.work();
    }

    void theLogSays(String words) {
        cast.browser(rita).get(hook).then().statusCode(200).body(containsString(words));
    }

    /** By the other library, from the specification: the receiver's side, which shares nothing with ours. */
    static void verify(String secret, Call call) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(Base64.getDecoder().decode(secret.substring("whsec_".length()))));
        byte[] signed = (call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body())
                .getBytes(StandardCharsets.UTF_8);
        mac.update(signed, 0, signed.length);
        byte[] expected = new byte[mac.getMacSize()];
        mac.doFinal(expected, 0);
        assertThat(List.of(call.header("webhook-signature").split(" "))).anySatisfy(word -> {
            assertThat(word).startsWith("v1,");
            assertThat(Base64.getDecoder().decode(word.substring(3))).isEqualTo(expected);
        });
    }

    @Test
    void one_that_the_house_vouches_for_gets_what_its_owner_is_told_and_can_check_it() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example")));
        itIsTold();
        assertThat(neighbourhood.calls()).hasSize(1);
        verify(secret, neighbourhood.calls().get(0));
        theLogSays("HTTP 204");
    }

    @Test
    void it_is_tried_again_over_tls_under_the_same_id() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example")));
        neighbourhood.answers(503, Map.of());
        itIsTold();
        neighbourhood.answers(204, Map.of());
        today.goesOnBy(Duration.ofSeconds(7));
        calls.work();
        assertThat(neighbourhood.calls()).hasSize(2);
        assertThat(neighbourhood.calls().stream()
                        .map(call -> call.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        neighbourhood.calls().forEach(call -> verify(secret, call));
    }

    @Test
    void one_that_nobody_vouches_for_is_told_nothing_and_the_log_says_so() {
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example")));
        itIsTold();
        assertThat(neighbourhood.calls()).isEmpty();
        theLogSays("Nothing was said to it: its certificate is not to be trusted for this name");
        neighbourhood.believes(HOUSE.keptIn(folder));
        today.goesOnBy(Duration.ofSeconds(7));
        calls.work();
        assertThat(neighbourhood.calls()).as("once it is vouched for").hasSize(1);
    }

    @Test
    void a_certificate_of_another_name_is_not_to_be_trusted() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("other.example")));
        itIsTold();
        assertThat(neighbourhood.calls()).isEmpty();
        theLogSays("Nothing was said to it");
    }

    @Test
    void nor_is_one_that_is_over() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.formerServerNamed("receiver.example")));
        itIsTold();
        assertThat(neighbourhood.calls()).isEmpty();
        theLogSays("Nothing was said to it");
    }

    @Test
    void nobody_is_followed_from_tls_to_elsewhere() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        String address = neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example"));
        hookTo(address);
        neighbourhood.answers(307, Map.of("Location", address + "&elsewhere"));
        itIsTold();
        assertThat(neighbourhood.calls()).hasSize(1);
        theLogSays("which is not followed");
    }

    @Test
    void a_name_is_asked_for_once_and_the_address_that_was_looked_at_is_called() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example")));
        int before = neighbourhood.asked();
        neighbourhood.leadsFirst("receiver.example", "127.0.0.1", "127.0.0.2");
        itIsTold();
        assertThat(neighbourhood.calls()).hasSize(1);
        assertThat(neighbourhood.asked() - before)
                .as("nobody asks a second time, who could be told another place")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "10.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1"
            })
    void a_name_that_came_to_lead_into_a_private_network_is_not_called(String there) {
        neighbourhood.believes(HOUSE.keptIn(folder));
        hookTo(neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example")));
        neighbourhood.privateIsForbidden();
        neighbourhood.leads("receiver.example", "93.184.215.14", there);
        itIsTold();
        assertThat(neighbourhood.calls()).isEmpty();
        theLogSays("Its name leads into a private network, which is not allowed here.");
        cast.browser(rita).get(hook).then().body(not(containsString(there + "/")));
    }

    @Test
    void a_program_keeps_webhooks_as_the_page_does() {
        neighbourhood.believes(HOUSE.keptIn(folder));
        String address = neighbourhood.somebodyListensBy(HOUSE.serverNamed("receiver.example"));
        var made = cast.program(rita)
                .contentType("application/json")
                .body(Map.of("name", "Chat", "address", address))
                .post("/api/v1/hooks")
                .then()
                .statusCode(201)
                .extract();
        int id = made.path("id");
        secret = made.path("secret");
        String its = "/api/v1/hooks/" + id;
        cast.program(rita).post(its + "/tests").then().statusCode(202);
        calls.work();
        verify(secret, neighbourhood.calls().get(0));
        String fresh = cast.program(rita)
                .post(its + "/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(secret);
        String deliveries = cast.program(rita)
                .get(its + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(deliveries).contains("\"DELIVERED\"", "HTTP 204", "\"notice.test\"");
        String all = cast.program(rita)
                .get("/api/v1/hooks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(all).contains("Chat", address).doesNotContain("whsec_");
        Person nora = cast.caseworker();
        assertThat(cast.program(nora).get("/api/v1/hooks").asString()).doesNotContain("Chat");
        for (String noun : List.of("secrets", "tests", "resumption", "end")) {
            cast.program(nora).post(its + "/" + noun).then().statusCode(404);
        }
        cast.program(nora).get(its + "/deliveries").then().statusCode(404);
        cast.program(rita)
                .contentType("application/json")
                .body(Map.of("name", "", "address", "ftp://example.org", "more", 1))
                .post("/api/v1/hooks")
                .then()
                .statusCode(422)
                .body(containsString("\"name\""), containsString("\"address\""), containsString("\"more\""));
        cast.program(rita).post(its + "/end").then().statusCode(204);
        cast.program(rita).get(its + "/deliveries").then().statusCode(404);
    }
}
