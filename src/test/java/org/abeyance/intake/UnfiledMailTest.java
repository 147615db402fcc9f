package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What came and became no letter is forgotten like all else: after its time, under no hold, by two people, with a tombstone. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class UnfiledMailTest {

    static final String SPAM = IntakeTest.MAIL
            .replace("Your approach to training", "Quetzal and other offers")
            .replace("We have not approved the approach.", "Buy a quetzal today.")
            .replace("%PDF-1.4", "%PDF-1.4 quetzal")
            .replace("one@ico.org.uk", "spam@quetzal.example");

    static final String AGES_LATER = "2040-01-01T09:00:00Z";

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Trail trail;

    @Inject
    Session session;

    Person nora;
    Person ada;
    String held;
    String dismissed;

    @BeforeEach
    void one_waits_and_one_was_dismissed() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        held = mailbox(SPAM, Optional.empty()).ref();
        dismissed = mailbox(SPAM.replace("spam@", "more@").replace("today", "tomorrow"), Optional.empty())
                .ref();
        cast.browser(nora)
                .formParam("reason", "Offers of a quetzal.")
                .post("/holding/" + dismissed + "/dismissal")
                .then()
                .statusCode(303);
    }

    Arrival mailbox(String mail, Optional<org.abeyance.concern.Concern> concern) {
        return arrivals.receive(
                new Stamp(Actor.ABEYANCE, today.instant()),
                new NewArrival(Door.MAILBOX, "privacy 1.eml", "message/rfc822", concern),
                new ByteArrayInputStream(IntakeTest.bytes(mail)));
    }

    ValidatableResponse propose(String... refs) {
        var form = cast.browser(nora).formParam("reason", "The time is over.");
        for (String ref : refs) {
            form.formParam("items", ref);
        }
        return form.post("/unfiled/destructions").then();
    }

    String proposed(String... refs) {
        return propose(refs).statusCode(303).extract().header("Location").replaceFirst(".*/", "");
    }

    void carriedOut(String destruction) {
        cast.browser(ada)
                .post("/destructions/" + destruction + "/completion")
                .then()
                .statusCode(303);
    }

    List<?> ask(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Object.class).getResultList());
    }

    boolean isKept(String bytes) {
        return !ask("select digest from content where digest = '" + Chain.digest(bytes.getBytes(StandardCharsets.UTF_8))
                        + "'")
                .isEmpty();
    }

    @Test
    void after_its_time_two_people_destroy_it_and_only_that_it_came_is_left() {
        today.is(AGES_LATER);
        cast.browser(nora)
                .get("/destructions")
                .then()
                .statusCode(200)
                .body(containsString("2 mails that became no letter"));
        cast.browser(nora)
                .get("/unfiled/destructions/new")
                .then()
                .statusCode(200)
                .body(containsString(held))
                .body(containsString(dismissed))
                .body(not(containsString("quetzal")));
        String destruction = proposed(held, dismissed);
        cast.browser(nora)
                .post("/destructions/" + destruction + "/completion")
                .then()
                .statusCode(403);
        carriedOut(destruction);

        assertThat(isKept(SPAM)).isFalse();
        assertThat(isKept("%PDF-1.4 quetzal")).isFalse();
        assertThat(ask("select name from arrival_part")).isEmpty();
        assertThat(ask("select ref from arrival where content_id is not null or subject <> '' or sender_name <> ''"
                        + " or sender_address <> '' or message_id <> '' or cast(text as varchar(2000)) <> ''"
                        + " or cast(recipients as varchar(2000)) <> ''"))
                .isEmpty();
        assertThat(ask("select number from trail_entry where lower(cast(details as varchar(4000))) like '%quetzal%'"))
                .isEmpty();
        assertThat(trail.verify().isIntact()).isTrue();
        cast.browser(nora)
                .get("/destructions/" + destruction)
                .then()
                .statusCode(200)
                .body(containsString("Of what was filed nowhere"))
                .body(containsString(Chain.digest(SPAM.getBytes(StandardCharsets.UTF_8))));
        cast.browser(nora)
                .get("/holding/" + held)
                .then()
                .statusCode(200)
                .body(containsString("Destroyed on Sun 1 Jan 2040"), not(containsString("uetzal")));
        cast.browser(nora).get("/holding/" + held + "/original").then().statusCode(404);
        cast.browser(nora).get("/holding").then().statusCode(200).body(not(containsString(held)));
        assertThat(mailbox(SPAM, Optional.empty()).isDestroyed()).isTrue();
        assertThat(isKept(SPAM)).isFalse();
    }

    @Test
    void before_its_time_it_stays() {
        propose(held).statusCode(422).body(containsString("is not over before"));
        cast.browser(nora)
                .get("/unfiled/destructions/new")
                .then()
                .statusCode(200)
                .body(containsString("Nothing is over its time"));
    }

    @Test
    void under_a_legal_hold_it_stays_also_where_it_was_proposed_before() {
        today.is(AGES_LATER);
        String destruction = proposed(held);
        cast.browser(nora)
                .formParam("reason", "A claim is near.")
                .post("/unfiled/holds")
                .then()
                .statusCode(303);
        cast.browser(ada)
                .post("/destructions/" + destruction + "/completion")
                .then()
                .statusCode(422)
                .body(containsString("under a legal hold"));
        propose(dismissed).statusCode(422).body(containsString("under a legal hold"));
        assertThat(isKept(SPAM)).isTrue();
        String hold = String.valueOf(ask("select id from legal_hold").get(0));
        cast.browser(nora)
                .formParam("reason", "It is settled.")
                .post("/unfiled/holds/" + hold + "/end")
                .then()
                .statusCode(403);
        cast.browser(ada)
                .formParam("reason", "It is settled.")
                .post("/unfiled/holds/" + hold + "/end")
                .then()
                .statusCode(303);
        carriedOut(destruction);
        assertThat(isKept(SPAM)).isFalse();
    }

    @Test
    void what_is_filed_meanwhile_is_not_destroyed() {
        today.is(AGES_LATER);
        String destruction = proposed(held);
        String concern = cabinet.concern();
        cast.browser(nora)
                .formParam("row", held)
                .formParam("concern", concern)
                .formParam("chosen", held)
                .post("/holding/filings")
                .then()
                .statusCode(303);
        cast.browser(ada)
                .post("/destructions/" + destruction + "/completion")
                .then()
                .statusCode(422)
                .body(containsString("Refuse it, and propose anew"));
        assertThat(isKept(SPAM)).isTrue();
    }

    @Test
    void nobody_proposes_the_same_twice_or_what_is_not_there() {
        today.is(AGES_LATER);
        proposed(held);
        propose(held).statusCode(422).body(containsString("There is a proposal on " + held + " already."));
        propose("I-2019-001").statusCode(422).body(containsString("Some of this is not there"));
        propose().statusCode(422).body(containsString("Choose what is to be destroyed."));
    }

    @Test
    void what_is_about_a_concern_is_kept_as_long_as_that_says() {
        String concern = cabinet.concern();
        String about = mailbox(
                        SPAM.replace("spam@", "third@").replace("Quetzal and", concern + " and a quetzal, Quetzal and"),
                        Optional.empty())
                .ref();
        cast.browser(nora)
                .formParam("reason", "No letter.")
                .post("/holding/" + about + "/dismissal")
                .then()
                .statusCode(303);
        today.is(AGES_LATER);
        propose(about).statusCode(422);
        cast.browser(nora)
                .formParam("reason", "The time is over.")
                .formParam("items", "ARRIVAL " + about)
                .post("/concerns/" + concern + "/destructions")
                .then()
                .statusCode(422)
                .body(containsString("is not closed"));
        cast.browser(nora)
                .formParam("stage", "CLOSED")
                .formParam("on", "2024-10-02")
                .formParam("outcome", "ADVICE")
                .formParam("reason", "It is over.")
                .post("/concerns/" + concern + "/stages")
                .then()
                .statusCode(303);
        String destruction = cast.browser(nora)
                .formParam("reason", "The time is over.")
                .formParam("items", "ARRIVAL " + about)
                .post("/concerns/" + concern + "/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        carriedOut(destruction);
        assertThat(ask("select ref from arrival where ref = '" + about + "' and content_id is null"))
                .hasSize(1);
        assertThat(trail.verify().isIntact()).isTrue();
    }
}
