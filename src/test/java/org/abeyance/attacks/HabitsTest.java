package org.abeyance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inputs;
import org.abeyance.testing.Inventory;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walker;
import org.abeyance.web.Forgery;
import org.abeyance.web.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The habits that every door keeps, a new one too: they are asked of every route that the app has. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTest {

    /** What a mail program sends by itself when somebody wants no more letters: its address holds a secret. */
    private static final String BY_A_MAIL_PROGRAM = "/digest/leave/.*";

    private static final String FORM = "application/x-www-form-urlencoded";

    /** What a browser must be told with every answer, whatever it is. */
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", ".*default-src 'none'.*frame-ancestors 'none'.*",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", ".*camera=\\(\\).*");

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    PublicMatters matters;

    @Inject
    Inventory inventory;

    private final Map<Route, Method> doors = Routes.doors();
    private Walker walker;
    private Judge judge;

    @BeforeAll
    void a_matter_is_here() {
        slate.wipe();
        Person person = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Alma Reyes", Role.values()));
        matters.take(person, "M09");
        walker = new Walker(root, cast, person);
        walker.walks(
                2,
                doors.keySet().stream()
                        .filter(route -> route.method().equals("GET")
                                && route.parameters().isEmpty())
                        .map(Route::path)
                        .toArray(String[]::new));
    }

    @BeforeEach
    void a_judge_who_knows_nothing() {
        judge = new Judge(inventory);
        signed_in_anew();
    }

    private void signed_in_anew() {
        walker.signsIn();
        judge.looksAfresh();
    }

    @AfterAll
    void the_line_is_closed() {
        walker.close();
    }

    private void everywhere(BiConsumer<Route, String> habit) {
        doors.keySet().stream()
                .filter(route -> !route.path().equals("/sign-out"))
                .forEach(route -> habit.accept(
                        route, walker.addresses(route).stream().findFirst().orElse(route.example())));
        assertThat(judge.wrong()).isEmpty();
    }

    private Answer ask(Route route, String what, Call call) {
        Answer answer = walker.sendBare(call);
        judge.hears(route + " " + what, call, answer);
        return answer;
    }

    private void demand(Route route, String what, Call call, boolean kept) {
        if (!kept) {
            judge.complain(route + " " + what, what, call);
        }
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_not_do() {
        everywhere((route, address) -> {
            for (Call call : List.of(
                    walker.signed(Call.of(route.method(), address)),
                    Call.of(route.method(), address),
                    walker.signed(Call.of("DELETE", address)),
                    walker.signed(Call.of(route.method(), route.example() + "/nothing")))) {
                Answer answer = ask(route, "for headers", call);
                ALWAYS.forEach((name, value) ->
                        demand(route, "keeps " + name, call, answer.header(name).matches(value)));
                demand(
                        route,
                        "is not kept by browsers",
                        call,
                        answer.header("Cache-Control").contains("no-store"));
                demand(
                        route,
                        "names its kind of content",
                        call,
                        answer.bytes().length == 0
                                || !answer.header("Content-Type").isEmpty());
                answer.all("Set-Cookie")
                        .forEach(cookie -> demand(
                                route,
                                "sets cookies that no script reads and no other site sends",
                                call,
                                cookie.matches("(?i)(?=.*; *HttpOnly)(?=.*; *SameSite=Lax)(?=.*; *Path=/).*")));
                demand(
                        route,
                        "tells nothing of what it runs on",
                        call,
                        answer.all("Server").isEmpty()
                                && answer.all("X-Powered-By").isEmpty());
            }
            signed_in_anew();
        });
    }

    @Test
    void a_form_is_taken_only_with_the_token_of_our_own_page() {
        everywhere((route, address) -> {
            if (route.method().equals("GET") || route.isApi() || route.path().matches(BY_A_MAIL_PROGRAM)) {
                return;
            }
            String other = Forgery.tokenFor("another-session");
            Call bare = Call.of(route.method(), address).header("Cookie", Wire.SESSION + "=" + walker.cookie());
            for (Call call : List.of(
                    bare.body(FORM, "a=b"),
                    bare.body(FORM, "csrf-token=" + other),
                    bare.body(FORM, "csrf-token=&csrf-token=" + other),
                    bare.header(Forgery.HEADER, other).body(FORM, "a=b"),
                    bare.header("Sec-Fetch-Site", "cross-site").body(FORM, "a=b"),
                    bare.body("text/plain", "csrf-token=" + Forgery.tokenFor(walker.cookie())),
                    bare.body(
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"))) {
                int status = ask(route, "without its token", call).status();
                demand(route, "refuses what no page of ours sent", call, status == 400 || status == 415);
            }
        });
    }

    @Test
    void a_programs_door_takes_no_cookie_and_a_persons_door_no_token() {
        everywhere((route, address) -> {
            Call call = Call.of(route.method(), address).body("application/json", "{}");
            boolean isOpen =
                    Routes.table().getOrDefault(route, java.util.Set.of()).contains("everybody");
            Call wrong = route.isApi()
                    ? call.header("Cookie", Wire.SESSION + "=" + walker.cookie())
                    : call.header("Authorization", "Bearer " + walker.token());
            int status = ask(route, "with the wrong key", wrong).status();
            demand(
                    route,
                    "stays shut for the key of another door",
                    wrong,
                    isOpen || (route.isApi() ? status == 401 : status == 303 || status == 401 || status == 415));
        });
    }

    @Test
    void methods_that_nobody_asked_for_do_nothing() {
        everywhere((route, address) -> {
            for (String method : List.of("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "OPTIONS", "X9")) {
                Call call = walker.signed(Call.of(method, address)).header("X-Echo", "echo-me");
                Answer answer = ask(route, "by " + method, call);
                demand(route, "echoes nothing", call, !answer.text().contains("echo-me"));
                demand(
                        route,
                        "opens to no other site",
                        call,
                        answer.headers().stream()
                                .noneMatch(line -> line.toLowerCase().startsWith("access-control-")));
                demand(
                        route,
                        "refuses " + method,
                        call,
                        answer.status() >= 400
                                || method.equals("OPTIONS")
                                || doors.containsKey(new Route(method, route.path())));
            }
        });
    }

    @Test
    void the_head_of_a_page_is_that_of_its_page_and_a_part_of_it_is_no_trouble() {
        everywhere((route, address) -> {
            if (!route.method().equals("GET")) {
                return;
            }
            Answer page = ask(route, "whole", walker.signed(Call.get(address)));
            Call head = walker.signed(Call.of("HEAD", address));
            demand(
                    route,
                    "has a head like itself",
                    head,
                    ask(route, "its head", head).status() == page.status());
            for (String range : List.of("bytes=0-10", "bytes=-1", "bytes=999999999-", "bytes=a-b", "lines=1-2")) {
                Call part = walker.signed(Call.get(address)).header("Range", range);
                int status = ask(route, "in part", part).status();
                demand(route, "takes a range", part, status == page.status() || status == 206 || status == 416);
            }
        });
    }

    @Test
    void nobody_is_led_elsewhere() {
        everywhere((route, address) -> {
            for (String to : List.of(
                    "https://evil.example/",
                    "//evil.example",
                    "/\\evil.example",
                    "/%09/evil.example",
                    "javascript:x9()",
                    "https:evil.example")) {
                for (String query : Inputs.of(route, doors.get(route)).queries()) {
                    Call call = walker.signed(Call.of(
                            route.method(),
                            address.replaceAll("\\?.*", "") + "?" + query + "="
                                    + URLEncoder.encode(to, StandardCharsets.UTF_8)));
                    here(route, call, ask(route, "to " + to, call));
                }
                Call forwarded = Call.of(route.method(), address)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example;proto=https")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Original-URL", "/people");
                Answer answer = ask(route, "forwarded", forwarded);
                here(route, forwarded, answer);
                demand(
                        route,
                        "believes no header of a stranger",
                        forwarded,
                        !answer.text().contains("evil.example"));
            }
        });
    }

    private void here(Route route, Call call, Answer answer) {
        String location = answer.header("Location");
        demand(
                route,
                "leads to ourselves",
                call,
                location.isEmpty()
                        || location.startsWith(root.toString())
                        || location.matches("/(?![/\\\\]).*")
                        || location.equals("/"));
    }

    @Test
    void odd_headers_are_no_trouble() {
        everywhere((route, address) -> {
            Call call = Call.of(route.method(), address);
            List<Call> odd = new ArrayList<>();
            for (String cookie : List.of(
                    "",
                    "=",
                    "a",
                    Wire.SESSION + "=",
                    Wire.SESSION + "=a\u0007b",
                    Wire.SESSION + "=%00",
                    Wire.SESSION + "=" + "x".repeat(4_000),
                    Wire.SESSION + "=' or 1=1 --",
                    Forgery.COOKIE + "=\u00ff")) {
                odd.add(call.header("Cookie", cookie));
            }
            for (String key : List.of(
                    "", "Bearer", "Bearer ", "Bearer a b", "Basic YTpi", "Bearer ' or 1=1 --", "Bearer \u00e9")) {
                odd.add(call.header("Authorization", key));
            }
            for (String accept : List.of("", "a", "a/b;q=x", "*/*;q=0", "application/json", "image/png")) {
                odd.add(walker.signed(call).header("Accept", accept));
            }
            odd.add(call.header("Host", "evil.example:99999"));
            odd.add(call.header("Accept-Language", "\u00ff;q=2")
                    .header("If-None-Match", "x")
                    .header("If-Modified-Since", "x"));
            odd.forEach(each -> ask(route, "with odd headers", each));
            signed_in_anew();
        });
    }
}
