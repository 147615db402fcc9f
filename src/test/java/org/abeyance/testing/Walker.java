package org.abeyance.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.abeyance.people.Person;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Routes.Route;
import org.abeyance.web.Forgery;
import org.abeyance.web.Wire;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody who follows every link and looks at every form they are shown, and so learns which addresses each route has and
 * what its forms ask. New pages are found by being linked; what no page links to is told to it by {@link #knows}.
 */
public final class Walker implements AutoCloseable {

    private final Raw line;
    private final Cast cast;
    private final Person person;
    private final Set<Route> routes = new TreeSet<>(Routes.found());
    private final Map<Route, Set<String>> addresses = new TreeMap<>();
    private final Map<Route, Map<String, Sheet>> sheets = new TreeMap<>();
    private final Map<Route, Integer> looked = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Optional<Route>> answering = new HashMap<>();
    private String cookie;
    private String token;

    public Walker(URI root, Cast cast, Person person) {
        this.line = Raw.at(root);
        this.cast = cast;
        this.person = person;
        signsIn();
    }

    /** With a new device and a new token: what was done before may have ended the old ones. */
    public void signsIn() {
        cookie = QuarkusTransaction.requiringNew().call(() -> cast.cookie(person));
        token = QuarkusTransaction.requiringNew().call(() -> cast.token(person));
    }

    public Person person() {
        return person;
    }

    public String cookie() {
        return cookie;
    }

    public String token() {
        return token;
    }

    public Answer get(String address) {
        return line.send(signed(Call.get(address)));
    }

    public Answer send(Call call) {
        return line.send(signed(call));
    }

    /** Over a line of its own, as it stands. */
    public Answer sendBare(Call call) {
        return line.send(call);
    }

    /** As this person: by token at the API, else by cookie, with the token of our own forms. */
    public Call signed(Call call) {
        if (Wire.isApi(call.target())) {
            return call.header("Authorization", "Bearer " + token);
        }
        return call.header("Cookie", Wire.SESSION + "=" + cookie)
                .header(Forgery.HEADER, Forgery.tokenFor(cookie))
                .header("Accept", "text/html,*/*");
    }

    /** An address that no page links to. */
    public void knows(String address) {
        learn(address);
    }

    /**
     * Looks at pages, from some addresses on, as far as links lead.
     *
     * @param most pages looked at of any one route; where that is any number, only the pages themselves and no links
     */
    public void walks(int most, String... from) {
        Deque<String> ahead = new ArrayDeque<>();
        Stream.of(from).map(Walker::local).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            Optional<Route> route = route("GET", address);
            if (route.isEmpty()
                    || route.get().isApi()
                    || looked.getOrDefault(route.get(), 0) >= most
                    || !seen.add(address)) {
                continue;
            }
            learn(address);
            looked.merge(route.get(), 1, Integer::sum);
            Answer answer = get(address);
            if (answer.status() == 303) {
                looked.merge(route.get(), -1, Integer::sum); // it only leads on
                ahead.addFirst(local(answer.header("Location")));
            }
            if (answer.isHtml()) {
                Document page = Jsoup.parse(answer.text(), address.replaceAll("\\?.*", ""));
                page.select("a[href], iframe[src], img[src]").forEach(link -> {
                    String to = local(link.attr(link.hasAttr("href") ? "href" : "src"));
                    if (to.startsWith("/")) {
                        learn(to);
                        if (most < Integer.MAX_VALUE) {
                            ahead.add(to);
                        }
                    }
                });
                page.select("form:not([method=post])").forEach(form -> learn(local(form.attr("action"))));
                Sheet.on(page).forEach(this::learn);
            }
        }
    }

    /** Forgets which pages it looked at, not what it saw there. */
    public void looksAgain() {
        looked.clear();
        seen.clear();
    }

    private static String local(String address) {
        String path = address.replaceFirst("^https?://[^/]+", "").replaceAll("#.*", "");
        return path.startsWith("?") ? "" : path;
    }

    private void learn(String address) {
        route("GET", address)
                .ifPresent(route -> addresses
                        .computeIfAbsent(route, none -> new LinkedHashSet<>())
                        .add(address));
    }

    private void learn(Sheet sheet) {
        route("POST", sheet.action()).ifPresent(route -> {
            addresses.computeIfAbsent(route, none -> new LinkedHashSet<>()).add(sheet.action());
            sheets.computeIfAbsent(route, none -> new LinkedHashMap<>()).put(sheet.action(), sheet);
        });
    }

    /** The route that answers an address: of those it fits, the most literal one. */
    public Optional<Route> route(String method, String address) {
        String path = address.replaceAll("\\?.*", "");
        return answering.computeIfAbsent(
                method + " " + path,
                asked -> routes.stream()
                        .filter(route -> route.method().equals(method) && route.fits(path))
                        .min(Comparator.<Route>comparingInt(
                                        route -> route.parameters().size())
                                .thenComparing(route -> -route.path().length())));
    }

    public Map<String, Sheet> sheets(Route route) {
        return sheets.getOrDefault(route, Map.of());
    }

    /** Addresses of a route: those seen, else made from those of others that begin in the same way. */
    public List<String> addresses(Route route) {
        if (route.parameters().isEmpty()) {
            Set<String> known = new LinkedHashSet<>(Set.of(route.path()));
            known.addAll(addresses.getOrDefault(route, Set.of()));
            return List.copyOf(known);
        }
        Set<String> known = new LinkedHashSet<>(addresses.getOrDefault(route, Set.of()));
        if (known.isEmpty()) {
            addresses.forEach((other, theirs) -> alike(route, other)
                    .ifPresent(length -> theirs.forEach(address -> known.add(joined(route, address, length)))));
        }
        return new ArrayList<>(known);
    }

    /** How many segments two routes share, where these hold all parameters of the first. */
    private static Optional<Integer> alike(Route wanted, Route other) {
        String[] one = bare(wanted.path()).split("/");
        String[] two = bare(other.path()).split("/");
        int same = 0;
        while (same < Math.min(one.length, two.length) && one[same].equals(two[same])) {
            same++;
        }
        for (int i = same; i < one.length; i++) {
            if (one[i].contains("{")) {
                return Optional.empty();
            }
        }
        return Optional.of(same);
    }

    private static String joined(Route wanted, String address, int length) {
        String[] theirs = bare(address.replaceAll("\\?.*", "")).split("/");
        String[] ours = bare(wanted.path()).split("/");
        StringBuilder path = new StringBuilder(wanted.isApi() ? "/api/v1" : "");
        for (int i = 1; i < ours.length; i++) {
            path.append('/').append(i < length ? theirs[i] : ours[i]);
        }
        return path.toString();
    }

    private static String bare(String path) {
        return path.replaceFirst("^/api/v[0-9]+", "");
    }

    /** Routes for which there is no address with something at it. */
    public Set<Route> unknown() {
        Set<Route> unknown = new TreeSet<>(routes);
        unknown.removeIf(route -> !addresses(route).isEmpty());
        return unknown;
    }

    @Override
    public void close() {
        line.close();
    }
}
