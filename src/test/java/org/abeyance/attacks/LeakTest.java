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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Furnished;
import org.abeyance.testing.Inputs;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Raw;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Sheet;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Typist;
import org.abeyance.testing.Walker;
import org.abeyance.web.Forgery;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Fourteen matters stand behind walls, twins of the public ones under unmistakable names. Whoever is outside asks every
 * route of the app, found in the app itself, and gets to the byte what they got before there were any twins.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakTest {

    /** Sealed lines are the one thing that shows: numbers and hashes. Of these only the words are looked at. */
    private static final String SEALED = "(/api/v1)?/trail(/.*)?|/search/index";

    /** Routes of which nothing hangs on a concern, so that there is nothing behind a wall. */
    private static final String OF_NO_CONCERN =
            "/(setup|invitations)/.*|/digest/(leave|followed|past)/.*|/views/.*|/(api/v1/)?people/.*|/account/.*|/calendars/.*"
                    + "|/(api/v1/)?rules/.*|/register/.*|/wall-openings/.*|/post/.*|/checklist/.*|/clearance/.*|/unfiled/.*";

    /** Things that take more than a form to make: years, or an approver's word. They have walls in tests of their own. */
    private static final String TESTED_ALONE = "/destructions/.*|(/api/v1)?/resumes/.*|/questions/\\{ref}/evidence/.*"
            + "|/readings/.*|/holding/\\{ref}/readings/\\{reading}.*|/feeds/.*|(/api/v1)?/hooks/.*|/concerns/\\{ref}/wall/notices/.*";

    /** What nothing is called, of the length of what the hidden things are called. */
    private static final String NOBODYS = "zarquox";

    /** How many addresses of one route are asked for. */
    private static final int MOST = 3;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    PublicMatters matters;

    @Inject
    Matters acts;

    @Inject
    SessionFactory factory;

    @Inject
    Session session;

    private final Map<Route, Method> doors = Routes.doors();
    private final Twin twin = new Twin();
    private final Map<String, Walker> outside = new LinkedHashMap<>();
    private final Map<String, String> before = new ConcurrentSkipListMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private String hanging;
    private Set<Route> unreached;
    private Raw nobody;
    private Walker everyRole;
    private Walker insider;

    @BeforeAll
    void twins_of_all_matters_stand_behind_walls() {
        slate.wipe();
        today.is("2026-11-23T09:00:00Z");
        Person alma = somebody("Alma Reyes", true, Role.values());
        Person second = somebody("Second Hand", true, Role.values());
        for (Role role : Role.values()) {
            outside.put("only " + role.label(), walker(somebody("Only " + role.label(), false, role)));
        }
        outside.put("no role", walker(somebody("Without any role", false)));
        everyRole = walker(somebody("Every Role", true, Role.values()));
        outside.put("every role, in the legal team", everyRole);
        nobody = Raw.at(root);
        insider = walker(alma);
        matters.areTakenInBy(alma);
        everyRole.walks(MOST, starts());
        everyRole.knows("/api/v1/status/clearview/facial-recognition/UK");
        ask(visible(), before);

        List<String> refs = new ArrayList<>();
        for (String matter : PublicMatters.FILES) {
            refs.add(acts.take(cast.stamp(alma), alma.reader(), twin.of(matter)).reference());
        }
        refs.forEach(ref -> wall(ref, alma, second));
        Typist typist = new Typist(
                "2026-11-20", "Zarquon words", Map.of("other", refs.get(1), "code", "XB", "ref", refs.get(0)));
        Furnished.inside(
                insider,
                typist,
                MOST * 2,
                action -> isHidden(action, references()),
                refs.stream().map(ref -> "/concerns/" + ref).toArray(String[]::new));
        fill(refs.get(0));
        Set<String> references = references();
        for (Route route : doors.keySet()) {
            insider.addresses(route).stream()
                    .filter(address -> isHidden(address, references))
                    .limit(MOST)
                    .forEach(hidden::add);
        }
        unreached = insider.unknown().stream()
                .filter(route ->
                        !route.path().matches(OF_NO_CONCERN) && !route.path().matches(TESTED_ALONE))
                .collect(Collectors.toSet());
    }

    /** Addresses that no page links to. A new route like these has its line here. */
    private void fill(String ref) {
        insider.knows("/api/v1/matters/" + ref);
        query("select '/letterheads/' || slug from organisation where slug like '" + Twin.MARK + "%'")
                .forEach(insider::knows);
        insider.knows(query("select '/api/v1/status/' || p.slug || '/' || r.slug || '/UK' from activity a"
                        + " join platform p on p.id = a.platform_id join practice r on r.id = a.practice_id"
                        + " where p.slug like '" + Twin.MARK + "%' and r.slug like '" + Twin.MARK + "%'")
                .get(0));
        query("select '/files/' || a.ref || '/pages/1' from attachment a join concern c on c.id = a.concern_id"
                        + " where c.walled_at is not null")
                .forEach(insider::knows);
        query(
                        "select '/concerns/' || c.ref || '/turns/' || f.ref || '/correction' from fact f"
                                + " join concern c on c.id = f.concern_id where c.walled_at is not null and upper(f.kind) = 'TURN'")
                .forEach(insider::knows);
    }

    private Person somebody(String name, boolean legalTeam, Role... roles) {
        return QuarkusTransaction.requiringNew()
                .call(() -> legalTeam ? cast.lawyer(name, roles) : cast.somebody(name, roles));
    }

    private Walker walker(Person person) {
        return new Walker(root, cast, person);
    }

    private static String[] starts() {
        return Routes.found().stream()
                .filter(route ->
                        route.method().equals("GET") && route.parameters().isEmpty())
                .map(Route::path)
                .toArray(String[]::new);
    }

    private void wall(String ref, Person one, Person other) {
        Answer raised = insider.send(Call.of("POST", "/concerns/" + ref + "/wall")
                .body(
                        "application/x-www-form-urlencoded",
                        Sheet.encoded(Map.of(
                                "custodians",
                                List.of(one.ref(), other.ref()),
                                "reason",
                                List.of("Inside information.")))));
        assertThat(raised.status()).isEqualTo(303);
    }

    /** The references of all that hangs on a walled concern, in whatever table it is. */
    private Set<String> references() {
        if (hanging == null) {
            hanging = hanging(); // the tables stay the same, and to ask for them takes longest
        }
        return new LinkedHashSet<>(query(hanging));
    }

    private String hanging() {
        List<String> tables =
                query("select c.table_name from information_schema.columns c where lower(c.column_name) = 'ref'"
                        + " and lower(c.table_schema) = 'public' and exists (select 1 from information_schema.columns o"
                        + " where o.table_name = c.table_name and o.table_schema = c.table_schema"
                        + " and lower(o.column_name) = 'concern_id')");
        return "select ref from concern where walled_at is not null"
                + " union all select l.letter_ref from letter l join fact f on f.id = l.id"
                + " join concern c on c.id = f.concern_id where c.walled_at is not null"
                + tables.stream()
                        .map(table ->
                                " union all select t.ref from " + table + " t join concern c on c.id = t.concern_id"
                                        + " where c.walled_at is not null and t.ref is not null")
                        .collect(Collectors.joining());
    }

    private List<String> query(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getResultList());
    }

    private static boolean isHidden(String address, Set<String> references) {
        return address.contains(Twin.MARK)
                || Stream.of(address.replaceAll("\\?.*", "").split("/")).anyMatch(references::contains);
    }

    @AfterAll
    void the_lines_are_closed() {
        outside.values().forEach(Walker::close);
        insider.close();
        nobody.close();
    }

    /** Everything that can be asked without knowing of a twin: addresses seen, and each with every filter it reads. */
    private Set<String> visible() {
        Set<String> addresses = new LinkedHashSet<>(List.of("/nothing/here", "/api/v1/nothing", "/q/openapi"));
        for (Map.Entry<Route, Method> door : doors.entrySet()) {
            if (!door.getKey().method().equals("GET")) {
                continue;
            }
            everyRole.addresses(door.getKey()).stream().limit(MOST).forEach(address -> {
                addresses.add(address);
            });
            everyRole.addresses(door.getKey()).stream().limit(1).forEach(address -> {
                String bare = address.replaceAll("\\?.*", "");
                for (String query : Inputs.of(door.getKey(), door.getValue()).queries()) {
                    for (String value : List.of("2024-10-04", "ANY", "due", "a")) {
                        addresses.add(bare + "?" + query + "=" + value);
                    }
                }
            });
        }
        return addresses;
    }

    /** As everybody outside, and as nobody; each over a line of their own, so that two ask at the same time. */
    private void ask(Set<String> addresses, Map<String, String> answers) {
        outside.entrySet().parallelStream()
                .forEach(one -> addresses.stream()
                        .filter(address -> !address.contains("?") || one.getValue() == everyRole)
                        .forEach(address -> answers.put(
                                one.getKey() + " at " + address,
                                told(one.getValue().get(address)))));
        addresses.forEach(address -> answers.put("nobody at " + address, told(stranger(address))));
    }

    private Answer stranger(String address) {
        return nobody.send(Call.get(address).header("Cookie", Forgery.COOKIE + "=a-visitor"));
    }

    /** Status, headers and body, without what differs from one answer to the next. */
    private static String told(Answer answer) {
        String headers = answer.headers().stream()
                .filter(line -> !line.toLowerCase().startsWith("date:"))
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.status() + "\n" + headers + "\n\n" + answer.text();
    }

    @Test
    @Order(1)
    void whoever_is_outside_gets_to_the_byte_what_they_got_before() {
        Map<String, String> after = new ConcurrentSkipListMap<>();
        ask(visible(), after);
        List<String> leaks = new ArrayList<>();
        after.forEach((what, now) -> leaks.addAll(leaks(what, before.get(what), now)));
        System.out.printf("Leaks: %,d answers compared, %,d hidden addresses%n", after.size(), hidden.size());
        assertThat(leaks).isEmpty();
        assertThat(after.size()).isGreaterThan(1_000);
    }

    private static List<String> leaks(String what, String then, String now) {
        List<String> leaks = new ArrayList<>();
        if (now.toLowerCase().contains(Twin.MARK)) {
            leaks.add(what + " tells a name: " + around(now, now.toLowerCase().indexOf(Twin.MARK)));
        } else if (then != null
                && !what.replaceFirst(".* at ", "").replaceAll("\\?.*", "").matches(SEALED)
                && !now.equals(then)) {
            int at = 0;
            while (at < Math.min(now.length(), then.length()) && now.charAt(at) == then.charAt(at)) {
                at++;
            }
            leaks.add(what + " differs: before " + around(then, at) + ", now " + around(now, at));
        }
        return leaks;
    }

    private static String around(String text, int at) {
        return "…"
                + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60))
                        .replaceAll("\\s+", " ") + "…";
    }

    @Test
    @Order(2)
    void every_route_has_an_address_behind_the_wall_or_none_of_its_own() {
        assertThat(unreached)
                .as("routes of which no real address is known: link to them from a page, or tell the walker of one")
                .isEmpty();
        assertThat(hidden).hasSizeGreaterThan(60);
    }

    @Test
    @Order(3)
    void what_is_hidden_is_answered_like_what_is_not_there() {
        List<String> leaks = new ArrayList<>();
        for (String address : hidden) {
            String nothing = unknown(address);
            leaks.addAll(outside.entrySet().parallelStream()
                    .flatMap(one -> difference(
                            one.getKey(),
                            address,
                            told(one.getValue().get(address)),
                            nothing,
                            told(one.getValue().get(nothing)))
                            .stream())
                    .toList());
            leaks.addAll(difference("nobody", address, told(stranger(address)), nothing, told(stranger(nothing))));
        }
        assertThat(leaks).isEmpty();
    }

    private static List<String> difference(String who, String address, String told, String nothing, String other) {
        return leaks(who + " at " + address, withoutAsked(other, nothing), withoutAsked(told, address));
    }

    /** An answer may say what was asked for: the address, and what its query names. */
    private static String withoutAsked(String told, String address) {
        String others = told.replace(address, "@").replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "@");
        for (String pair : address.replaceAll("^[^?]*\\??", "").split("&")) {
            String value = pair.replaceAll("^[^=]*=?", "");
            others = value.contains(Twin.MARK) || value.contains(NOBODYS) ? others.replace(value, "@") : others;
        }
        return others;
    }

    /** The same address, of the same length, with references that there are none of. */
    private static String unknown(String address) {
        String[] parts = address.split("\\?", 2);
        String path = Stream.of(parts[0].split("/"))
                .map(part -> part.matches("[A-Z]-([0-9]+-)?[0-9]+")
                        ? part.replaceAll(
                                "[0-9]+$", "9".repeat(part.replaceAll(".*-", "").length()))
                        : part.toLowerCase().contains(Twin.MARK)
                                ? part.toLowerCase().replace(Twin.MARK, NOBODYS)
                                : part)
                .collect(Collectors.joining("/"));
        return parts.length > 1 ? path + "?" + parts[1].replace(Twin.MARK, NOBODYS) : path;
    }

    @Test
    @Order(4)
    void it_costs_the_same_to_be_told_of_nothing_and_of_what_is_hidden() {
        List<String> leaks = new ArrayList<>();
        for (String address : hidden) {
            long one = statements(address);
            long other = statements(unknown(address));
            if (one != other) {
                leaks.add(address + " runs " + one + " statements, " + unknown(address) + " " + other);
            }
        }
        assertThat(leaks).isEmpty();
    }

    private long statements(String address) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        everyRole.get(address);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    @Test
    @Order(5)
    void a_filter_for_what_is_hidden_finds_what_one_for_nothing_finds() {
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<Route, Method> door : doors.entrySet()) {
            if (!door.getKey().method().equals("GET")
                    || everyRole.addresses(door.getKey()).isEmpty()) {
                continue;
            }
            String bare = everyRole.addresses(door.getKey()).get(0).replaceAll("\\?.*", "");
            for (String query : Inputs.of(door.getKey(), door.getValue()).queries()) {
                for (String value : samples()) {
                    String nothing = unknown(value);
                    leaks.addAll(leaks(
                            "every role at " + bare + "?" + query + "=" + value,
                            asked(bare, query, nothing).replace(nothing, "@").replace(NOBODYS, "@"),
                            asked(bare, query, value).replace(value, "@").replace(Twin.MARK, "@")));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private String asked(String address, String query, String value) {
        return told(everyRole.get(address + "?" + query + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /** The words by which something hidden could be asked for, one of each kind. */
    private List<String> samples() {
        Map<String, String> kinds = new TreeMap<>();
        hidden.forEach(address -> Stream.of(address.replaceAll("\\?.*", "").split("/"))
                .filter(part -> part.matches("[A-Z]-[0-9-]+") || part.contains(Twin.MARK))
                .forEach(part -> kinds.putIfAbsent(part.substring(0, 1), part)));
        List<String> samples = new ArrayList<>(kinds.values());
        samples.add(Twin.MARK);
        return samples;
    }

    @Test
    @Order(6)
    void a_planted_leak_is_caught() {
        String ref = hidden.stream()
                .filter(address -> address.matches("/concerns/[^/]+"))
                .findFirst()
                .orElseThrow();
        String planted = "/leaky" + ref;
        assertThat(difference(
                        "x",
                        planted,
                        told(everyRole.get(planted)),
                        unknown(planted),
                        told(everyRole.get(unknown(planted)))))
                .as("a title")
                .hasSize(1);
        assertThat(leaks("x at /leaky/count", "200\n\n14", told(everyRole.get("/leaky/count"))))
                .as("a count")
                .hasSize(1);
        assertThat(statements(planted)).as("one more look-up").isNotEqualTo(statements(unknown(planted)));
    }

    @Test
    @Order(7)
    void a_form_about_what_is_hidden_is_answered_like_one_about_nothing() {
        List<String> leaks = new ArrayList<>();
        for (String address : hidden) {
            String path = address.replaceAll("\\?.*", "");
            for (Route route : doors.keySet()) {
                if (!route.method().equals("GET")
                        && insider.route(route.method(), path)
                                .filter(route::equals)
                                .isPresent()) {
                    String nothing = unknown(path);
                    leaks.addAll(difference("every role", path, sent(route, path), nothing, sent(route, nothing)));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private String sent(Route route, String address) {
        Sheet sheet = insider.sheets(route).values().stream().findFirst().orElse(new Sheet(address, false, Map.of()));
        Map<String, List<String>> filled = new Typist("2026-11-20", "Words", Map.of()).fill(sheet);
        Call call = route.isApi()
                ? Call.of("POST", address).body("application/json", "{}")
                : new Sheet(address, sheet.isMultipart(), sheet.fields()).sent(filled);
        return told(everyRole.send(call));
    }
}
