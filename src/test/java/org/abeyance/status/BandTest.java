package org.abeyance.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 4, 9);
    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 20);

    /** The window has a hundred days, so a percent is a day. */
    @ParameterizedTest(name = "{0} to {1}: x={2}% width={3}%")
    @CsvSource({
        "2024-01-01, 2024-01-11,  0, 10",
        "2024-01-11, 2024-01-31, 10, 20",
        "2023-06-01, 2024-01-11,  0, 10",
        "2024-04-09, 2024-06-01, 99,  1",
        "2024-03-11,           , 70, 10",
        "2024-04-01,           , 91,  9",
    })
    void a_span_stands_where_its_days_are(LocalDate from, LocalDate until, String x, String width) {
        Element rect = drawn(span(from, until, "paused", true)).selectFirst(".band-paused rect");
        assertThat(rect.attr("x")).isEqualTo(x + "%");
        assertThat(rect.attr("width")).isEqualTo(width + "%");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2023-01-01, 2024-01-01", "2024-04-10, 2024-06-01", "2024-04-10,"})
    void what_lies_outside_of_the_window_is_left_out(LocalDate from, LocalDate until) {
        Band band = band(row(List.of(span(from, until, "paused", true)), List.of(), List.of()));
        assertThat(parsed(band).select(".band-span")).isEmpty();
        assertThat(band.lines()).isEmpty();
        assertThat(band.sentences()).containsExactly("United Kingdom: no decision recorded.");
    }

    @ParameterizedTest(name = "{0}, confirmed {1}")
    @CsvSource({
        "running,   true,  false, false",
        "paused,    true,  true,  false",
        "paused,    false, true,  true",
        "resumed,   false, false, true",
        "withdrawn, true,  false, false",
    })
    void paused_is_hatched_and_unconfirmed_is_dashed(String kind, boolean confirmed, boolean hatched, boolean dashed) {
        Element span = drawn(span(FROM, TO, kind, confirmed)).selectFirst(".band-" + kind);
        assertThat(span.selectFirst("rect").attr("fill")).isEqualTo(hatched ? "url(#band-1-hatch)" : "");
        assertThat(span.hasClass("is-unconfirmed")).isEqualTo(dashed);
    }

    @Test
    void no_decision_is_a_gap() {
        assertThat(drawn(span(FROM, TO, "no-decision", true)).select(".band-span"))
                .isEmpty();
    }

    @Test
    void the_same_facts_are_told_as_sentences_and_as_a_table() {
        LocalDate pause = LocalDate.of(2024, 2, 1);
        Band band = band(row(
                List.of(span(FROM, pause, "running", true), span(pause, null, "paused", false)),
                List.of(new Band.Mark(pause, "ICO", "pause welcomed")),
                List.of(new Band.Bar(LocalDate.of(2024, 1, 15), Optional.of(pause), "ICO", "Enforcement notice"))));
        assertThat(band.sentences())
                .containsExactly(
                        "United Kingdom: running from Mon 1 Jan 2024 until Thu 1 Feb 2024.",
                        "United Kingdom: under restriction, Enforcement notice of the ICO from Mon 15 Jan 2024 until Thu 1 Feb 2024.",
                        "United Kingdom: paused (announced, not confirmed) from Thu 1 Feb 2024.",
                        "United Kingdom: position of the ICO, pause welcomed on Thu 1 Feb 2024.");
        assertThat(band.lines()).hasSize(4);
        assertThat(parsed(band).selectFirst("desc").text()).isEqualTo(String.join(" ", band.sentences()));
    }

    @Test
    void positions_of_one_day_are_one_mark() {
        Band band = band(row(
                List.of(),
                List.of(new Band.Mark(AS_OF, "ICO", "monitoring"), new Band.Mark(AS_OF, "ICO", "no approval given")),
                List.of()));
        assertThat(parsed(band).select(".band-mark title").eachText())
                .containsExactly("Wed 20 Mar 2024: ICO, monitoring; ICO, no approval given");
    }

    @Test
    void a_position_is_taken_on_a_day_and_does_not_last() {
        Band band = band(row(List.of(), List.of(new Band.Mark(FROM.minusDays(1), "ICO", "monitoring")), List.of()));
        assertThat(band.lines()).as("taken before the window").isEmpty();
        Band within = band(row(List.of(), List.of(new Band.Mark(FROM, "ICO", "monitoring")), List.of()));
        assertThat(within.lines())
                .containsExactly(new Band.Line(
                        "United Kingdom", FROM, Optional.empty(), false, "position of the ICO, monitoring"));
    }

    @Test
    void names_can_not_break_out_and_nothing_is_styled_inline() {
        Band band = new Band(
                "band-1",
                "A & B </title><script>",
                List.of(new Band.Row(
                        "UK", "<b>\"UK\"</b>", List.of(span(FROM, TO, "paused", true)), List.of(), List.of())),
                FROM,
                TO,
                AS_OF);
        Document svg = parsed(band);
        assertThat(svg.select("script, b, [style]")).isEmpty();
        assertThat(svg.selectFirst("title").text()).startsWith("A & B </title><script>:");
        assertThat(svg.selectFirst("svg").attr("aria-labelledby")).isEqualTo("band-1-title");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2024-01-01, 2024-12-31, 2024",
        "2023-01-01, 2024-12-31, 2023 2024",
        "2023-07-01, 2024-12-31, 2023 2024",
        "2023-12-01, 2024-12-31, 2024",
        "2014-01-01, 2024-12-31, 2014 2016 2018 2020 2022",
        "2000-01-01, 2024-12-31, 2000 2005 2010 2015 2020",
    })
    void years_are_named_where_there_is_room(LocalDate from, LocalDate to, String named) {
        Band band = new Band("band-1", "Training", List.of(), from, to, to);
        assertThat(String.join(" ", parsed(band).select(".band-year-name").eachText()))
                .isEqualTo(named);
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Band("band-1", "Training", List.of(), TO, FROM, AS_OF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Band.Span span(LocalDate from, LocalDate until, String kind, boolean confirmed) {
        return new Band.Span(from, Optional.ofNullable(until), kind, kind, confirmed);
    }

    private static Band.Row row(List<Band.Span> spans, List<Band.Mark> marks, List<Band.Bar> bars) {
        return new Band.Row("UK", "United Kingdom", spans, marks, bars);
    }

    private static Band band(Band.Row... rows) {
        return new Band("band-1", "Training", List.of(rows), FROM, TO, AS_OF);
    }

    private static Document drawn(Band.Span span) {
        return parsed(band(row(List.of(span), List.of(), List.of())));
    }

    private static Document parsed(Band band) {
        return Jsoup.parse(band.svg(), "", Parser.xmlParser());
    }
}
