package org.abeyance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.abeyance.decision.Act;
import org.abeyance.decision.Settling;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the app in a real browser, with the public matters: axe finds nothing, nothing scrolls sideways, no script
 * fails and the page's own rules block nothing. A new page is walked as soon as it has its row in {@code docs/roles.md};
 * one with a reference in its address needs a line in {@link #examples()}, too.
 */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Letter", "letters"),
            Map.entry("Position", "positions"),
            Map.entry("Restriction", "restrictions"),
            Map.entry("Turn", "turns"),
            Map.entry("Decision", "decisions"),
            Map.entry("Confirmation", "confirmations"),
            Map.entry("Condition", "conditions"),
            Map.entry("Settlement", "settlements"),
            Map.entry("Measure", "measures"),
            Map.entry("Delivery", "deliveries"));

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Mailbox mailbox;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    PublicMatters matters;

    @Inject
    Doings doings;

    @Inject
    Session session;

    Browser browser;
    Looks looks;
    Person person;
    Map<String, String> examples;
    String feeds;

    @BeforeAll
    void the_public_matters_are_here() {
        browser = Browser.at(root);
        slate.wipe();
        today.is("2026-11-23T09:00:00Z");
        person = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Alma Reyes", Role.values()));
        matters.areTakenInBy(person);
        a_letter_is_written();
        a_mail_waits();
        a_decision_is_confirmed();
        a_file_is_kept();
        a_mail_is_held();
        a_mail_waits();
        a_clock_is_started();
        a_question_is_asked();
        something_is_to_be_destroyed();
        a_resume_is_proposed();
        a_promise_is_looked_at_again();
        a_note_is_marked();
        a_calendar_follows();
        a_digest_was_opened();
        a_webhook_is_made();
        a_page_is_read_again();
        an_officer_is_known();
        all_mail_is_read_again();
        examples = QuarkusTransaction.requiringNew().call(this::examples);
        String cookie = cast.cookie(person);
        looks = new Looks(root);
        pages().forEach(route -> looks.at(route, eyes -> look(route, eyes, cookie)));
    }

    @AfterAll
    void the_browser_is_closed() throws InterruptedException {
        if (looks != null) {
            looks.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    void a_letter_is_written() {
        String concern = QuarkusTransaction.requiringNew().call(() -> first("select ref from Concern order by id"));
        send(
                "/concerns/" + concern + "/drafts",
                Map.of("who", "ICO", "to", "casework@ico.example", "subject", "Our answer", "text", "We paused it."));
    }

    void a_mail_waits() {
        mailbox.opens();
        cast.browser(person).port(root.getPort()).post("/post/tests").then().statusCode(303);
        mailbox.shuts();
    }

    /** The one kind of fact that no public matter brings. */
    void a_decision_is_confirmed() {
        String decision = QuarkusTransaction.requiringNew()
                .call(() ->
                        first("select '/concerns/' || concern.ref || '/decisions/' || ref from Decision order by id"));
        Page page = browser.with(cast.cookie(person));
        page.navigate(decision + "/confirmation/new");
        page.locator("[name=on]").fill("2026-11-20");
        page.locator("[name=text]").fill("The job's log shows no run since.");
        page.locator("[name=publisher]").fill("Change ticket 4711");
        page.locator("main form .btn-primary").click();
        assertThat(page.url()).doesNotContain("confirmation");
        page.context().close();
    }

    /** Nor does any bring a file. */
    void a_file_is_kept() {
        String letter = QuarkusTransaction.requiringNew()
                .call(() -> first("select '/letters/' || letterRef from Letter order by id"));
        Page page = browser.with(cast.cookie(person));
        page.navigate(letter);
        page.locator("#attached input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("Überblick.txt", "text/plain", "A list.".getBytes()),
            new FilePayload("Scan.png", "image/png", scan())
        });
        page.locator("#attached form button").click();
        assertThat(page.locator("#attached").innerText()).contains("Überblick.txt");
        String scan = QuarkusTransaction.requiringNew()
                .call(() -> first("select ref from Attachment where name = 'Scan.png'"));
        page.navigate("/files/" + scan + "/pages");
        assertThat(page.locator(".drawn img").count()).isEqualTo(1);
        page.context().close();
    }

    static byte[] scan() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(600, 850, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Nor is any over its time. */
    void something_is_to_be_destroyed() {
        String concern =
                QuarkusTransaction.requiringNew().call(() -> first("select ref from Concern order by id desc"));
        send("/retention", Map.of("kind", "NOTE", "months", "1", "reason", "They serve the work only."));
        send("/concerns/" + concern + "/notes", Map.of("text", "To be looked at."));
        send(
                "/concerns/" + concern + "/stages",
                Map.of("stage", "CLOSED", "on", "2026-09-01", "outcome", "ADVICE", "reason", "It is over."));
        String note =
                QuarkusTransaction.requiringNew().call(() -> first("select 'NOTE ' || ref from Note order by id desc"));
        send("/concerns/" + concern + "/destructions", Map.of("items", note, "reason", "The time is over."));
        send("/concerns/" + concern + "/holds", Map.of("reason", "Somebody asks for it."));
    }

    void send(String to, Map<String, String> fields) {
        cast.browser(person)
                .port(root.getPort())
                .formParams(fields)
                .post(to)
                .then()
                .statusCode(303);
    }

    /** Nor does any bring mail that came. */
    void a_mail_is_held() {
        Page page = browser.with(cast.cookie(person));
        page.navigate("/holding");
        page.locator("#mail").setInputFiles(new FilePayload("mail.eml", "message/rfc822", """
                        From: Jürgen Müller <j.mueller@example.org>
                        Subject: A question
                        Content-Type: text/html; charset=utf-8

                        <h1>Dear all,</h1><p>may we ask <a href="https://example.org">this</a>?</p><img src="https://example.org/x.gif">
                        """.getBytes(
                        java.nio.charset.StandardCharsets.UTF_8)));
        page.waitForURL("**/holding/I-*");
        page.context().close();
    }

    /** Nor does any bring a clock. */
    void a_clock_is_started() {
        String concern = QuarkusTransaction.requiringNew().call(() -> first("select ref from Concern order by id"));
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body("""
                        {"title": "Answer the request", "rule": "UKGDPR-12A-1M", "calendar": "GB-EAW",
                         "trigger": "2026-11-02T10:00:00+00:00"}
                        """)
                .post("/api/v1/concerns/" + concern + "/deadlines")
                .then()
                .statusCode(201);
    }

    void a_question_is_asked() {
        String[] asked = QuarkusTransaction.requiringNew()
                .call(() -> first(
                                "select l.concern.ref || ' ' || l.letterRef from Letter l where l.direction = IN order by l.id")
                        .split(" "));
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body("""
                        {"letter": "%s", "owner": "%s", "due": "2026-11-20",
                         "questions": [{"number": "1", "text": "How many members were told before training began?"}]}
                        """.formatted(asked[1], person.ref()))
                .post("/api/v1/concerns/" + asked[0] + "/questions")
                .then()
                .statusCode(201);
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body("""
                        {"title": "Our answers", "cover": "We answer what you asked.\\n\\n- In part", "answers": []}
                        """)
                .post("/api/v1/concerns/" + asked[0] + "/responses")
                .then()
                .statusCode(201);
    }

    /** Nor is any promise looked at again. */
    void a_promise_is_looked_at_again() {
        String measure = QuarkusTransaction.requiringNew()
                .call(() ->
                        first("select '/concerns/' || concern.ref || '/measures/' || ref from Measure order by id"));
        Page page = browser.with(cast.cookie(person));
        page.navigate(measure + "/reviews/new");
        page.locator("[name=on]").fill("2026-11-20");
        page.locator("[name=by]").fill("Mara Dunne");
        page.locator("[name=text]").fill("Still kept.");
        page.locator("main form .btn-primary").click();
        assertThat(page.url()).doesNotContain("reviews");
        page.context().close();
    }

    /** Nor does any pass the gate. */
    void a_resume_is_proposed() {
        String concern = QuarkusTransaction.requiringNew().call(() -> first("select ref from Concern order by id"));
        String pause = doings.decide(concern, Act.PAUSE, "2026-11-02", "US");
        String condition = doings.require(concern, pause, "2026-11-02", "The DPIA is reviewed.", "US");
        doings.settle(condition, Settling.MET, "2026-11-16");
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body("""
                        {"jurisdictions": ["US"], "on": "2026-12-01", "text": "It resumes.", "decidedBy": "Anna Bold",
                         "dpo": "Mara Dunne", "dpoAdvice": "Go ahead.", "dpoFollowed": true}
                        """)
                .post("/api/v1/concerns/" + concern + "/resumes")
                .then()
                .statusCode(201);
    }

    /** Nor does any bring a note. */
    void a_note_is_marked() {
        String concern = QuarkusTransaction.requiringNew().call(() -> first("select ref from Concern order by id"));
        cast.browser(person)
                .port(root.getPort())
                .formParam("text", "Counsel thinks so.")
                .formParam("kind", "PRIVILEGED")
                .formParam("basis", "LEGAL_ADVICE")
                .formParam("counsel", "IN_HOUSE")
                .formParam("reason", "It is advice.")
                .post("/concerns/" + concern + "/notes")
                .then()
                .statusCode(303);
    }

    /** Nor does any paste a page twice. */
    void a_page_is_read_again() {
        String fact = QuarkusTransaction.requiringNew().call(() -> first("select ref from Decision order by id"));
        for (String words : new String[] {"It is paused.", "It is paused until further notice."}) {
            cast.browser(person)
                    .port(root.getPort())
                    .formParam("text", words)
                    .formParam("readOn", "2026-11-20")
                    .post("/facts/" + fact + "/source/snapshots")
                    .then()
                    .statusCode(303);
        }
    }

    /** Nor does anybody follow with a program. */
    void a_calendar_follows() {
        String shown = cast.browser(person)
                .port(root.getPort())
                .formParam("feedName", "Calendar")
                .post("/account/feeds")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        feeds = Jsoup.parse(shown)
                .select("code")
                .first()
                .text()
                .replaceFirst("https?://[^/]+", "")
                .replace("/deadlines.ics", "");
    }

    /** Nor has anybody been sent a digest, because no mail server is set. */
    void a_digest_was_opened() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "insert into digest"
                                        + " (person_id, due_at, from_at, until_at, late, state, reply, composed_at, subject, html, text, tells)"
                                        + " values (:person, current_timestamp, current_timestamp, current_timestamp, false,"
                                        + " 'ACCEPTED', '250 ok', current_timestamp, 'Abeyance: 1 changed', :html, 'One thing.', '')")
                        .setParameter(
                                "html",
                                "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Abeyance</title>"
                                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>"
                                        + "<body><h1>Abeyance</h1><p>One thing changed.</p></body></html>")
                        .setParameter("person", person.id())
                        .executeUpdate());
    }

    /** Nor is anything of theirs called. */
    void a_webhook_is_made() {
        cast.browser(person)
                .port(root.getPort())
                .formParam("name", "Chat")
                .formParam("address", "https://chat.example.org/hooks/privacy-and-regulatory-affairs?key=1f0c")
                .post("/hooks")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("insert into hook_delivery (hook_id, message_id, kind,"
                                + " state, queued_at, next_at, attempts, answer) select id, 'msg_1', 'notice.reminder',"
                                + " 'WAITING', made_at, made_at, 2, 'HTTP 503' from hook")
                        .executeUpdate());
    }

    /** Nor is the reader mended. */
    void all_mail_is_read_again() {
        send("/readings", Map.of());
        String mail = QuarkusTransaction.requiringNew().call(() -> first("select ref from Arrival order by id"));
        send("/holding/" + mail + "/readings", Map.of());
    }

    /** Nor does any say who keeps it. */
    void an_officer_is_known() {
        String[] known = QuarkusTransaction.requiringNew()
                .call(() -> first(
                                "select p.concern.ref || ' ' || p.regulator.slug from RegulatorPart p order by p.concern.id, p.id")
                        .split(" "));
        send(
                "/regulators/" + known[1] + "/officers",
                Map.of("name", "Jane Roe", "addresses", "jane.roe@ico.example", "since", "2024-01-01"));
        String officer = QuarkusTransaction.requiringNew()
                .call(() -> first("select cast(id as string) from Officer order by id"));
        send("/concerns/" + known[0] + "/officers", Map.of("officer", officer, "since", "2024-01-01"));
    }

    /** The beginning of a route with references in it, and an address like it where something is. */
    Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        examples.put("/drafts/{draft}", "/drafts/" + first("select ref from LetterDraft order by id"));
        examples.put("/post/{ref}", "/post/" + first("select 'M-' || cast(id as string) from Mail order by id"));
        examples.put("/people/{ref}", "/people/" + person.ref());
        examples.put("/activities/{slug}", "/activities/" + first("select slug from Activity order by id"));
        examples.put("/regulators/{slug}", "/regulators/" + first("select slug from Regulator order by id"));
        examples.put(
                "/regulators/{slug}/officers",
                first("select '/regulators/' || regulator.slug || '/officers' from Officer order by id"));
        examples.put(
                "/regulators/{slug}/officers/{id}",
                first(
                        "select '/regulators/' || regulator.slug || '/officers/' || cast(id as string) from Officer order by id"));
        examples.put("/register/jurisdictions/{code}", "/register/jurisdictions/UK");
        examples.put("/register/{noun}", "/register/activities");
        examples.put(
                "/register/{noun}/{slug}", "/register/platforms/" + first("select slug from Platform order by id"));
        examples.put("/concerns/{ref}", "/concerns/" + first("select ref from Concern order by id"));
        String note = first("select n.ref from Note n where '/concerns/' || n.concern.ref = '"
                + examples.get("/concerns/{ref}") + "' order by n.id");
        examples.put("/concerns/{ref}/notes/{note}", examples.get("/concerns/{ref}") + "/notes/" + note);
        examples.put("/concerns/{ref}/marks/{item}", examples.get("/concerns/{ref}") + "/marks/" + note);
        KINDS.forEach((kind, under) -> examples.put(
                "/concerns/{ref}/" + under + "/{fact}",
                first("select '/concerns/' || concern.ref || '/" + under + "/' || ref from " + kind + " order by id")));
        examples.put(
                "/facts/{fact}/withdrawal", "/facts/" + first("select ref from Review order by id") + "/withdrawal");
        examples.put("/facts/{fact}", "/facts/" + first("select ref from Decision order by id"));
        String scan = first("select ref from Attachment where name = 'Scan.png'");
        examples.put("/files/{ref}", "/files/" + scan);
        examples.put("/files/{ref}/pages/{page}", "/files/" + scan + "/pages/1");
        examples.put(
                "/facts/{fact}/source/snapshots/{snapshot}",
                examples.get("/facts/{fact}") + "/source/snapshots/"
                        + first("select ref from PageSnapshot order by id desc"));
        examples.put("/readings/{id}", "/readings/" + first("select cast(id as string) from ReadingRun order by id"));
        examples.put("/readings/proposals", "/readings/proposals");
        examples.put(
                "/holding/{ref}/readings/{reading}",
                first(
                        "select '/holding/' || arrival.ref || '/readings/' || cast(id as string) from Rereading order by id desc"));
        examples.put("/holding/{ref}", "/holding/" + first("select ref from Arrival order by id"));
        examples.put("/letters/{letter}", "/letters/" + first("select letterRef from Letter order by id"));
        examples.put("/hooks/{id}", "/hooks/" + first("select cast(id as string) from Hook order by id"));
        examples.put("/search", "/search?q=training+data");
        examples.put(
                "/bundles/new",
                "/bundles/new?q=training+data&of="
                        + examples.get("/concerns/{ref}").replaceFirst(".*/", ""));
        examples.put("/search/index", "/search/index");
        examples.put("/calendars/{name}", "/calendars/GB-EAW");
        examples.put("/resumes/{resume}", "/resumes/" + first("select ref from Resume order by id"));
        examples.put("/rules/{id}", "/rules/UKGDPR-12A-1M");
        examples.put("/deadlines/{ref}", "/deadlines/" + first("select ref from Deadline order by id"));
        examples.put("/destructions/{ref}", "/destructions/" + first("select ref from Destruction order by id"));
        examples.put("/questions/{ref}", "/questions/" + first("select ref from Question order by id"));
        examples.put(
                "/feeds/{secret}/concerns/{ref}.atom",
                feeds + "/concerns/" + examples.get("/concerns/{ref}").replaceFirst(".*/", "") + ".atom");
        examples.put(
                "/feeds/{secret}/activities/{slug}.atom",
                feeds + "/activities/" + first("select slug from Activity order by id") + ".atom");
        examples.put(
                "/feeds/{secret}/regulators/{slug}.atom",
                feeds + "/regulators/" + first("select slug from Regulator order by id") + ".atom");
        examples.put("/feeds/{secret}", feeds);
        examples.put("/digest/past/{id}", "/digest/past/1");
        examples.put("/digest/leave/{token}", "/digest/leave/nobodys");
        examples.put("/responses/{ref}", "/responses/" + first("select ref from Response order by id"));
        examples.put("/letterheads/{slug}", "/letterheads/" + first("select slug from Organisation order by id"));
        examples.put("/setup/{token}", "/setup/used-already");
        examples.put("/invitations/{token}", "/invitations/used-already");
        return examples;
    }

    String first(String hql) {
        return session.createSelectionQuery(hql, String.class).setMaxResults(1).getSingleResult();
    }

    static Stream<Route> pages() {
        return Routes.table().keySet().stream().filter(route -> route.method().equals("GET") && !route.isApi());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_use_the_page(Route route) throws Exception {
        looks.told(route);
    }

    private void look(Route route, Browser eyes, String cookie) {
        boolean isOpen = Routes.table().get(route).contains("everybody");
        try (Page page = eyes.another(isOpen ? "" : cookie)) {
            String address = address(route);
            APIResponse asked = page.request().get(root.resolve(address).toString());
            if (!asked.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                return; // a file to be kept
            }
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add(message.text());
                }
            });
            Response shown = page.navigate(address);
            if (!route.path().endsWith("{token}")) {
                assertThat(shown.status()).as(address).isEqualTo(200);
            }
            Browser.everybodyCanUse(page);
            assertThat(complaints).as(address).isEmpty();
        }
    }

    private String address(Route route) {
        String path = route.path();
        String address = examples.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparing(String::length))
                .map(like -> examples.get(like) + path.substring(like.length()))
                .orElse(path);
        assertThat(address).as("add an example of " + path + " to this test").doesNotContain("{");
        return address;
    }
}
