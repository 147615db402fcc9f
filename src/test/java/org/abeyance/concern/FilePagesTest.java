package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.abeyance.people.Person;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are kept once, as they came, behind the wall of their concern, and nothing of them runs here. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class FilePagesTest {

    static final int MEGABYTE = 1024 * 1024;

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Contents contents;

    @Inject
    Attachments attachments;

    @Inject
    Concerns concerns;

    @Inject
    Session session;

    @Inject
    Marks marks;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    Response add(String name, byte[] bytes) {
        return cast.browser(cast.caseworker())
                .multiPart("files", name, bytes, "application/pdf")
                .post("/concerns/" + concern + "/files");
    }

    List<Attachment> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments.of(concerns.get(new ConcernRef(concern), cabinet.reader())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7})
    void what_comes_out_is_what_went_in(int size) throws IOException {
        Content content = contents.keep(Today.FRIDAY, new ByteArrayInputStream(bytes(size)), 4 * MEGABYTE);

        try (InputStream out = contents.open(content)) {
            assertThat(out.readAllBytes()).isEqualTo(bytes(size));
        }
        assertThat(content.size()).isEqualTo(size);
        assertThat(contents.isUnaltered(content)).isTrue();
    }

    @Test
    void the_same_bytes_are_kept_once() {
        add("one.pdf", bytes(5000)).then().statusCode(303);
        add("the same by another name.pdf", bytes(5000)).then().statusCode(303);
        add("one.pdf", bytes(5000)).then().statusCode(303);

        assertThat(kept()).extracting(Attachment::name).containsExactly("the same by another name.pdf", "one.pdf");
        assertThat(count("content")).isEqualTo(1);
        assertThat(count("content_piece")).isEqualTo(1);
    }

    long count(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) session.createNativeQuery("select count(*) from " + table, Object.class)
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void a_file_comes_back_as_it_came_and_nothing_of_it_runs_here() {
        byte[] page = "<script>alert(document.cookie)</script>".getBytes();
        add("A page.html", page).then().statusCode(303);

        Response file =
                cast.browser(cast.reader()).get("/files/" + kept().get(0).ref());

        assertThat(file.asByteArray()).isEqualTo(page);
        file.then()
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Length", String.valueOf(page.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"A page.html\"; filename*=UTF-8''A%20page.html")
                .header("Repr-Digest", containsString("sha-256=:"));
        assertThat(file.headers().getValues("Content-Security-Policy"))
                .contains("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(FilePages.disposition("Ä “page”\".html"))
                .isEqualTo("attachment; filename=\"_ _page__.html\";"
                        + " filename*=UTF-8''%C3%84%20%E2%80%9Cpage%E2%80%9D%22.html");
    }

    @Test
    void a_file_of_many_megabytes_goes_in_and_out() {
        add("scan.pdf", bytes(12 * MEGABYTE)).then().statusCode(303);

        Response file =
                cast.browser(cast.reader()).get("/files/" + kept().get(0).ref());

        assertThat(file.asByteArray()).isEqualTo(bytes(12 * MEGABYTE));
        assertThat(cast.actsOn(concern + "/" + kept().get(0).ref())).containsExactly("file.keep");
    }

    @Test
    void what_is_too_large_is_refused_and_nothing_is_kept() {
        add("small.pdf", bytes(1)).then().statusCode(303);
        cast.browser(cast.caseworker())
                .multiPart("files", "fine.pdf", bytes(2), "application/pdf")
                .multiPart("files", "huge.pdf", bytes(51 * MEGABYTE), "application/pdf")
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(422)
                .body(containsString("larger than a file may be: 50 MB"));

        assertThat(kept()).extracting(Attachment::name).containsExactly("small.pdf");
    }

    @Test
    void a_door_that_takes_no_files_takes_a_megabyte() {
        cast.browser(cast.caseworker())
                .multiPart("text", "note.txt", bytes(2 * MEGABYTE), "text/plain")
                .post("/concerns/" + concern + "/notes")
                .then()
                .statusCode(413);
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body("\"" + "x".repeat(2 * MEGABYTE) + "\"")
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(413);
    }

    @Test
    void a_file_behind_a_wall_is_not_there() {
        add("secret.pdf", bytes(10)).then().statusCode(303);
        String file = kept().get(0).ref();
        cabinet.hide(concern);

        cast.browser(cast.caseworker()).get("/files/" + file).then().statusCode(404);
        cast.browser(cast.caseworker()).get("/files/A-2024-99999").then().statusCode(404);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/files")
                .then()
                .statusCode(404);
        add("another.pdf", bytes(10)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\letter.pdf, letter.pdf",
        "invoice\u202Efdp.exe, invoicefdp.exe",
        "'a\r\nSet-Cookie: x.pdf', a_Set-Cookie_ x.pdf",
        "..., unnamed",
        "a<b>.pdf, a_b_.pdf",
    })
    void a_name_from_elsewhere_is_made_harmless(String said, String kept) {
        assertThat(NewAttachment.harmless(said)).isEqualTo(kept.replace("a_Set", "aSet"));
    }

    @Test
    void a_letter_is_logged_with_its_files_and_they_stay_with_it_when_it_is_corrected() {
        String page = cast.browser(cast.caseworker())
                .multiPart("direction", "IN")
                .multiPart("channel", "EMAIL")
                .multiPart("who", "ICO")
                .multiPart("subject", "Your approach, overview")
                .multiPart("text", "See the attachment.")
                .multiPart("on", "2024-09-19")
                .multiPart("activities", "linkedin-training-generative-ai")
                .multiPart("places", "UK")
                .multiPart("files", "letter.pdf", bytes(2 * MEGABYTE), "application/pdf")
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post("/concerns/" + concern + "/letters")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page).contains(concern);
        Attachment file = kept().get(0);
        String letter = cast.browser(cast.reader())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("letter.pdf"))
                .extract()
                .htmlPath()
                .getString("**.find { it.name() == 'a' && it.@href.text().startsWith('/letters/L-') }.@href");
        cast.browser(cast.reader())
                .get(letter)
                .then()
                .body(containsString("letter.pdf"))
                .body(containsString(file.digest()))
                .body(containsString("Your approach, overview"));

        cast.browser(cast.caseworker())
                .multiPart("files", "second.pdf", bytes(20), "application/pdf")
                .post(letter + "/files")
                .then()
                .statusCode(303);
        cast.browser(cast.caseworker())
                .formParam("kind", "INSTEAD")
                .formParam("reason", "Misspelt.")
                .formParam("direction", "IN")
                .formParam("channel", "EMAIL")
                .formParam("who", "ICO")
                .formParam("subject", "Your approach")
                .formParam("on", "2024-09-19")
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .post("/concerns/" + concern + "/letters/"
                        + cabinet.facts(concern, "letter").get(0) + "/correction")
                .then()
                .statusCode(303);
        cast.browser(cast.reader())
                .get(letter)
                .then()
                .body(containsString("letter.pdf"))
                .body(containsString("second.pdf"))
                .body(not(containsString("overview</h1>")));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> attachments
                                .get(new AttachmentRef(file.ref()), cabinet.reader())
                                .fact()
                                .map(Fact::ref)))
                .isEqualTo(Optional.of(cabinet.facts(concern, "letter").get(0)));
    }

    @Test
    void the_mail_as_it_came_is_closed_while_something_that_it_carried_is_marked() {
        String letter = cast.program(cast.caseworker())
                .contentType("message/rfc822")
                .body("""
                        From: ICO <casework@ico.example>
                        Date: Mon, 07 Oct 2024 10:00:00 +0000
                        Message-ID: <1@ico.example>
                        Subject: Annex
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary="next"

                        --next
                        Content-Type: text/plain

                        See the annex.
                        --next
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename="advice.txt"

                        Advice.
                        --next--
                        """.replace("\n", "\r\n").getBytes())
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        Attachment mail =
                kept().stream().filter(Attachment::isOriginal).findFirst().orElseThrow();
        Attachment advice =
                kept().stream().filter(file -> !file.isOriginal()).findFirst().orElseThrow();
        cast.browser(cast.reader()).get("/files/" + mail.ref()).then().statusCode(200);

        Person nora = cast.caseworker();
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                advice.ref(),
                new NewMark(MarkKind.WITHOUT_PREJUDICE, Optional.empty(), Optional.empty(), "", "", "", "Talks."));

        for (String file : List.of(mail.ref(), advice.ref())) {
            cast.browser(cast.reader()).get("/files/" + file).then().statusCode(404);
            cast.browser(cast.reader()).get("/files/" + file + "/text").then().statusCode(404);
            cast.browser(cast.reader())
                    .get("/letters/" + letter)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("/files/" + file)));
            cast.browser(cast.approver()).get("/files/" + file).then().statusCode(200);
        }
    }

    @Test
    void choosing_nothing_is_said_at_the_field() {
        cast.browser(cast.caseworker())
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file."))
                .body("html.@lang", equalTo("en-GB"));
    }
}
