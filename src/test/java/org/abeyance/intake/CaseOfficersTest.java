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
import java.util.ArrayList;
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
import org.abeyance.testing.Routes;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who keeps a concern at its regulator: what they write is likely about it. Who that is, is for the legal team. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class CaseOfficersTest {

    static final String OFFICERS = "/regulators/ico/officers";

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Person wes;
    String concern;
    String other;

    @BeforeEach
    void two_concerns_with_the_ico() {
        slate.wipe();
        nora = cast.caseworker();
        wes = cast.somebody("Wes Outside", Role.CASEWORKER);
        concern = cabinet.concern();
        other = cabinet.metas();
    }

    Response post(Person person, String to, Map<String, String> fields) {
        return cast.browser(person).formParams(fields).post(to);
    }

    void done(String to, Map<String, String> fields) {
        post(nora, to, fields).then().statusCode(303);
    }

    Document page(Person person, String address) {
        return Jsoup.parse(cast.browser(person)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    long jane() {
        done(OFFICERS, Map.of("name", "Jane Roe", "addresses", "Jane.Roe@ico.org.uk", "since", "2024-01-01"));
        return number("select max(id) from Officer");
    }

    long number(String hql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(hql, Long.class).getSingleResult());
    }

    void keeps(long officer, String ref) {
        done("/concerns/" + ref + "/officers", Map.of("officer", "" + officer, "since", "2024-01-01"));
    }

    /** Into the watched mailbox. */
    String comes(String mail) {
        return arrivals.receive(
                        new Stamp(Actor.ABEYANCE, today.instant()),
                        new NewArrival(Door.MAILBOX, "m.eml", "message/rfc822", Optional.empty()),
                        new ByteArrayInputStream(IntakeTest.bytes(mail)))
                .ref();
    }

    String row(Person person, String arrival) {
        return page(person, "/holding")
                .select("tr:has(input[name=row][value=" + arrival + "])")
                .text();
    }

    String prefilled(Person person, String arrival) {
        return page(person, "/holding").select("#concern-" + arrival).val();
    }

    @Test
    void an_officer_is_added_corrected_and_ended_and_nothing_of_it_is_lost() {
        long jane = jane();
        Document one = page(nora, OFFICERS + "/" + jane);
        assertThat(one.select("#addresses").val()).isEqualTo("jane.roe@ico.org.uk");
        String version = one.select("input[name=version]").val();
        Map<String, String> words = Map.of(
                "name",
                "Jane Row",
                "addresses",
                "jane.row@ico.org.uk, j@ico.org.uk",
                "since",
                "2024-02-01",
                "reason",
                "She spells it so.",
                "version",
                version);
        post(nora, OFFICERS + "/" + jane, words).then().statusCode(303);
        post(nora, OFFICERS + "/" + jane, words)
                .then()
                .statusCode(409)
                .body(containsString("Somebody else corrected this"));
        post(nora, OFFICERS + "/" + jane + "/end", Map.of("lastDay", "2024-01-31"))
                .then()
                .statusCode(422)
                .body(containsString("can not lie before the first"));
        done(OFFICERS + "/" + jane + "/end", Map.of("lastDay", "2024-08-31"));
        assertThat(page(nora, OFFICERS + "/" + jane).select("#entries li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("until", "31 Aug 2024", "Left.");
        assertThat(page(nora, OFFICERS + "/" + jane)
                        .select("#entries li")
                        .last()
                        .text())
                .contains("Jane Roe", "jane.roe@ico.org.uk");
        assertThat(page(nora, OFFICERS).select("#left th").text()).contains("Jane Row");
        assertThat(cast.actsOn("regulator/ico")).endsWith("officer.add", "officer.correct", "officer.end");
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_typed() {
        post(nora, OFFICERS, Map.of("name", "", "addresses", "jane at ico", "since", "2024"))
                .then()
                .statusCode(422)
                .body(containsString("jane at ico"))
                .body(containsString("name@regulator.example"))
                .body(containsString("Give the day itself"));
        long jane = jane();
        post(nora, OFFICERS, Map.of("name", "JANE  ROE", "since", "2024-01-01"))
                .then()
                .statusCode(422)
                .body(containsString("has this case officer"));
        String keepers = "/concerns/" + concern + "/officers";
        post(nora, keepers, Map.of("officer", "0", "since", "2024-01-01"))
                .then()
                .statusCode(422);
        keeps(jane, concern);
        post(nora, keepers, Map.of("officer", "" + jane, "since", "2024-01-01"))
                .then()
                .statusCode(422)
                .body(containsString("keeps it already"));
    }

    @Test
    void mail_from_an_officer_suggests_what_they_keep_with_the_reason() {
        long jane = jane();
        keeps(jane, concern);
        String arrival = comes(IntakeTest.MAIL);
        assertThat(prefilled(nora, arrival)).isEqualTo(concern);
        assertThat(row(nora, arrival)).contains("From Jane Roe, case officer of ICO in " + concern + ".");
        assertThat(page(nora, "/holding/" + arrival).select("#file").text())
                .contains("From Jane Roe, case officer of ICO in " + concern + ".");
        assertThat(page(wes, "/holding/" + arrival).select("#file").text())
                .as("outside the legal team it is somebody")
                .contains("It is from a case officer who keeps this concern.")
                .doesNotContain("Jane");
        assertThat(row(wes, arrival)).doesNotContain("From Jane Roe, case");
    }

    @Test
    void of_several_concerns_the_one_they_wrote_in_last_comes_first() {
        long jane = jane();
        keeps(jane, concern);
        keeps(jane, other);
        filed(concern, "<a@ico.org.uk>");
        String arrival = comes(IntakeTest.MAIL.replace("one@", "two@").replace("Your approach", "Another matter"));
        assertThat(prefilled(nora, arrival)).isEqualTo(concern);
        assertThat(row(nora, arrival)).contains("Perhaps also: " + other);
        assertThat(page(nora, "/holding/" + arrival)
                        .select("#file a[href=/concerns/" + other + "/letters/new?arrival=" + arrival + "]"))
                .hasSize(1);
        filed(other, "<b@ico.org.uk>");
        assertThat(prefilled(nora, comes(IntakeTest.MAIL.replace("one@", "three@"))))
                .isEqualTo(other);
    }

    void filed(String ref, String id) {
        cast.program(nora)
                .contentType("message/rfc822")
                .body(IntakeTest.bytes(
                        IntakeTest.MAIL.replace("<one@ico.org.uk>", id).replace("Your", id + "Your")))
                .post("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(201);
    }

    @Test
    void another_address_of_an_officer_leads_to_where_they_wrote_before() {
        done(
                OFFICERS,
                Map.of(
                        "name",
                        "Jane Roe",
                        "addresses",
                        "jane.roe@ico.org.uk\nj.roe@ico.example",
                        "since",
                        "2024-01-01"));
        filed(other, "<a@ico.org.uk>");
        String arrival =
                comes(IntakeTest.MAIL.replace("one@", "two@").replace("jane.roe@ico.org.uk", "J.Roe@ico.example"));
        assertThat(prefilled(nora, arrival)).isEqualTo(other);
        assertThat(page(nora, "/holding/" + arrival).select("#file").text())
                .contains("From Jane Roe, case officer of ICO, who wrote in " + other + " before.");
    }

    @Test
    void who_left_suggests_nothing_and_their_domain_tells_the_regulator_alone() {
        long jane = jane();
        keeps(jane, concern);
        done(OFFICERS + "/" + jane + "/end", Map.of("lastDay", "2024-01-31"));
        String arrival = comes(IntakeTest.MAIL);
        assertThat(prefilled(nora, arrival)).isEmpty();
        assertThat(row(nora, arrival)).contains("From an address of ICO.");
        assertThat(page(nora, "/holding/" + arrival).select("#file").text()).contains("From an address of ICO.");
    }

    @Test
    void nobody_keeps_a_concern_past_the_day_on_which_that_was_ended() {
        long jane = jane();
        keeps(jane, concern);
        long part = number("select max(id) from OfficerPart");
        done("/concerns/" + concern + "/officers/" + part + "/end", Map.of("lastDay", "2024-02-01"));
        assertThat(prefilled(nora, comes(IntakeTest.MAIL))).isEmpty();
        assertThat(page(nora, "/concerns/" + concern + "/officers")
                        .select("#keepers")
                        .text())
                .contains("Jane Roe", "ended by Nora Quist");
        assertThat(cast.actsOn(concern)).endsWith("concern.keeper", "concern.keeper-end");
    }

    @Test
    void their_reference_goes_before_who_keeps_what_and_is_a_word_of_its_own() {
        keeps(jane(), other);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update concern set their_reference = 'IC-12345' where ref = :ref")
                        .setParameter("ref", concern)
                        .executeUpdate());
        String named = comes(IntakeTest.MAIL.replace("Your approach", "ic-12345, your approach"));
        assertThat(prefilled(nora, named)).isEqualTo(concern);
        assertThat(row(nora, named))
                .contains("Their reference for this concern stands in it.", "Perhaps also: " + other);
        String longer = comes(IntakeTest.MAIL.replace("one@", "two@").replace("Your approach", "IC-123456, approach"));
        assertThat(prefilled(nora, longer)).isEqualTo(other);
    }

    @Test
    void an_officer_of_a_walled_concern_does_not_betray_it() {
        long jane = jane();
        keeps(jane, concern);
        keeps(jane, other);
        post(nora, "/concerns/" + concern + "/wall", Map.of("custodians", nora.ref(), "reason", "Inside information."));
        cabinet.hide(concern);
        String arrival = comes(IntakeTest.MAIL);
        cast.browser(wes)
                .get("/holding")
                .then()
                .body(not(containsString(arrival)))
                .body(not(containsString(concern)));
        cast.browser(wes).get("/holding/" + arrival).then().statusCode(404);
        done(OFFICERS + "/" + jane + "/end", Map.of("lastDay", "2024-01-31"));
        String later = comes(IntakeTest.MAIL.replace("one@", "two@"));
        cast.browser(wes).get("/holding/" + later).then().statusCode(200).body(not(containsString(concern)));
        for (String address : List.of("/concerns/" + concern + "/officers", "/concerns/C-2024-999/officers")) {
            cast.browser(cast.lawyer("Lena Law", Role.CASEWORKER))
                    .get(address)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whoever_drops_a_mail_is_not_told_of_a_concern_that_they_may_not_see() {
        keeps(jane(), concern);
        cabinet.hide(concern);
        String where = cast.browser(wes)
                .multiPart("files", "m.eml", IntakeTest.bytes(IntakeTest.MAIL), "message/rfc822")
                .post("/holding")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        cast.browser(wes)
                .get(where.replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(not(containsString(concern)))
                .body(not(containsString("case officer")));
    }

    /** On no page, in no call and no sheet, and the trail says what was done and never of whom. */
    @Test
    void nobody_outside_the_legal_team_is_told_a_name() {
        done(OFFICERS, Map.of("name", "Zuzanna Xylander", "addresses", "z.xylander@ico.org.uk", "since", "2024-01-01"));
        long officer = number("select max(id) from Officer");
        keeps(officer, concern);
        Person all = cast.somebody("Every Role", Role.values());
        List<String> addresses = new ArrayList<>(List.of(
                "/regulators/ico",
                "/concerns/" + concern,
                "/api/v1/concerns/" + concern,
                "/api/v1/matters/" + concern,
                "/register/regulators",
                "/register/regulators/ico",
                "/register/regulators/list.csv",
                "/trail?subject=regulator/ico",
                "/search?q=Xylander"));
        Routes.table().keySet().stream()
                .filter(route ->
                        route.method().equals("GET") && route.parameters().isEmpty())
                .forEach(route -> addresses.add(route.path()));
        for (String address : addresses) {
            var asked = address.startsWith("/api") ? cast.program(all) : cast.browser(all);
            assertThat(asked.get(address).asString())
                    .as(address)
                    .doesNotContainIgnoringCase(address.contains("q=") ? "Zuzanna" : "xylander");
        }
        for (String address : List.of(OFFICERS, OFFICERS + "/" + officer, "/concerns/" + concern + "/officers")) {
            cast.browser(all).get(address).then().statusCode(404);
            post(all, address, Map.of("name", "X", "since", "2024-01-01"))
                    .then()
                    .statusCode(404);
        }
        assertThat(page(all, "/regulators/ico").select("a[href$=officers]")).isEmpty();
        assertThat(page(all, "/concerns/" + concern).select("a[href$=officers]"))
                .isEmpty();
    }
}
