package org.abeyance.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.post.Content;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.store.Database;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is over its time is forgotten everywhere, by two people, and never under a legal hold. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DestructionsTest {

    static final String TEXT = "The Zanzibar dossier names Mr Quillfeather as its author.";

    static final String MATTER = """
            {"format": "abeyance/matter-1", "id": "K01", "organisation": "Luka", "platforms": ["Replika"],
             "practice": "Companion chatbot", "regulators": ["Garante"], "jurisdictions": ["IT"], "events": [
               {"id": "K01-1", "on": "2024-02-02", "kind": "notice", "by": "Garante", "regulator": "Garante",
                "position": "STOP_ORDERED", "restricts": "STOP", "text": "%s", "note": "Zanzibar, again.",
                "due": "2024-04-02", "source": {"publisher": "Garante", "title": "Press release"}},
               {"id": "K01-2", "on": "2024-03-01", "kind": "pause", "by": "Luka", "text": "Paused.",
                "source": {"publisher": "Luka"}}]}
            """.formatted(TEXT);

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Trail trail;

    @Inject
    Outbox outbox;

    @Inject
    Session session;

    @Inject
    DataSource source;

    @Inject
    Database database;

    Person nora;
    Person ada;
    String ref;
    String letter;

    @BeforeEach
    void a_matter_with_a_letter_and_a_note_is_closed() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        ref = cast.program(nora)
                .contentType("application/json")
                .body(MATTER)
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        letter = cast.program(nora)
                .get("/api/v1/concerns/" + ref + "/letters")
                .then()
                .extract()
                .path("letters[0].reference");
        cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"direction": "OUT", "channel": "LETTER", "nature": "RESPONSE", "who": "Garante",
                         "author": "Mr Quillfeather", "on": "2024-03-05", "subject": "Zanzibar: our answer",
                         "text": "Zanzibar is an island.", "source": {"publisher": "Mr Quillfeather",
                         "title": "Zanzibar, a draft", "textAsRead": "Zanzibar!", "readOn": "2024-03-05"}}
                        """)
                .post("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(201);
        form(nora, "/concerns/" + ref + "/notes", "text", "Zanzibar looks forged.")
                .statusCode(303);
        close("2024-10-01");
    }

    /** Mail, questions, drafts and advice that hold words of the letter. */
    private void copies() {
        String question = cast.program(nora)
                .contentType("application/json")
                .body("{\"letter\": \"" + letter
                        + "\", \"questions\": [{\"number\": \"1\", \"text\": \"Who wrote the Zanzibar dossier?\"}]}")
                .post("/api/v1/concerns/" + ref + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("references[0]");
        QuarkusTransaction.requiringNew().run(() -> {
            long id = session.createSelectionQuery("select id from Question where ref = :ref", Long.class)
                    .setParameter("ref", question)
                    .getSingleResult();
            for (String sql : List.of(
                    "insert into question_draft (question_id, edition, text, recorded_at, recorded_by, recorded_by_name)"
                            + " values (" + id + ", 1, 'Zanzibar, we think.', current_timestamp, 'P-1', 'Nora')",
                    "insert into question_note (question_id, text, recorded_at, recorded_by, recorded_by_name)"
                            + " values (" + id + ", 'Say nothing of Zanzibar.', current_timestamp, 'P-1', 'Nora')")) {
                session.createNativeMutationQuery(sql).executeUpdate();
            }
            outbox.queue(
                    cast.stamp(nora),
                    NewMail.of("story/1", "story")
                            .to("nora@abeyance.example", "Nora Quist")
                            .saying(Content.of("A letter came", "It says:\n" + TEXT)
                                    .with("<p>" + TEXT + "</p>")));
        });
    }

    private void close(String on) {
        cast.browser(nora)
                .formParam("stage", "CLOSED")
                .formParam("on", on)
                .formParam("outcome", "ADVICE")
                .formParam("reason", "They wrote that it is over.")
                .post("/concerns/" + ref + "/stages")
                .then()
                .statusCode(303);
    }

    private ValidatableResponse form(Person person, String to, String... fields) {
        var form = cast.browser(person);
        for (int field = 0; field < fields.length; field += 2) {
            form.formParam(fields[field], fields[field + 1]);
        }
        return form.post(to).then();
    }

    private ValidatableResponse propose(Person person, String... items) {
        var form = cast.browser(person).formParam("reason", "The time is over.");
        for (String item : items) {
            form.formParam("items", item);
        }
        return form.post("/concerns/" + ref + "/destructions").then();
    }

    private String proposed(String... items) {
        return propose(nora, items).statusCode(303).extract().header("Location").replaceFirst(".*/", "");
    }

    private ValidatableResponse carryOut(Person person, String destruction) {
        return cast.browser(person)
                .post("/destructions/" + destruction + "/completion")
                .then();
    }

    private String letterKey() {
        return "LETTER " + letter;
    }

    private String noteKey() {
        return "NOTE "
                + QuarkusTransaction.requiringNew()
                        .call(() -> session.createSelectionQuery("select ref from Note", String.class)
                                .getSingleResult());
    }

    /** All that can be chosen on the page. */
    private String[] keys() {
        return Jsoup.parse(cast.browser(nora)
                        .get("/concerns/" + ref + "/destructions/new")
                        .asString())
                .select("input[name=items]")
                .eachAttr("value")
                .toArray(String[]::new);
    }

    @Test
    void the_time_is_counted_from_closure_and_not_a_day_sooner() {
        today.is("2030-09-30T23:00:00Z");
        propose(nora, letterKey())
                .statusCode(422)
                .body(containsString("The time to keep " + letter + " is not over before Tue 1 Oct 2030."));
        cast.browser(ada).get("/destructions").then().body(not(containsString("2 letters")));

        today.is("2030-10-01T00:00:00Z");
        cast.browser(ada).get("/destructions").then().body(containsString("2 letters, 1 note"));
        propose(nora, letterKey()).statusCode(303);
    }

    @Test
    void nothing_of_an_open_concern_is_destroyed() {
        today.is("2040-01-01T09:00:00Z");
        String destruction = proposed(letterKey());
        form(nora, "/concerns/" + ref + "/stages", "stage", "APPEAL", "on", "2040-01-01", "reason", "They appealed.")
                .statusCode(303);

        carryOut(ada, destruction).statusCode(422).body(containsString("is not closed"));
        propose(nora, noteKey()).statusCode(422).body(containsString("is not closed"));
        assertThat(found("Zanzibar")).isNotEmpty();
    }

    @Test
    void an_administrator_says_how_long_with_a_reason() {
        Person ines = cast.administrator();
        form(ines, "/retention", "kind", "LETTER", "months", "120", "reason", " ")
                .statusCode(422);
        form(ines, "/retention", "kind", "LETTER", "months", "0", "reason", "So.")
                .statusCode(422);
        form(ines, "/retention", "kind", "LETTER", "months", "72", "reason", "So.")
                .statusCode(422)
                .body(containsString("Letters are kept for 6 years already."));
        form(ines, "/retention", "kind", "LETTER", "months", "120", "reason", "The board of 3 May.")
                .statusCode(303);
        form(ines, "/retention", "kind", "NOTE", "months", "", "reason", "They are few.")
                .statusCode(303);

        cast.browser(ada).get("/retention").then().body(containsString("10 years"), containsString("without end"));
        assertThat(cast.actsOn("retention/letter")).containsExactly("retention.set");
        today.is("2034-09-30T09:00:00Z");
        propose(nora, letterKey()).statusCode(422).body(containsString("Sun 1 Oct 2034"));
        propose(nora, noteKey()).statusCode(422).body(containsString("Notes are kept without end."));
    }

    @Test
    void who_proposes_does_not_do_it_though_they_may_both() {
        today.is("2031-01-01T09:00:00Z");
        Person both = cast.somebody("Bea Both", Role.CASEWORKER, Role.APPROVER);
        String own = propose(both, letterKey())
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        carryOut(both, own).statusCode(422).body(containsString("somebody else must do it"));
        propose(nora, letterKey()).statusCode(422).body(containsString("There is a proposal on " + letter));
        carryOut(cast.administrator(), own).statusCode(403);
        assertThat(found("Zanzibar")).isNotEmpty();

        form(nora, "/destructions/" + own + "/refusal", "reason", "").statusCode(422);
        form(nora, "/destructions/" + own + "/refusal", "reason", "The museum asked for it.")
                .statusCode(303);
        carryOut(ada, own).statusCode(422).body(containsString(own + " was refused already, by Nora Quist."));
        propose(nora, letterKey()).statusCode(303);
    }

    @Test
    void under_a_legal_hold_nothing_is_destroyed() {
        today.is("2031-01-01T09:00:00Z");
        String before = proposed(letterKey());
        form(nora, "/concerns/" + ref + "/holds", "reason", "").statusCode(422);
        form(nora, "/concerns/" + ref + "/holds", "reason", "Somebody sues.").statusCode(303);
        form(ada, "/concerns/" + ref + "/holds", "reason", "The DPC asks.").statusCode(303);

        carryOut(ada, before).statusCode(422).body(containsString(ref + " is under a legal hold"));
        propose(nora, noteKey()).statusCode(422).body(containsString("under a legal hold"));
        cast.browser(nora).get("/concerns/" + ref).then().body(containsString("under a legal hold"));
        assertThat(found("Zanzibar")).isNotEmpty();

        form(nora, "/concerns/" + ref + "/holds/1/end", "reason", "Settled.").statusCode(403);
        form(ada, "/concerns/" + ref + "/holds/1/end", "reason", "Settled.").statusCode(303);
        form(ada, "/concerns/" + ref + "/holds/1/end", "reason", "Settled.")
                .statusCode(422)
                .body(containsString("lifted already, by Ada Prior"));
        carryOut(ada, before).statusCode(422);
        form(ada, "/concerns/" + ref + "/holds/2/end", "reason", "Answered.").statusCode(303);
        carryOut(ada, before).statusCode(303);
        assertThat(cast.actsOn(ref)).contains("hold.open", "hold.lift");
    }

    @Test
    void what_is_destroyed_is_nowhere_any_more_and_the_chain_holds() throws SQLException {
        copies();
        assertThat(hits()).contains(letter);
        today.is("2031-01-01T09:00:00Z");
        assertThat(found("Zanzibar"))
                .contains(
                        "fact.text",
                        "fact.note",
                        "letter.subject",
                        "source.text_as_read",
                        "concern_note.text",
                        "deadline.title",
                        "question.text",
                        "question_draft.text",
                        "question_note.text",
                        "mail.text",
                        "mail.html",
                        "trail_entry.details");
        String status = status("2024-06-01") + status("2030-01-01");
        carryOut(ada, proposed(keys())).statusCode(303);

        assertThat(found("Zanzibar")).isEmpty();
        assertThat(found("Quillfeather")).isEmpty();
        assertThat(hits()).isEmpty();
        assertThat(trail.verify().isIntact()).as(trail.verify().toString()).isTrue();
        assertThat(status("2024-06-01") + status("2030-01-01")).isEqualTo(status);
    }

    /** What the search finds. */
    private List<String> hits() {
        return cast.program(nora)
                .get("/api/v1/search?q=zanzibar")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.reference");
    }

    @Test
    void a_tombstone_says_who_when_why_and_the_digest() {
        today.is("2031-01-01T09:00:00Z");
        String destruction = proposed(letterKey());
        carryOut(ada, destruction).statusCode(303);

        cast.browser(cast.auditor())
                .get("/destructions/" + destruction)
                .then()
                .statusCode(200)
                .body(containsString("by Nora Quist"), containsString("by Ada Prior"), containsString(letter))
                .body(containsString("The time is over."))
                .body(containsString(Chain.digest(TEXT + "\n" + TEXT + "\nZanzibar, again.\n")));
        cast.browser(cast.auditor())
                .get("/trail?subject=" + ref)
                .then()
                .body(containsString("What it said was destroyed on"), containsString("destruction.carry-out"));
    }

    @Test
    void the_letter_stays_a_tombstone_with_reference_and_dates_in_every_page_and_export() {
        today.is("2031-01-01T09:00:00Z");
        carryOut(ada, proposed(keys())).statusCode(303);

        for (String page : List.of(
                "/",
                "/destructions",
                "/questions",
                "/concerns/" + ref,
                "/concerns/" + ref + "?asOf=2024-02-03&knownOn=2030-12-31",
                "/concerns/" + ref + "/matter.json",
                "/concerns/" + ref + "/destructions/new",
                "/concerns/export?stage=ANY",
                "/regulators/garante",
                "/letters/" + letter,
                "/letters/incomplete",
                "/activities/replika-companion-chatbot")) {
            cast.browser(nora).get(page).then().statusCode(200).body(not(containsString("Zanzibar")));
        }
        cast.browser(nora)
                .get("/concerns/" + ref)
                .then()
                .body(
                        containsString(letter),
                        containsString("2024-02-02"),
                        containsString("Destroyed on Wed 1 Jan 2031"));
        cast.browser(nora)
                .get("/letters/" + letter)
                .then()
                .body(containsString("Destroyed on Wed 1 Jan 2031 by Ada Prior"));
        cast.program(nora)
                .get("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(200)
                .body(containsString(letter));
        cast.program(nora)
                .contentType("application/json")
                .body(MATTER)
                .post("/api/v1/matters")
                .then()
                .statusCode(200);
        assertThat(found("Quillfeather")).as("taken in again").isEmpty();
        propose(nora, letterKey()).statusCode(422).body(containsString("destroyed already"));
    }

    @Test
    void what_the_trail_says_of_a_concern_goes_after_ten_years_except_on_holds_and_destructions() {
        today.is("2034-10-01T09:00:00Z");
        carryOut(ada, proposed(letterKey())).statusCode(303);
        carryOut(ada, proposed("TRAIL " + ref)).statusCode(303);

        String page = cast.browser(cast.auditor()).get("/trail?subject=" + ref).asString();
        assertThat(page).doesNotContain("They wrote that it is over.").contains("Destroyed " + letter);
        assertThat(trail.verify().isIntact()).isTrue();
        propose(nora, "TRAIL " + ref).statusCode(422);
    }

    @Test
    void the_bytes_of_a_file_go_when_no_other_holds_them() throws SQLException {
        today.is("2031-01-01T09:00:00Z");
        byte[] shared = "Zanzibar in numbers".getBytes();
        byte[] own = "Zanzibar in pictures".getBytes();
        String other = cast.program(nora)
                .contentType("application/json")
                .body(MATTER.replace("K01", "K02").replace("2024-0", "2025-0"))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String first = file(ref, "shared-numbers.csv", shared);
        String second = file(ref, "own-pictures.png", own);
        String kept = file(other, "shared-numbers.csv", shared);

        carryOut(ada, proposed("FILE " + first, "FILE " + second)).statusCode(303);
        assertThat(kept(own)).isFalse();
        assertThat(kept(shared)).isTrue();
        assertThat(cast.browser(nora).get("/files/" + kept).asByteArray()).isEqualTo(shared);
        assertThat(cast.browser(nora).get("/files/" + first).asString())
                .startsWith("Destroyed on Wed 1 Jan 2031 by Ada Prior");
        cast.browser(nora)
                .get("/concerns/" + ref + "/files")
                .then()
                .statusCode(200)
                .body(containsString(first), not(containsString("own-pictures")));
        cast.browser(cast.auditor()).get("/destructions").then().statusCode(200);
        assertThat(trail.verify().isIntact()).isTrue();
        assertThat(file(ref, "again.png", own))
                .as("the same bytes may come again")
                .isNotEqualTo(second);
    }

    private String file(String concern, String name, byte[] bytes) {
        cast.browser(nora)
                .multiPart("files", name, bytes)
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(303);
        return Jsoup.parse(cast.browser(nora)
                        .get("/concerns/" + concern + "/files")
                        .asString())
                .select("a[href^=/files/]:not([href$=/text])")
                .first()
                .attr("href")
                .replace("/files/", "");
    }

    private boolean kept(byte[] bytes) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement("select 1 from content where digest = ?")) {
            ask.setString(1, Chain.digest(bytes));
            try (ResultSet row = ask.executeQuery()) {
                return row.next();
            }
        }
    }

    @Test
    void two_who_do_it_at_once_do_it_once() throws Exception {
        today.is("2031-01-01T09:00:00Z");
        Person ivo = cast.somebody("Ivo Prior", Role.APPROVER);
        String destruction = proposed(letterKey());
        String one = cast.cookie(ada);
        String other = cast.cookie(ivo);
        List<Integer> answers = atOnce(
                () -> cast.withCookie(one)
                        .post("/destructions/" + destruction + "/completion")
                        .statusCode(),
                () -> cast.withCookie(other)
                        .post("/destructions/" + destruction + "/completion")
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(303, 422);
        assertThat(cast.actsOn(ref + "/" + destruction)).containsOnlyOnce("destruction.carry-out");
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void a_hold_that_is_opened_while_somebody_destroys_comes_before_or_after_and_never_between() throws Exception {
        today.is("2031-01-01T09:00:00Z");
        String destruction = proposed(letterKey());
        String one = cast.cookie(ada);
        String other = cast.cookie(nora);
        List<Integer> answers = atOnce(
                () -> cast.withCookie(one)
                        .post("/destructions/" + destruction + "/completion")
                        .statusCode(),
                () -> cast.withCookie(other)
                        .formParam("reason", "Somebody sues.")
                        .post("/concerns/" + ref + "/holds")
                        .statusCode());
        assertThat(answers.get(1)).isEqualTo(303);
        List<String> acts = actsInOrder();
        boolean done = answers.get(0) == 303;
        assertThat(acts.contains("destruction.carry-out")).isEqualTo(done);
        if (done) {
            assertThat(acts.indexOf("destruction.carry-out")).isLessThan(acts.indexOf("hold.open"));
        }
        assertThat(trail.verify().isIntact()).isTrue();
    }

    private List<String> actsInOrder() throws SQLException {
        List<String> acts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select act from trail_entry order by number")) {
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
        }
        return acts;
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void behind_a_wall_nobody_outside_learns_of_it() {
        today.is("2031-01-01T09:00:00Z");
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("reason", "Until the trial.")
                .post("/concerns/" + ref + "/wall")
                .then()
                .statusCode(303);
        String destruction = proposed(letterKey());
        Person ivo = cast.somebody("Ivo Prior", Role.APPROVER, Role.CASEWORKER);

        cast.browser(ivo).get("/destructions").then().statusCode(200).body(not(containsString(ref)));
        cast.browser(ivo).get("/destructions/" + destruction).then().statusCode(404);
        carryOut(ivo, destruction).statusCode(404);
        cast.browser(ivo).get("/concerns/" + ref + "/holds").then().statusCode(404);
        propose(ivo, letterKey()).statusCode(404);
        carryOut(ada, destruction).statusCode(303);
    }

    @Test
    void postgresql_lets_details_go_in_no_other_way() throws SQLException {
        if (!database.isPostgresql()) {
            return;
        }
        today.is("2031-01-01T09:00:00Z");
        String done = proposed(letterKey());
        carryOut(ada, done).statusCode(303);
        String open = proposed(noteKey());
        String entry = "(select max(number) from trail_entry where act = 'concern.close')";
        for (String destruction : List.of(ref + "/" + open, ref + "/" + done, ref + "/X-999")) {
            assertThatThrownBy(() -> execute("insert into trail_tombstone (number, destroyed_at, destroyed_by, reason,"
                            + " destruction) values (" + entry + ", now(), 'P-7', 'So.', '" + destruction
                            + "'); update trail_entry set details = null where number = " + entry))
                    .as(destruction)
                    .hasMessageContaining("neither changed nor removed");
        }
        assertThatThrownBy(() -> execute("update trail_tombstone set reason = 'Other.'"))
                .hasMessageContaining("neither changed nor removed");
        assertThatThrownBy(() -> execute("update destruction set ended_by = 'P-1' where ref = '" + done + "'"))
                .hasMessageContaining("neither changed nor removed");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String status(String day) {
        return cast.program(nora).get("/api/v1/status?asOf=" + day).asString();
    }

    /** Every column of every table in which a word stands, whatever tables there are. */
    private List<String> found(String word) {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet tables = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
                while (tables.next()) {
                    int type = tables.getInt("DATA_TYPE");
                    if (List.of(Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR, Types.CHAR)
                            .contains(type)) {
                        columns.add(new String[] {tables.getString("TABLE_NAME"), tables.getString("COLUMN_NAME")});
                    }
                }
            }
            for (String[] column : columns) {
                try (PreparedStatement search = connection.prepareStatement("select count(*) from \"" + column[0]
                        + "\" where cast(\"" + column[1] + "\" as varchar) like ?")) {
                    search.setString(1, "%" + word + "%");
                    try (ResultSet rows = search.executeQuery()) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add((column[0] + "." + column[1]).toLowerCase());
                        }
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return found;
    }
}
