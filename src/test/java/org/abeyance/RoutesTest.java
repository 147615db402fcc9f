package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/roles.md} is what the doors do, for every route and everybody. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class RoutesTest {

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
        Map<String, String> tokens = new LinkedHashMap<>();
        people.forEach((who, person) -> tokens.put(who, cast.token(person)));
        List<String> wrong = new ArrayList<>();
        Routes.table().forEach((route, allowed) -> {
            people.forEach((who, person) -> {
                boolean may = allowed.contains("everybody") || allowed.contains("signed in") || allowed.contains(who);
                // a new device each time: some routes sign this one out
                compare(
                        route,
                        who,
                        may,
                        () -> route.isApi()
                                ? cast.withToken(tokens.get(who))
                                : cast.withoutFormToken(cast.cookie(person)),
                        wrong);
            });
            compare(
                    route,
                    "nobody",
                    allowed.contains("everybody"),
                    () -> cast.still().accept("*/*"),
                    wrong);
        });
        assertThat(wrong).isEmpty();
    }

    /** Forms are sent without their token: the roles are asked first, and what is allowed goes no further. */
    private static void compare(
            Route route, String who, boolean may, Supplier<RequestSpecification> asked, List<String> wrong) {
        Response answer = asked.get().request(route.method(), route.example());
        Iterator<String> types = List.of("application/json", "multipart/form-data", "message/rfc822", "text/csv")
                .iterator();
        while (answer.statusCode() == 415 && types.hasNext()) {
            // a door that takes only some kinds of content asks for the roles only of those
            String type = types.next();
            RequestSpecification next = type.startsWith("multipart")
                    ? asked.get().multiPart("nothing", "")
                    : asked.get().contentType(type).body("{}");
            answer = next.request(route.method(), route.example());
        }
        if (isRefused(answer) == may || answer.statusCode() >= 500) {
            wrong.add(route + " as " + who + ": " + answer.statusCode() + (may ? ", but may" : ", but may not"));
        }
    }

    private static boolean isRefused(Response answer) {
        String location = answer.header("Location");
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 303 && location != null && location.contains("/sign-in?to="));
    }
}
