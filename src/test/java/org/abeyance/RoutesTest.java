package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Raw;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walker;
import org.abeyance.web.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/roles.md} is what the doors do, for every route and everybody. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class RoutesTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @Test
    void every_route_has_its_row_and_every_row_its_route() {
        assertThat(new TreeSet<>(Routes.found()))
                .as("routes of the app, against the rows of docs/roles.md")
                .containsExactlyElementsOf(new TreeSet<>(Routes.table().keySet()));
    }

    @Test
    void every_call_for_programs_is_described() {
        assertThat(new TreeSet<>(Routes.calls()))
                .as("rows of docs/api.md, against the routes of the app")
                .containsExactlyElementsOf(new TreeSet<>(
                        Routes.found().stream().filter(Route::isApi).toList()));
    }

    @Test
    void every_door_opens_for_those_in_its_row_and_for_nobody_else() {
        Map<String, Person> people = new LinkedHashMap<>();
        Stream.of(Role.values()).forEach(role -> people.put(role.label(), cast.somebody("Only " + role.label(), role)));
        people.put("no role", cast.somebody("Without any role"));
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        // each at a line of their own, so that two ask at the same time
        people.entrySet().parallelStream().forEach(one -> {
            try (Walker walker = new Walker(root, cast, one.getValue())) {
                Routes.table().forEach((route, allowed) -> {
                    boolean may = allowed.contains("everybody")
                            || allowed.contains("signed in")
                            || allowed.contains(one.getKey());
                    compare(route, one.getKey(), may, call -> walker.sendBare(recognised(walker, call)), wrong);
                    if (!route.method().equals("GET")) {
                        walker.signsIn(); // some routes sign this device out
                    }
                });
            }
        });
        try (Raw nobody = Raw.at(root)) {
            Routes.table()
                    .forEach((route, allowed) ->
                            compare(route, "nobody", allowed.contains("everybody"), nobody::send, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    /** Forms are sent without their token: the roles are asked first, and what is allowed goes no further. */
    private static Call recognised(Walker walker, Call call) {
        return Wire.isApi(call.target())
                ? call.header("Authorization", "Bearer " + walker.token())
                : call.header("Cookie", Wire.SESSION + "=" + walker.cookie()).header("Accept", "text/html");
    }

    private static void compare(
            Route route, String who, boolean may, Function<Call, Answer> asked, Collection<String> wrong) {
        Call bare = Call.of(route.method(), route.example());
        Answer answer = asked.apply(bare);
        Iterator<Call> kinds = List.of(
                        bare.body("application/json", "{}"),
                        bare.body(
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--x--\r\n"),
                        bare.body("message/rfc822", "{}"),
                        bare.body("text/csv", "{}"))
                .iterator();
        while (answer.status() == 415 && kinds.hasNext()) {
            // a door that takes only some kinds of content asks for the roles only of those
            answer = asked.apply(kinds.next());
        }
        if (isRefused(answer) == may || answer.status() >= 500 || answer.status() == 0) {
            wrong.add(route + " as " + who + ": " + answer.status() + (may ? ", but may" : ", but may not"));
        }
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || (answer.status() == 303 && answer.header("Location").contains("/sign-in?to="));
    }
}
