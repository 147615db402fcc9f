package org.abeyance.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Routes.Route;
import org.jsoup.Jsoup;

/** An app in which every form was sent once, so that there is something of everything that can be typed in. */
public final class Furnished {

    /** Forms that end what the others need: the account, the session, the wall. */
    public static final String SPARED =
            ".*/(wall|wall/.*|sign-in|sign-out|password|deactivation|reactivation|legal-team|legal-team/end|roles|removal"
                    + "|revocation|retirement|setup/.*|invitations/.*)";

    private final Map<Route, Map<String, List<String>>> taken = new TreeMap<>();
    private final Map<Route, String> refused = new TreeMap<>();

    private Furnished() {}

    /** Sends each form that the walker finds, once a route; what follows from one may be walked to and sent in turn. */
    public static Furnished by(Walker walker, Typist typist, int most) {
        String[] from = Routes.found().stream()
                .filter(route ->
                        route.method().equals("GET") && route.parameters().isEmpty())
                .map(Route::path)
                .toArray(String[]::new);
        return inside(walker, typist, most, action -> true, from);
    }

    /** Only forms that go to some addresses. */
    public static Furnished inside(Walker walker, Typist typist, int most, Predicate<String> actions, String... from) {
        Furnished furnished = new Furnished();
        // what is corrected or withdrawn takes nothing more, so these come last
        Comparator<Route> corrections = Comparator.comparing(
                route -> route.path().matches(".*/(correction|withdrawal|dispatch|completion|end)"));
        walker.walks(most, from);
        for (int round = 0; round < 2; round++) {
            Routes.found().stream()
                    .sorted(corrections)
                    .filter(route -> !route.path().matches(SPARED))
                    .forEach(route -> furnished.send(walker, typist, route, actions));
            walker.looksAgain();
            walker.walks(most, from);
        }
        return furnished;
    }

    private void send(Walker walker, Typist typist, Route route, Predicate<String> actions) {
        for (Sheet sheet : List.copyOf(walker.sheets(route).values())) {
            if (!taken.containsKey(route) && actions.test(sheet.action())) {
                send(walker, typist, route, sheet);
            }
        }
    }

    private void send(Walker walker, Typist typist, Route route, Sheet sheet) {
        Map<String, List<String>> filled = new LinkedHashMap<>(typist.fill(sheet));
        Answer answer = typist.sends(walker, sheet, filled);
        if (answer.status() < 400) {
            taken.put(route, filled);
            String made = answer.header("Location");
            if (!made.isEmpty()) {
                walker.walks(Integer.MAX_VALUE, made);
            }
            refused.remove(route);
        } else {
            refused.put(
                    route,
                    answer.status() + " "
                            + Jsoup.parse(answer.text()).select("#errors li").eachText());
        }
    }

    /** What was typed into the form of a route and taken, or what is offered where none ever was. */
    public Map<String, List<String>> typed(Route route, Typist typist, Sheet sheet) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        taken.getOrDefault(route, typist.fill(sheet))
                .forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }

    public Set<Route> taken() {
        return taken.keySet();
    }

    /** Routes whose forms were never taken however they were filled in. */
    public Map<Route, String> refused() {
        return refused;
    }
}
