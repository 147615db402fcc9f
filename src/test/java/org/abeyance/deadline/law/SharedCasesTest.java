package org.abeyance.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.calendar.Calendars;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases, as data: published examples, and dates that were derived by hand from the texts. */
class SharedCasesTest {

    private static final Computation COMPUTATION = new Computation(Rulebook.own(), Calendars.standard());
    private static final Set<String> EARLIEST = Set.of("cpr_after_earliest", "clear_days_earliest");
    private static final Set<String> BACKWARDS = Set.of("cpr_before", "back");

    /** One row: what is asked, what is expected, and what the row says about disputes. */
    record Case(
            String id,
            Computation.Request request,
            boolean earliest,
            OffsetDateTime expected,
            boolean disputed,
            List<String> alternatives,
            String extra) {

        @Override
        public String toString() {
            return id + " " + request.rule().orElse("") + " " + Said.moment(request.trigger());
        }
    }

    static Stream<Case> cases() throws IOException {
        try (Reader file = new InputStreamReader(
                        SharedCasesTest.class.getResourceAsStream("deadline-cases.csv"), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(file)) {
            return rows.stream().map(SharedCasesTest::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_date_is_the_one_worked_out(Case row) {
        Computation.Answer answer = COMPUTATION.answer(row.request());

        assertThat(row.earliest() ? answer.earliest() : answer.due())
                .as(String.join("\n", answer.steps()))
                .contains(row.expected());
        assertThat((row.earliest() ? answer.earliest() : answer.due()).get().getOffset())
                .isEqualTo(row.expected().getOffset());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_date_is_the_same_where_amount_and_unit_are_stated_besides(Case row) {
        Optional<String> amount = field(row.extra(), "n");
        if (amount.isPresent()) {
            String unit = field(row.extra(), "unit").orElseThrow();
            Computation.Answer answer = COMPUTATION.answer(row.request()
                    .lasting(Integer.parseInt(amount.get()))
                    .in(Unit.named("unit", unit.equals("days") ? "calendar-days" : unit)));

            assertThat(row.earliest() ? answer.earliest() : answer.due()).contains(row.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_disputed_says_so_and_gives_the_other_date(Case row) {
        Computation.Answer answer = COMPUTATION.answer(row.request());

        if (row.disputed()) {
            assertThat(answer.disputed()).isTrue();
            assertThat(answer.steps()).anyMatch(step -> step.startsWith("Disputed: "));
        }
        for (String other : row.alternatives()) {
            assertThat(answer.alternatives())
                    .anyMatch(found -> found.at().toString().startsWith(other.substring(0, 10)));
            if (other.length() > 10) {
                assertThat(answer.alternatives()).anyMatch(found -> found.at().equals(OffsetDateTime.parse(other)));
            }
        }
    }

    private static Case read(CSVRecord row) {
        String extra = row.get("extra");
        String method = field(extra, "method").orElse("");
        Rule rule = Rulebook.own().versionsOf(row.get("rule_id")).get(0);
        Computation.Request request = Computation.Request.of(
                        rule.id(), OffsetDateTime.parse(row.get("trigger_datetime")))
                .on(row.get("calendar"));
        if (rule.span().isEmpty() || rule.minimum()) {
            request = request.lasting(Integer.parseInt(field(extra, "n").orElseThrow()))
                    .in(field(extra, "unit")
                            .map(unit -> Unit.named("unit", unit.equals("days") ? "calendar-days" : unit))
                            .orElseThrow());
        }
        if (BACKWARDS.contains(method)) {
            request = request.counted(Direction.BEFORE);
        }
        if (field(extra, "extension").isPresent()) {
            request = request.extendedByLaw();
        }
        return new Case(
                row.get("case_id"),
                request.paused(pauses(extra).toArray(Pause[]::new)),
                EARLIEST.contains(method),
                OffsetDateTime.parse(row.get("expected_due")),
                extra.contains("\"disputed\": true"),
                strings(list(extra, "alternatives")),
                extra);
    }

    private static List<Pause> pauses(String extra) {
        List<String> days = strings(list(extra, "pauses"));
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < days.size(); i += 2) {
            pauses.add(new Pause(LocalDate.parse(days.get(i)), Optional.of(LocalDate.parse(days.get(i + 1)))));
        }
        return pauses;
    }

    private static Optional<String> field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\": \"?([^\",}]+)").matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String list(String json, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\": \\[(.*?)\\](, \"|\\})").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static List<String> strings(String list) {
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
