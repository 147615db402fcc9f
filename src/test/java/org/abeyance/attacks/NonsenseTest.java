package org.abeyance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.Database;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Furnished;
import org.abeyance.testing.Inputs;
import org.abeyance.testing.Inventory;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Sheet;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Typist;
import org.abeyance.testing.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nonsense at every door: whatever is sent, by somebody who may do everything, is refused in order or taken in order. No
 * answer is a bug, none shows what is inside, nothing typed runs as a script, what is refused leaves nothing behind, and a
 * form comes back with what was typed. Routes, forms and fields are found in the app itself.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseTest {

    private static final int FEWEST = 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] TEN_MB = "x=".concat("y".repeat(10 << 20)).getBytes(StandardCharsets.US_ASCII);

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

    @Inject
    Database database;

    private final Map<Route, Method> doors = Routes.doors();
    private Typist typist;
    private Walker walker;
    private Furnished furnished;
    private Judge judge;

    @BeforeAll
    void something_of_everything_is_here() {
        slate.wipe();
        Person person = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Alma Reyes", Role.values()));
        Person other = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Second Hand", Role.values()));
        String ref = matters.take(person, "M14");
        typist = new Typist(
                "2024-10-04", "Words", Map.of("other", matters.take(person, "M09"), "code", "XB", "ref", ref));
        try (Walker second = new Walker(root, cast, other)) {
            second.send(Call.of("POST", "/wall-openings")
                    .body(FORM, Sheet.encoded(Map.of("ref", List.of(ref), "reason", List.of("why")))));
        }
        walker = new Walker(root, cast, person);
        walker.knows("/people/P-2");
        walker.knows("/invitations/used-already");
        walker.knows("/setup/used-already");
        walker.knows("/api/v1/matters/" + ref);
        walker.knows("/api/v1/status/clearview/facial-recognition/UK");
        furnished = Furnished.by(walker, typist, 3);
        judge = new Judge(inventory);
        System.out.println("Nonsense goes no further than the first refusal at " + furnished.refused()
                + ", and than 404 at " + walker.unknown());
    }

    @AfterAll
    void the_line_is_closed() {
        walker.close();
    }

    @Test
    void nonsense_is_refused_in_order_and_leaves_nothing_behind() {
        List<Route> routes = new ArrayList<>(doors.keySet());
        // what ends things comes last, and before it what makes every other form longer
        routes.sort(Comparator.comparing((Route route) -> route.path().matches(Furnished.SPARED))
                .thenComparing(route -> route.path().matches(".*/(letters|calls|files|completion)(/.*)?")));
        for (Route route : routes) {
            walker.signsIn();
            judge.looksAfresh();
            addressed(route);
            queried(route);
            if (!route.method().equals("GET")) {
                if (!isOther()) {
                    packed(route);
                }
                if (route.isApi()) {
                    programmed(route);
                } else {
                    typed(route);
                }
            }
        }
        System.out.printf("Nonsense: %,d requests, %,d of them taken%n", judge.asked(), judge.taken());
        assertThat(judge.wrong()).isEmpty();
        assertThat(judge.asked()).isGreaterThan(isOther() ? FEWEST / 5 : FEWEST);
    }

    /** On the second database only what gets as far as that is asked again. */
    private boolean isOther() {
        return database.isPostgresql();
    }

    private List<Nonsense> nonsense() {
        List<Nonsense> all = new ArrayList<>(isOther() ? Nonsense.ON_THE_OTHER_DATABASE : List.of(Nonsense.values()));
        all.sort(Comparator.comparing(nonsense -> nonsense != Nonsense.NO_DAY));
        return all;
    }

    private Answer ask(String what, Route route, Call call) {
        Answer answer = walker.send(call);
        judge.hears(route + " " + what, call, answer);
        return answer;
    }

    /** Every part of its address that may differ, in turn. */
    private void addressed(Route route) {
        String[] pattern = route.path().split("/");
        String address = example(route);
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].contains("{")) {
                // what is looked up is looked up in one way by all methods
                boolean reads = route.method().equals("GET") && !isOther();
                for (String part : reads ? Nonsense.ADDRESSES : Nonsense.ADDRESSES.subList(0, 9)) {
                    String[] parts = address.replaceAll("\\?.*", "").split("/");
                    parts[i] = part;
                    ask(pattern[i], route, Call.of(route.method(), String.join("/", parts)));
                }
            }
        }
    }

    private String example(Route route) {
        return walker.sheets(route).keySet().stream()
                .findFirst()
                .or(() -> walker.addresses(route).stream()
                        .filter(address -> !address.contains(walker.person().ref()))
                        .findFirst())
                .or(() -> walker.addresses(route).stream().findFirst())
                .orElseGet(route::example);
    }

    private void queried(Route route) {
        String address = example(route).replaceAll("\\?.*", "");
        for (String query : Inputs.of(route, doors.get(route)).queries()) {
            for (Nonsense nonsense : nonsense()) {
                if (nonsense.sort == Nonsense.Sort.WORDS) {
                    continue;
                }
                String value =
                        new String(Sheet.encoded(Map.of(query, List.of(nonsense.text))), StandardCharsets.US_ASCII);
                if (value.length() < 4_000) {
                    ask("?" + query, route, Call.of(route.method(), address + "?" + value));
                }
            }
            for (String part : isOther()
                    ? List.of("%00", "2024-01-01_99999999999999999")
                    : List.of("%", "%zz", "%00", "%ff", "a&" + query + "=b", "1_1", "2024-01-01_99999999999999999")) {
                ask("?" + query, route, Call.of(route.method(), address + "?" + query + "=" + part));
            }
        }
    }

    /** Things that are not even of the right kind. */
    private void packed(Route route) {
        String address = example(route);
        Call call = Call.of(route.method(), address);
        ask("with nothing", route, call);
        ask("as text", route, call.body("text/plain", "words"));
        ask(
                "as XML",
                route,
                call.body("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        ask("as no type", route, call.body("", "words"));
        ask("as broken type", route, call.body("a/b/c;;=", "words"));
        ask("as broken parts", route, call.body("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: x"));
        ask("as parts without end", route, call.body("multipart/form-data", "words"));
        ask("as form that is none", route, call.body(FORM, "=&&%zz=%&a=%ff&\u0000=b"));
        ask("as JSON that is none", route, call.body("application/json", "{\"a\": "));
        ask("with 10 MB", route, call.body(route.isApi() ? "application/json" : FORM, TEN_MB));
    }

    private void typed(Route route) {
        Optional<Sheet> sheet = walker.sheets(route).values().stream().findFirst();
        String address = example(route);
        Map<String, List<String>> filled =
                sheet.map(known -> furnished.typed(route, typist, known)).orElseGet(LinkedHashMap::new);
        // of what may be ticked, one is enough: a bundle of everything takes a second to write
        filled.replaceAll((field, values) -> values.isEmpty() ? values : List.of(values.get(0)));
        Set<String> fields =
                new LinkedHashSet<>(Inputs.of(route, doors.get(route)).fields());
        sheet.ifPresent(known -> fields.addAll(known.fields().keySet()));
        for (String field : fields) {
            boolean takesWords = false;
            for (Nonsense nonsense : nonsense()) {
                if (nonsense.sort == Nonsense.Sort.TOGETHER) {
                    continue;
                }
                if (nonsense.sort != Nonsense.Sort.ANY
                        && (!isTyped(sheet, field)
                                || nonsense.sort == (takesWords ? Nonsense.Sort.EXACT : Nonsense.Sort.WORDS))) {
                    continue;
                }
                Map<String, List<String>> form = new LinkedHashMap<>(filled);
                form.put(field, List.of(nonsense.text));
                Answer answer = sent(route, sheet, address, field + " " + nonsense, form, field, nonsense.text);
                takesWords |= nonsense == Nonsense.NO_DAY && answer.status() < 400;
            }
            Map<String, List<String>> twice = new LinkedHashMap<>(filled);
            twice.put(field, List.of("one", "other", "2024-02-31"));
            sent(route, sheet, address, field + " repeated", twice, field, "one");
        }
        for (Nonsense nonsense : nonsense()) {
            if (nonsense.sort != Nonsense.Sort.ANY && nonsense.sort != Nonsense.Sort.TOGETHER) {
                continue;
            }
            Map<String, List<String>> form = new LinkedHashMap<>();
            fields.forEach(field -> form.put(field, List.of(nonsense.text)));
            form.put("not-asked-for", List.of(nonsense.text));
            sent(route, sheet, address, "all " + nonsense, form, "", "");
        }
    }

    private static boolean isTyped(Optional<Sheet> sheet, String field) {
        return sheet.filter(known -> known.fields().containsKey(field)
                        && known.fields().get(field).isTyped())
                .isPresent();
    }

    private Answer sent(
            Route route,
            Optional<Sheet> sheet,
            String address,
            String what,
            Map<String, List<String>> form,
            String field,
            String typed) {
        Call call = sheet.map(known -> known.sent(form))
                .orElseGet(() -> Call.of(route.method(), address).body(FORM, Sheet.encoded(form)));
        Answer answer = ask(what, route, call);
        judge.readsAgain(route + " " + what, call, answer, field, typed);
        if (answer.status() == 303 && typed.contains("x9(")) {
            String to = answer.header("Location").replaceFirst("^https?://[^/]+", "");
            ask(what + ", shown", route, Call.get(to));
        }
        if (answer.status() == 303 && answer.header("Location").contains("/sign-in")) {
            walker.signsIn();
        }
        return answer;
    }

    private void programmed(Route route) {
        Inputs inputs = Inputs.of(route, doors.get(route));
        List<String> bodies = new ArrayList<>(JsonNonsense.broken());
        if (inputs.body().isPresent()) {
            bodies.addAll(JsonNonsense.of(
                    Bodies.example(route, inputs.body()),
                    nonsense().stream()
                            .filter(one ->
                                    one.sort == Nonsense.Sort.ANY || one == Nonsense.BEYOND || one == Nonsense.LONG_AGO)
                            .toList()));
        }
        for (String body : bodies) {
            Call call = Call.of(route.method(), example(route)).body("application/json", body);
            Answer answer = ask("JSON", route, call);
            if (answer.status() == 422 && !answer.text().contains("\"message\":")) {
                judge.complain(route.toString(), "refuses without naming a field", call);
            }
        }
        for (byte[] body : isOther() ? List.<byte[]>of() : JsonNonsense.unreadable()) {
            ask("bytes", route, Call.of(route.method(), example(route)).body("application/json", body));
        }
    }
}
