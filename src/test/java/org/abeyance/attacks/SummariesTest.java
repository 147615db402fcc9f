package org.abeyance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
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
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Furnished;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Routes;
import org.abeyance.testing.Routes.Route;
import org.abeyance.testing.Sheet;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Typist;
import org.abeyance.testing.Walker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every form of the app, found in the app itself, sent with nothing in it and with too much: what its page says is wrong. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class SummariesTest {

    private static final String TOO_LONG = "x".repeat(2_500);

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    PublicMatters matters;

    private Walker walker;

    @BeforeEach
    void something_of_everything_is_here() {
        slate.wipe();
        Person person = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Alma Reyes", Role.values()));
        String ref = matters.take(person, "M14");
        Typist typist = new Typist(
                "2024-10-04", "Words", Map.of("other", matters.take(person, "M09"), "code", "XB", "ref", ref));
        walker = new Walker(root, cast, person);
        Furnished.by(walker, typist, 2);
    }

    @AfterEach
    void the_line_is_closed() {
        walker.close();
    }

    @Test
    void the_summary_of_what_is_wrong_calls_each_field_as_the_page_does() {
        Set<String> wrong = new LinkedHashSet<>();
        Set<Route> refused = new LinkedHashSet<>();
        List<Route> routes = new ArrayList<>(Routes.doors().keySet());
        routes.sort(Comparator.comparing(route -> route.path().matches(Furnished.SPARED)));
        for (Route route : routes) {
            if (route.method().equals("GET") || route.isApi()) {
                continue;
            }
            walker.signsIn();
            walker.sheets(route).values().stream().limit(2).forEach(sheet -> {
                for (String typed : List.of("", TOO_LONG)) {
                    Answer answer = walker.send(sheet.sent(filled(sheet, typed)));
                    if (answer.status() == 422 && answer.isHtml()) {
                        refused.add(route);
                        Document page = Jsoup.parse(answer.text());
                        page.select("#errors a[href^=#]")
                                .forEach(
                                        link -> misnamed(page, link).ifPresent(what -> wrong.add(route + ": " + what)));
                    }
                }
            });
        }
        System.out.printf("Summaries: %d forms refused%n", refused.size());
        assertThat(wrong).isEmpty();
        assertThat(refused).hasSizeGreaterThan(50);
    }

    private static Map<String, List<String>> filled(Sheet sheet, String typed) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        sheet.fields().forEach((name, field) -> {
            if (field.isFixed()) {
                form.put(name, field.values());
            } else if (field.isTyped()) {
                form.put(name, List.of(typed));
            }
        });
        return form;
    }

    /** Where the summary leads to a field, it calls it by its label. */
    private static Optional<String> misnamed(Document page, Element link) {
        String id = link.attr("href").substring(1);
        return Optional.ofNullable(page.getElementById(id))
                .map(field -> label(page, field))
                .filter(label -> label.isEmpty() || !link.text().startsWith(label + ": "))
                .map(label -> "“" + link.text() + "” leads to " + id + ", of which the label is “" + label + "”");
    }

    private static String label(Document page, Element field) {
        Element set = field.closest("fieldset");
        boolean isOfASet = field.tagName().equals("fieldset") || field.is("[type=radio], [type=checkbox]");
        Element label = isOfASet && set != null
                ? set.selectFirst("legend")
                : page.selectFirst("label[for=\"" + field.id() + "\"]");
        if (label == null) {
            return field.attr("aria-label");
        }
        Element bare = label.clone();
        bare.select(".optional").remove();
        return bare.text();
    }
}
