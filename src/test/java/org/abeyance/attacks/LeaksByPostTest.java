package org.abeyance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abeyance.digest.DigestRun;
import org.abeyance.exchange.Matters;
import org.abeyance.hook.HookCalls;
import org.abeyance.notice.NoticeRun;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Neighbourhood;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes to somebody by itself tells nothing of what stands behind walls: digests, reminders, notices, feeds and
 * webhooks, bodies and subject lines. The twins have late dates, are owned by who is outside, and were told of before they
 * were walled. It is Friday 20 November 2026.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class LeaksByPostTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Mailbox mailbox;

    @Inject
    Neighbourhood neighbourhood;

    @Inject
    PublicMatters matters;

    @Inject
    Matters acts;

    @Inject
    NoticeRun reminders;

    @Inject
    DigestRun digests;

    @Inject
    HookCalls hooks;

    private final Twin twin = new Twin();

    Person alma;
    Person second;
    Person rita;
    String seen;
    String feeds;

    @BeforeEach
    void everything_goes_to_rita() {
        slate.wipe();
        today.is("2026-11-20T10:00:00Z");
        alma = cast.lawyer("Alma Reyes", Role.values());
        second = cast.lawyer("Second Hand", Role.values());
        rita = cast.withPassword(
                cast.somebody(
                        "Rita Mohr", Role.READER, Role.CASEWORKER, Role.APPROVER, Role.ADMINISTRATOR, Role.AUDITOR),
                "a few words do well");
        digests.at(today.instant());
        matters.take(alma, "M09");
        seen = matters.take(alma, "M01");
        owned(seen);
        late(seen, "Answer the ICO");
        cast.browser(rita)
                .formParam("name", "Chat")
                .formParam("address", neighbourhood.somebodyListens())
                .post("/hooks")
                .then()
                .statusCode(200);
        feeds = Jsoup.parse(cast.browser(rita)
                        .formParam("feedName", "Outlook")
                        .post("/account/feeds")
                        .asString())
                .select("code")
                .first()
                .text()
                .replaceFirst("https?://[^/]+", "")
                .replace("/deadlines.ics", "");
        mailbox.opens();
    }

    @AfterEach
    void nobody_is_there() {
        mailbox.shuts();
        neighbourhood.nobodyListens();
    }

    private void owned(String concern) {
        cast.browser(alma)
                .formParam("owner", rita.ref())
                .formParam("deputy", "")
                .post("/concerns/" + concern + "/assignment")
                .then()
                .statusCode(303);
    }

    private void late(String concern, String title) {
        cast.program(alma)
                .contentType("application/json")
                .body(Map.of(
                        "title",
                        title,
                        "typed",
                        Map.of("on", "2026-11-19", "reason", "As agreed."),
                        "stated",
                        "2026-11-19"))
                .post("/api/v1/concerns/" + concern + "/deadlines")
                .then()
                .statusCode(201);
    }

    private void wall(String concern) {
        cast.browser(alma)
                .formParam("custodians", alma.ref(), second.ref())
                .formParam("reason", "Inside information.")
                .post("/concerns/" + concern + "/wall")
                .then()
                .statusCode(303);
    }

    private List<String> twins() {
        List<String> refs = new ArrayList<>();
        for (String matter : List.of("M01", "M02", "M09")) {
            String ref =
                    acts.take(cast.stamp(alma), alma.reader(), twin.of(matter)).reference();
            owned(ref);
            late(ref, "Answer " + Twin.MARK);
            refs.add(ref);
        }
        return refs;
    }

    /** All that rita can fetch or is shown at this moment of what would be sent. */
    private Map<String, String> fetched() {
        Map<String, String> found = new TreeMap<>();
        found.put(
                "digest",
                cast.program(rita)
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/digests/preview")
                        .asString());
        for (String path : List.of(
                "/deadlines.ics",
                "/deadlines.ics?mine=yes",
                "/deadlines.ics?jurisdiction=UK",
                "/concerns/" + seen + ".atom",
                "/activities/linkedin-training-generative-ai-on-user-content.atom",
                "/regulators/ico.atom")) {
            found.put(path, cast.still().get(feeds + path).asString());
        }
        found.put(
                "notices",
                Jsoup.parse(cast.browser(rita).get("/notices").asString())
                        .select("main")
                        .text());
        return found;
    }

    private void itIs(String moment) {
        today.is(moment);
        reminders.at(today.instant());
        digests.at(today.instant());
        hooks.work();
        today.goesOnBy(Duration.ofMinutes(3));
        mailbox.delivers();
    }

    private List<String> toRita() throws Exception {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : mailbox.mails()) {
            if (mail.getAllRecipients()[0].toString().contains("rita.mohr")) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                mail.writeTo(raw);
                StringBuilder whole = new StringBuilder("Subject: " + mail.getSubject() + "\n");
                Enumeration<String> head = mail.getAllHeaderLines();
                while (head.hasMoreElements()) {
                    whole.append(head.nextElement()).append('\n');
                }
                mails.add(whole + decoded(mail.getContent()) + raw.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return mails;
    }

    private static String decoded(Object content) throws Exception {
        if (content instanceof jakarta.mail.internet.MimeMultipart several) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                all.append(decoded(several.getBodyPart(i).getContent()));
            }
            return all.toString();
        }
        return String.valueOf(content);
    }

    @Test
    void to_the_byte_it_is_what_it_was_before_there_was_anything_behind_a_wall() {
        Map<String, String> before = fetched();
        twins().forEach(this::wall);
        Map<String, String> after = fetched();
        after.forEach((what, now) -> assertThat(now).as(what).isEqualTo(before.get(what)));
        assertThat(before.get("digest")).as("it does tell of what may be seen").contains("Answer the ICO");
        assertThat(before.get("/deadlines.ics")).contains("Answer the ICO");
    }

    @Test
    void what_goes_out_tells_nothing_of_it_not_even_to_its_owner() throws Exception {
        List<String> refs = twins();
        refs.forEach(this::wall);
        itIs("2026-11-23T09:00:00Z"); // Monday: reminders of what is late, and the digest
        assertNothingOf(refs);
        assertThat(toRita()).as("a reminder and a digest").hasSize(2);
        assertThat(neighbourhood.calls())
                .anySatisfy(call -> assertThat(call.body()).contains("Answer the ICO"));
    }

    @Test
    void nor_does_what_was_on_its_way_when_the_wall_was_raised() throws Exception {
        List<String> refs = twins();
        today.is("2026-11-23T09:00:00Z");
        reminders.at(today.instant());
        digests.at(today.instant());
        refs.forEach(this::wall);
        hooks.work();
        today.goesOnBy(Duration.ofMinutes(3));
        mailbox.delivers();
        assertNothingOf(refs);
        assertThat(toRita()).hasSize(2);
    }

    @Test
    void who_keeps_a_case_at_the_regulator_is_sent_to_nobody() throws Exception {
        cast.browser(alma)
                .formParams(Map.of("name", "Philippa Quince", "addresses", "quince@ico.org.uk", "since", "2024-01-01"))
                .post("/regulators/ico/officers")
                .then()
                .statusCode(303);
        String officer = Jsoup.parse(cast.browser(alma)
                        .get("/concerns/" + seen + "/officers")
                        .asString())
                .select("select[name=officer] option:contains(Quince)")
                .val();
        cast.browser(alma)
                .formParams(Map.of("officer", officer, "since", "2024-01-01"))
                .post("/concerns/" + seen + "/officers")
                .then()
                .statusCode(303);
        itIs("2026-11-23T09:00:00Z"); // Monday
        assertThat(fetched().values()).noneMatch(sent -> sent.contains("Quince") || sent.contains("quince@"));
        assertThat(toRita()).hasSize(2).noneMatch(mail -> mail.contains("Quince") || mail.contains("quince@"));
        assertThat(neighbourhood.calls())
                .isNotEmpty()
                .noneMatch(call -> call.body().contains("Quince") || call.body().contains("quince@"));
    }

    private void assertNothingOf(List<String> refs) throws Exception {
        String[] hidden = refs.toArray(String[]::new);
        assertThat(toRita()).allSatisfy(mail -> {
            assertThat(mail).doesNotContainIgnoringCase(Twin.MARK).doesNotContain(hidden);
            assertThat(mail.lines().findFirst().orElseThrow()).containsPattern("^Subject: Abeyance: [0-9]+ ");
        });
        assertThat(neighbourhood.calls())
                .allSatisfy(call -> assertThat(call.body() + call.headers())
                        .doesNotContainIgnoringCase(Twin.MARK)
                        .doesNotContain(hidden));
        fetched()
                .forEach((what, now) -> assertThat(now)
                        .as(what)
                        .doesNotContainIgnoringCase(Twin.MARK)
                        .doesNotContain(hidden));
    }
}
