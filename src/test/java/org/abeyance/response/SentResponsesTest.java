package org.abeyance.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.people.Person;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A response goes out with all that is enclosed, is kept as it went, and is forgotten when its time is over. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SentResponsesTest {

    private static final byte[] TABLE = "month,members\n9,1200000\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WORD = "PK not really a Word file".getBytes(StandardCharsets.UTF_8);
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    Concerns concerns;

    @Inject
    Attachments attachments;

    @Inject
    Marks marks;

    @Inject
    Mailbox mailbox;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Person ada;
    String concern;
    String letter;

    @BeforeEach
    void a_letter_asks() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        concern = cabinet.concern();
        letter = inquiry.letter(concern, "How many were told?");
    }

    @AfterEach
    void the_server_is_gone() {
        mailbox.shuts();
    }

    private ValidatableResponse call(Person person, String path, Map<String, ?> body) {
        return cast.program(person)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private String cleared(String text, String answer) {
        String question = inquiry.taken(letter, text).get(0);
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 0, "text", answer))
                .statusCode(201);
        call(nora, "questions/" + question + "/referrals", Map.of("seen", 1)).statusCode(201);
        call(ada, "questions/" + question + "/clearances", Map.of("seen", 1)).statusCode(201);
        return question;
    }

    /** Begun on its page with a file to be enclosed, and cleared. */
    private String ready(String... questions) {
        var form = cast.browser(nora)
                .multiPart("seen", "0")
                .multiPart("title", "Our answers")
                .multiPart("cover", "We answer as follows.")
                .multiPart("files", "members.csv", TABLE, "text/csv");
        for (String question : questions) {
            form.multiPart("answers", question);
        }
        return passed(form.post("/concerns/" + concern + "/responses")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    private String passed(String location) {
        String response = location.substring(location.lastIndexOf('/') + 1);
        call(nora, "responses/" + response + "/submissions", Map.of("seen", 1)).statusCode(201);
        for (int stage = 1; stage <= 3; stage++) {
            call(ada, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", stage))
                    .statusCode(201);
        }
        return response;
    }

    private Map<String, Object> dispatch(String way) {
        Map<String, Object> dispatch = new HashMap<>(Map.of(
                "seen", 1, "on", "2024-10-04", "way", way, "to", "casework@ico.example", "proof", "Receipt 77."));
        return dispatch;
    }

    private byte[] get(Person reader, String path) {
        return cast.browser(reader)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private List<Attachment> files() {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments.of(concerns.get(new ConcernRef(concern), cabinet.reader())));
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void it_goes_by_mail_with_its_letter_and_all_that_is_enclosed() throws Exception {
        mailbox.opens();
        String response = ready(cleared("How many were told?", "1.2 million."));
        String id = call(nora, "responses/" + response + "/dispatch", dispatch("MAILED"))
                .statusCode(201)
                .extract()
                .path("messageId");
        mailbox.delivers();

        MimeMessage mail = mailbox.mails().get(0);
        assertThat(mail.getMessageID()).isEqualTo("<" + id + ">");
        assertThat(mail.getSubject()).contains("Our answers");
        Map<String, byte[]> enclosed = enclosed(mail);
        assertThat(enclosed).containsOnlyKeys(response + ".pdf", "members.csv");
        assertThat(enclosed.get("members.csv")).isEqualTo(TABLE);
        assertThat(enclosed.get(response + ".pdf")).isEqualTo(get(nora, "/responses/" + response + "/letter.pdf"));
        today.goesOnBy(Duration.ofMinutes(1));
        cast.browser(cast.reader())
                .get("/responses/" + response)
                .then()
                .body(containsString(id))
                .body(containsString("Receipt 77."))
                .body(containsString("members.csv"));
    }

    private static Map<String, byte[]> enclosed(MimeMessage mail) throws Exception {
        Map<String, byte[]> enclosed = new HashMap<>();
        List<BodyPart> parts = new ArrayList<>();
        Multipart all = (Multipart) mail.getContent();
        for (int at = 0; at < all.getCount(); at++) {
            parts.add(all.getBodyPart(at));
        }
        for (BodyPart part : parts) {
            if (part.getFileName() != null) {
                enclosed.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return enclosed;
    }

    @Test
    void what_went_out_stays_byte_for_byte_whatever_the_template_becomes() throws Exception {
        String response = ready(cleared("How many were told?", "**1.2 million.**"));
        call(nora, "responses/" + response + "/dispatch", dispatch("PORTAL")).statusCode(201);
        byte[] html = get(nora, "/responses/" + response + "/letter");
        byte[] pdf = get(nora, "/responses/" + response + "/letter.pdf");
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("<strong>1.2 million.</strong>", "4 Oct 2024");
        cast.browser(cast.administrator())
                .formParams(Map.of("head", "Another head", "opening", "Dear all,", "closing", "Bye", "foot", "New"))
                .post("/letterheads/linkedin")
                .then()
                .statusCode(303);
        today.is("2025-01-15T09:00:00Z");

        assertThat(get(nora, "/responses/" + response + "/letter")).isEqualTo(html);
        assertThat(get(nora, "/responses/" + response + "/letter.pdf")).isEqualTo(pdf);
        cast.browser(cast.reader())
                .get("/responses/" + response)
                .then()
                .body(containsString(digest(html)))
                .body(containsString(digest(pdf)));
        cast.browser(nora)
                .get("/responses/" + response + "/letter")
                .then()
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Repr-Digest", containsString("sha-256=:"));
    }

    @Test
    void a_word_file_from_outside_is_the_response_just_as_well() throws Exception {
        mailbox.opens();
        String response = passed(cast.browser(nora)
                .multiPart("seen", "0")
                .multiPart("title", "Our answers")
                .multiPart("cover", "")
                .multiPart("paper", "Answers.docx", WORD, DOCX)
                .post("/concerns/" + concern + "/responses")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        cast.browser(nora).get("/responses/" + response).then().body(containsString("Answers.docx"));
        call(nora, "responses/" + response + "/dispatch", dispatch("MAILED")).statusCode(201);
        mailbox.delivers();

        assertThat(enclosed(mailbox.mails().get(0))).containsOnlyKeys("Answers.docx");
        assertThat(enclosed(mailbox.mails().get(0)).get("Answers.docx")).isEqualTo(WORD);
    }

    @Test
    void what_is_enclosed_stands_with_the_letter_as_which_it_was_logged() {
        String response = ready();
        String logged = call(nora, "responses/" + response + "/dispatch", dispatch("LETTER"))
                .statusCode(201)
                .extract()
                .path("letter");
        cast.browser(cast.reader())
                .get("/letters/" + logged)
                .then()
                .body(containsString("members.csv"))
                .body(containsString(response + ".pdf"));
    }

    @Test
    void what_is_marked_goes_out_expressly_only_and_its_letter_bears_the_mark() {
        String question = cleared("How many were told?", "1.2 million.");
        String response = ready(question);
        QuarkusTransaction.requiringNew()
                .run(() -> marks.mark(
                        cast.stamp(nora),
                        cabinet.reader(),
                        new ConcernRef(concern),
                        question,
                        Marked.with(MarkKind.REGULATOR_CONFIDENTIALITY)));
        Map<String, Object> dispatch = dispatch("PORTAL");
        call(nora, "responses/" + response + "/dispatch", dispatch)
                .statusCode(422)
                .body("errors[0].field", equalTo("confirmed"))
                .body("detail", containsString(question + " is marked"));
        cast.browser(nora).get("/responses/" + response).then().body(containsString("It may go out all the same"));
        dispatch.put("confirmed", true);
        String logged = call(nora, "responses/" + response + "/dispatch", dispatch)
                .statusCode(201)
                .extract()
                .path("letter");

        cast.browser(cast.reader()).get("/letters/" + logged).then().body(not(containsString("1.2 million")));
        for (Attachment file : files()) {
            if (file.name().startsWith(response)) {
                cast.browser(cast.reader()).get("/files/" + file.ref()).then().statusCode(404);
            }
        }
        assertThat(cast.actsOn(response)).contains("response.send");
        cast.browser(cast.auditor()).get("/trail").then().body(not(containsString("1.2 million")));
    }

    @Test
    void who_contributes_gives_a_file_as_evidence_and_sees_no_other() {
        Person cora = cast.contributor();
        String question = inquiry.taken(letter, "How many were told?").get(0);
        call(nora, "questions/" + question + "/assignment", Map.of("owner", cora.ref()))
                .statusCode(201);
        cast.browser(cora)
                .multiPart("kind", "FILE")
                .multiPart("files", "told.csv", TABLE, "text/csv")
                .post("/questions/" + question + "/evidence")
                .then()
                .statusCode(303);
        cast.browser(cora)
                .multiPart("kind", "FILE")
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post("/questions/" + question + "/evidence")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file."));
        String file = files().get(0).ref();
        cast.browser(cora)
                .get("/questions/" + question)
                .then()
                .body(containsString("told.csv"))
                .body(not(containsString("/files/")));
        cast.browser(cora).get("/files/" + file).then().statusCode(403);
        cast.browser(nora).get("/questions/" + question).then().body(containsString("/files/" + file));
        assertThat(get(nora, "/files/" + file)).isEqualTo(TABLE);
        String other = inquiry.taken(letter, "By which door?").get(0);
        cast.browser(nora)
                .formParams(Map.of("kind", "FILE", "target", file, "title", "The same table"))
                .post("/questions/" + other + "/evidence")
                .then()
                .statusCode(303);
        cast.browser(nora)
                .formParams(Map.of("kind", "FILE", "target", "A-2024-999999"))
                .post("/questions/" + other + "/evidence")
                .then()
                .statusCode(422)
                .body(containsString("has no file A-2024-999999"));
    }

    @Test
    void answers_covers_and_comments_are_forgotten_by_two_people_and_leave_tombstones() {
        String question = cleared("How many were told?", "Zanzibar times twelve.");
        String response = passed(call(
                        nora,
                        "concerns/" + concern + "/responses",
                        Map.of("title", "Ours", "cover", "Zanzibar sends regards.", "answers", List.of(question)))
                .statusCode(201)
                .extract()
                .<String>path("reference"));
        cast.browser(nora)
                .formParam("comment", "Zanzibar is misspelt.")
                .post("/responses/" + response + "/comments")
                .then()
                .statusCode(303);
        call(nora, "responses/" + response + "/dispatch", dispatch("PORTAL")).statusCode(201);
        cast.browser(nora)
                .formParams(Map.of("stage", "CLOSED", "on", "2024-10-04", "outcome", "ADVICE", "reason", "It is over."))
                .post("/concerns/" + concern + "/stages")
                .then()
                .statusCode(303);
        today.is("2032-01-05T09:00:00Z");
        List<String> keys = Jsoup.parse(cast.browser(nora)
                        .get("/concerns/" + concern + "/destructions/new")
                        .asString())
                .select("input[name=items]")
                .eachAttr("value");
        assertThat(keys)
                .contains("DRAFT " + question + "/1", "DRAFT " + response + "/version-1")
                .anyMatch(key -> key.startsWith("COMMENT " + response + "/comment-"));
        var proposal = cast.browser(nora).formParam("reason", "The time is over.");
        keys.forEach(key -> proposal.formParam("items", key));
        String destruction = proposal.post("/concerns/" + concern + "/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        cast.browser(ada)
                .post("/destructions/" + destruction + "/completion")
                .then()
                .statusCode(303);

        for (String door : List.of(
                "/responses/" + response,
                "/questions/" + question,
                "/responses/" + response + "/letter",
                "/concerns/" + concern)) {
            cast.browser(nora).get(door).then().statusCode(200).body(not(containsString("Zanzibar")));
        }
        cast.browser(cast.auditor()).get("/trail").then().statusCode(200).body(not(containsString("Zanzibar")));
        cast.browser(nora)
                .get("/responses/" + response)
                .then()
                .body(containsString("Destroyed on"))
                .body(containsString(destruction));
        cast.program(cast.auditor()).get("/api/v1/trail/verification").then().body("intact", equalTo(true));
    }
}
