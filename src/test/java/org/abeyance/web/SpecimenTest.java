package org.abeyance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Template;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.abeyance.Refused;
import org.abeyance.status.Band;
import org.abeyance.testing.DatabaseUnderTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every tag once, on one page that the product does not have. It is kept in target/specimen.html to be looked at. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
@ActivateRequestContext
class SpecimenTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);

    @Inject
    Template specimen;

    @BeforeEach
    void outside_of_a_request_there_is_no_token() {
        QuarkusMock.installMockForType(new KnownToken(), Forgery.class);
    }

    @Test
    void dates_carry_their_weekday_and_their_distance() throws IOException {
        Document page = page(none());
        assertThat(page.select("#deadlines .due").eachText())
                .containsExactly(
                        "Fri 27 Sep 2024 4 days late",
                        "Mon 7 Oct 2024 in 6 days",
                        "Sat 30 Nov 2024 in 60 days",
                        "no date");
        assertThat(page.select(".due-late .distance svg"))
                .as("late is not said by colour alone")
                .isNotEmpty();
    }

    @Test
    void standing_position_and_restriction_look_different() throws IOException {
        Document page = page(none());
        assertThat(page.select(".standing-paused").first().text()).isEqualTo("paused since Fri 20 Sep 2024");
        assertThat(page.select(".standing-resumed.is-unconfirmed").first().text())
                .isEqualTo("resumed since Fri 13 Sep 2024 announced, not confirmed");
        assertThat(page.select(".standing-no-decision").first().text()).isEqualTo("no decision recorded");
        assertThat(page.select(".position-words").eachText()).contains("no approval given", "monitoring");
        assertThat(page.select(".restriction-stop").first().text())
                .isEqualTo("stop Enforcement notice ICO from Mon 1 Jul 2024");
        assertThat(page.select(".conflict").text()).contains("Running under a stop");
    }

    @Test
    void a_fresh_form_has_no_problems() throws IOException {
        Document page = page(none());
        assertThat(page.select(".errors, .problem, [aria-invalid]")).isEmpty();
        assertThat(page.select("#subject").attr("aria-describedby")).isEqualTo("subject-hint");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_is_wrong_where() throws IOException {
        Problems problems = Problems.of(Refused.of(List.of(
                new Refused.Problem("subject", "Fill this in."),
                new Refused.Problem("places", "Choose one."),
                new Refused.Problem("", "Somebody else changed it."))));
        Document page = page(problems);
        assertThat(page.select(".errors").attr("role")).isEqualTo("alert");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#subject", "#places");
        page.select(".errors a")
                .forEach(link -> assertThat(page.select(link.attr("href")))
                        .as("where the summary points to")
                        .hasSize(1));
        assertThat(page.select("#subject").val()).isEqualTo("As <typed>");
        assertThat(page.select("#subject").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#subject").attr("aria-describedby")).isEqualTo("subject-hint subject-problem");
        assertThat(page.select("#subject-problem").text()).endsWith("Fill this in.");
        assertThat(page.select("input[name=places][checked]").eachAttr("value")).containsExactly("in", "note");
        assertThat(page.select("#channel option[selected]").val()).isEqualTo("out");
    }

    @Test
    void every_form_that_changes_something_carries_the_token() throws IOException {
        assertThat(page(none()).select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form ->
                        assertThat(form.select("input[name=csrf-token]").val()).isEqualTo("a-known-token"));
    }

    @Test
    void ids_are_unique_and_nothing_is_styled_or_scripted_inline() throws IOException {
        Document page = page(none());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    /** The budget of the first visit, the heaviest page included. */
    @Test
    void a_first_visit_takes_at_most_sixty_kilobytes() throws IOException {
        Document page = page(none());
        int bytes = compressed(page.html().getBytes(StandardCharsets.UTF_8));
        List<String> linked = Stream.concat(
                        page.select("head link").eachAttr("href").stream(),
                        page.select("script").eachAttr("src").stream())
                .toList();
        assertThat(linked).hasSizeGreaterThan(5).allMatch(path -> path.startsWith("/"), "is our own");
        for (String path : linked) {
            try (InputStream content =
                    getClass().getResourceAsStream("/META-INF/resources" + path.replaceFirst("\\?.*", ""))) {
                assertThat(content).as(path).isNotNull();
                bytes += compressed(content.readAllBytes());
            }
        }
        assertThat(bytes).isLessThan(60_000);
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }

    private static Problems none() {
        return Problems.none();
    }

    private Document page(Problems problems) throws IOException {
        List<Choice> choices =
                List.of(new Choice("in", "They wrote"), new Choice("out", "We wrote"), new Choice("note", "Note"));
        String html = specimen.data("problems", problems)
                .data("day", TODAY)
                .data("choices", choices)
                .data("chosen", List.of("in", "note"))
                .data("launched", LocalDate.of(2024, 7, 1))
                .data("resumed", LocalDate.of(2024, 9, 13))
                .data("paused", LocalDate.of(2024, 9, 20))
                .data("late", LocalDate.of(2024, 9, 27))
                .data("soon", LocalDate.of(2024, 10, 7))
                .data("later", LocalDate.of(2024, 11, 30))
                .data("nothing", Optional.empty())
                .data("band", band())
                .render();
        Files.writeString(Path.of(problems.isEmpty() ? "target/specimen.html" : "target/specimen-refused.html"), html);
        return Jsoup.parse(html);
    }

    private static Band band() {
        LocalDate launch = LocalDate.of(2023, 5, 2);
        LocalDate pause = LocalDate.of(2024, 6, 14);
        LocalDate resume = LocalDate.of(2024, 9, 13);
        Optional<LocalDate> lasting = Optional.empty();
        return new Band(
                "band-meta",
                "Facebook and Instagram: training generative AI on public posts",
                List.of(
                        new Band.Row(
                                "UK",
                                "United Kingdom",
                                List.of(
                                        new Band.Span(launch, Optional.of(pause), "running", "running", true),
                                        new Band.Span(pause, Optional.of(resume), "paused", "paused", true),
                                        new Band.Span(resume, lasting, "resumed", "resumed", false)),
                                List.of(
                                        new Band.Mark(pause, "ICO", "pause welcomed"),
                                        new Band.Mark(resume, "ICO", "no approval given"),
                                        new Band.Mark(resume, "ICO", "monitoring")),
                                List.of()),
                        new Band.Row(
                                "EU",
                                "European Union",
                                List.of(new Band.Span(pause, lasting, "paused", "paused", false)),
                                List.of(new Band.Mark(pause, "DPC", "pause welcomed")),
                                List.of()),
                        new Band.Row(
                                "IT",
                                "Italy",
                                List.of(
                                        new Band.Span(launch, Optional.of(pause), "running", "running", true),
                                        new Band.Span(pause, lasting, "withdrawn", "withdrawn", true)),
                                List.of(),
                                List.of(new Band.Bar(
                                        LocalDate.of(2024, 4, 1), lasting, "Garante", "Limitation of processing")))),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 12, 31),
                TODAY);
    }

    static class KnownToken extends Forgery {

        KnownToken() {
            super(null);
        }

        @Override
        public String token() {
            return "a-known-token";
        }
    }
}
