package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** With a letter that came by mail goes the mail: its bytes, what was read of it, every copy that came, and what others quote. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ForgottenMailTest {

    static final String MAIL = IntakeTest.MAIL
            .replace("Your approach to training", "Zanzibar and your approach to training")
            .replace("We have not approved the approach.", "We have not approved Zanzibar.")
            .replace("%PDF-1.4", "%PDF-1.4 Zanzibar")
            .replace("letter.pdf", "zanzibar-letter.pdf");

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
    String concern;
    String letter;

    @BeforeEach
    void a_letter_came_by_mail_and_once_more_by_mailbox() {
        slate.wipe();
        nora = cast.caseworker();
        concern = cabinet.concern();
        letter = send(concern, MAIL);
        mailbox(MAIL.replace("mail.example; Fri", "relay.example; Fri"));
    }

    String send(String to, String mail) {
        return cast.program(nora)
                .contentType("message/rfc822")
                .body(IntakeTest.bytes(mail))
                .post("/api/v1/concerns/" + to + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    Arrival mailbox(String mail) {
        return arrivals.receive(
                new Stamp(Actor.ABEYANCE, today.instant()),
                new NewArrival(Door.MAILBOX, "privacy 1.eml", "message/rfc822", Optional.empty()),
                new ByteArrayInputStream(IntakeTest.bytes(mail)));
    }

    void close() {
        cast.browser(nora)
                .formParam("stage", "CLOSED")
                .formParam("on", "2024-10-02")
                .formParam("outcome", "ADVICE")
                .formParam("reason", "It is over.")
                .post("/concerns/" + concern + "/stages")
                .then()
                .statusCode(303);
        today.is("2040-01-01T09:00:00Z");
    }

    void destroy(String... items) {
        var form = cast.browser(nora).formParam("reason", "The time is over.");
        for (String item : items) {
            form.formParam("items", item);
        }
        String proposal = form.post("/concerns/" + concern + "/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        cast.browser(cast.approver())
                .post("/destructions/" + proposal + "/completion")
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

    List<String> found() {
        return cast.program(nora)
                .get("/api/v1/search?q=zanzibar")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.reference");
    }

    void aDigestToldOfIt() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "insert into digest (person_id, due_at, from_at, until_at, late, composed_at, subject, html,"
                                        + " text, state, reply) select id, current_timestamp, current_timestamp,"
                                        + " current_timestamp, false, current_timestamp, 'Your week',"
                                        + " '<p>Zanzibar and your approach to training</p>',"
                                        + " 'Zanzibar and your approach to training', 'ACCEPTED', '' from person"
                                        + " order by id fetch first 1 rows only")
                        .executeUpdate());
    }

    @Test
    void nothing_of_the_mail_is_left_but_that_it_came() {
        aDigestToldOfIt();
        assertThat(found()).contains(letter);
        assertThat(isKept(MAIL)).isTrue();
        close();
        destroy("LETTER " + letter);

        assertThat(ask("select ref from arrival where content_id is not null or subject <> '' or sender_name <> ''"
                        + " or sender_address <> '' or message_id <> '' or cast(text as varchar(2000)) <> ''"))
                .isEmpty();
        assertThat(ask("select name from arrival_part")).isEmpty();
        assertThat(isKept(MAIL)).isFalse();
        assertThat(isKept("%PDF-1.4 Zanzibar")).isFalse();
        assertThat(isKept(MAIL.replace("mail.example; Fri", "relay.example; Fri")))
                .isFalse();
        assertThat(ask("select id from digest where lower(cast(text as varchar(2000))) like '%zanzibar%'"
                        + " or lower(cast(html as varchar(2000))) like '%zanzibar%'"))
                .isEmpty();
        assertThat(ask("select number from trail_entry where lower(cast(details as varchar(4000))) like '%zanzibar%'"))
                .isEmpty();
        assertThat(found()).isEmpty();
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void the_page_of_what_came_is_a_tombstone() {
        close();
        destroy("LETTER " + letter);
        String came = (String) ask("select ref from arrival order by id").get(0);

        cast.browser(nora)
                .get("/holding/" + came)
                .then()
                .statusCode(200)
                .body(containsString("Destroyed on Sun 1 Jan 2040"), not(containsString("Zanzibar")));
        cast.browser(nora).get("/holding/" + came + "/original").then().statusCode(404);
        cast.browser(nora)
                .post("/holding/" + came + "/readings")
                .then()
                .statusCode(422)
                .body(containsString("nothing is left that could be read"));
        cast.browser(nora).get("/letters/" + letter).then().statusCode(200).body(not(containsString("Zanzibar")));
    }

    @Test
    void a_mailbox_that_has_it_still_does_not_bring_it_again() {
        close();
        destroy("LETTER " + letter);
        int before = ask("select id from arrival").size();

        assertThat(mailbox(MAIL).isDestroyed()).isTrue();
        assertThat(ask("select id from arrival")).hasSize(before);
        assertThat(isKept(MAIL)).isFalse();
    }

    @Test
    void what_another_letter_holds_too_stays_there() {
        String other = cabinet.concern();
        String kept = send(other, MAIL);
        close();
        destroy("LETTER " + letter);

        assertThat(isKept(MAIL)).isTrue();
        cast.browser(nora).get("/letters/" + kept).then().statusCode(200).body(containsString("Zanzibar"));
        assertThat(found()).contains(kept).doesNotContain(letter);
    }

    @Test
    void a_file_alone_goes_from_what_carried_it() {
        String file = (String) ask("select ref from attachment where name = 'zanzibar-letter.pdf'")
                .get(0);
        close();
        destroy("FILE " + file);

        assertThat(ask("select name from arrival_part p join arrival a on a.id = p.arrival_id where a.state = 'FILED'"))
                .isEmpty();
        cast.browser(nora)
                .get("/letters/" + letter)
                .then()
                .statusCode(200)
                .body(containsString("not approved Zanzibar"));
        assertThat(isKept(MAIL)).isTrue();
    }
}
