package org.abeyance.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {

    private static final Rulebook BOOK = Rulebook.own();
    private static final Calendars CALENDARS = Calendars.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DPA18-164A-ACK30 | 2026-06-19 | 30 days after the controller receives the complaint
            DPA18-164A-ACK30 | 2026-06-19 | the day of the event is not counted
            DPA18-164A-ACK30 | 2026-06-19 | a last day off in GB-EAW gives way to the next working day
            DPA18-164A-ACK30 | 2026-06-19 | in force from 19 Jun 2026
            FOIA-10-20WD     | 2026-06-01 | working days are those in UK
            FOIA-10-20WD     | 2026-06-01 | stopped by fee-notice
            UKGDPR-12A-1M    | 2026-06-01 | stopped by clarification or identity or fee
            UKGDPR-33-72H    | 2026-06-01 | the hour of the event is not counted; the end stands on any day
            E2518-12(1)-15M  | 2027-05-03 | a soft limit; extendable by 12 months (once); stopped by information
            E2518-12(1)-15M  | 2027-05-03 | a last day off where the act is to be done gives way to the next
            E2518-31-4W      | 2027-10-15 | 4 weeks before the provisional measure expires
            CPR-6.26-EMAIL   | 2026-06-01 | from 16:30 on the next day counts
            CPR-6.26-EMAIL   | 2026-06-01 | then it counts as given
            DPA18-146-URG7D  | 2026-06-01 | nothing may be demanded before
            DPA18-S16-REP21  | 2026-06-01 | at least 21 days after the notice of intent was given
            UK-CORRDATE      | 1980-01-01 | so many months as stated after the act or event
            UKGDPR-12A-EXT   | 2026-06-01 | the extension is included
            """)
    void a_rule_says_each_clause_as_the_law_does(String id, LocalDate day, String clause) {
        assertThat(BOOK.find(id, day).toString()).startsWith(id + ": ").contains(clause);
    }

    @Test
    void a_rule_reads_as_one_sentence() {
        assertThat(BOOK.find("DPA18-164A-ACK30", LocalDate.of(2026, 6, 19))
                        .toString()
                        .split("; "))
                .containsExactly(
                        "DPA18-164A-ACK30: 30 days after the controller receives the complaint",
                        "the day of the event is not counted",
                        "a last day off in GB-EAW gives way to the next working day",
                        "not extendable",
                        "nothing stops the clock",
                        "binds the controller",
                        "DPA 2018 (DUAA 2025 s.103) s.164A(3)",
                        "in force from 19 Jun 2026");
    }

    @Test
    void the_rulebook_has_its_eighty_one_rules() {
        assertThat(BOOK.ids()).hasSize(81);
        assertThat(BOOK.rules()).hasSize(82); // GDPR-65(2)-1M changes on 2 Apr 2027
    }

    @ParameterizedTest
    @CsvSource({
        "UKGDPR-12-1M-PRE, 2026-02-04, UKGDPR-12A-1M, 2026-02-05",
        "UKGDPR-12-EXT-PRE, 2026-02-04, UKGDPR-12A-EXT, 2026-02-05",
        "DPA18-S16-6M-OLD, 2026-02-04, DPA18-S16-6M-NEW, 2026-02-05",
        "PECR-5A-24H-OLD, 2025-08-19, PECR-5A-72H, 2025-08-20",
    })
    void the_day_of_the_event_chooses_the_law(String old, LocalDate last, String young, LocalDate first) {
        assertThat(BOOK.find(old, last).id()).isEqualTo(old);
        assertThat(BOOK.find(young, first).id()).isEqualTo(young);
        assertThatThrownBy(() -> BOOK.find(old, first))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("until");
        assertThatThrownBy(() -> BOOK.find(young, last))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("from");
    }

    @Test
    void a_later_version_is_found_by_the_day_and_an_earlier_one_by_its_name() {
        assertThat(BOOK.find("GDPR-65(2)-1M", LocalDate.of(2027, 4, 1)).stops()).isEmpty();
        assertThat(BOOK.find("GDPR-65(2)-1M", LocalDate.of(2027, 4, 2)).stops()).containsExactly(StopKind.INFORMATION);
        assertThat(BOOK.version("GDPR-65(2)-1M", "1").stops()).isEmpty();
        assertThatThrownBy(() -> BOOK.version("GDPR-65(2)-1M", "9")).isInstanceOf(Refused.class);
    }

    @Test
    void a_rule_added_from_outside_supersedes_and_leaves_the_old_one_to_its_dates() {
        List<Rule> further = Rulebook.parse("""
                [DPA18-164A-ACK30]
                version:      2
                jurisdiction: UK
                instrument:   DPA 2018
                provision:    s.164A(3) as amended
                method:       Regulation 1182
                through:      DPA 2018 s.205(2)
                duty:         A complaint is acknowledged.
                runs:         14 calendar-days after the controller receives the complaint
                rolls:        next-working-day
                calendar:     GB-EAW
                binds:        the controller
                confidence:   low
                citation:     a bill
                in force:     from 2027-01-01
                """);
        Rulebook wider = BOOK.with(further);

        assertThat(wider.find("DPA18-164A-ACK30", LocalDate.of(2026, 12, 31)).version())
                .isEqualTo("1");
        assertThat(wider.find("DPA18-164A-ACK30", LocalDate.of(2027, 1, 1)).version())
                .isEqualTo("2");
        assertThat(wider.find("DPA18-164A-ACK30", LocalDate.of(2027, 1, 1)).needsConfirmation())
                .isTrue();
        assertThat(wider.version("DPA18-164A-ACK30", "1").span()).contains(new Span(30, Unit.CALENDAR_DAYS));
    }

    @Test
    void what_rests_on_memory_or_little_confidence_needs_a_person_to_confirm_it() {
        assertThat(BOOK.rules().stream().filter(Rule::needsConfirmation).map(Rule::id))
                .contains("GRC-42-28D", "FOISA-10-20WD", "UKGDPR-36-8W", "EU611-24H", "IEDPA-150-28D")
                .doesNotContain("UKGDPR-12A-1M", "FOIA-10-20WD", "GDPR-33-72H");
    }

    @Test
    void a_block_with_an_unknown_key_or_without_a_needed_one_is_a_mistake_in_the_book() {
        assertThatThrownBy(() -> Rulebook.parse("[X]\nperiod: 1 months"))
                .hasMessageContaining("unknown key \"period\"");
        assertThatThrownBy(() -> Rulebook.parse("[X]\nduty: something")).hasMessageContaining("does not say its runs");
    }

    static Stream<Rule> rules() {
        return BOOK.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_gives_a_date_and_says_how(Rule rule) {
        LocalDate day = rule.validity().from().or(() -> rule.validity().until()).orElse(LocalDate.of(2026, 5, 20));
        Computation.Request request =
                Computation.Request.of(rule.id(), OffsetDateTime.of(day, LocalTime.of(10, 20), ZoneOffset.UTC));
        Computation.Answer answer =
                new Computation(BOOK, CALENDARS).answer(rule.span().isEmpty() ? request.lasting(3) : request);

        assertThat(answer.due()).isPresent();
        assertThat(answer.steps()).hasSizeGreaterThanOrEqualTo(4).allMatch(step -> !step.isBlank());
        assertThat(answer.earliest().isPresent())
                .isEqualTo(rule.limit() == Limit.FLOOR || rule.method().hasClearDays());
        assertThat(answer.toTheMinute().isPresent()).isEqualTo(rule.unit() == Unit.HOURS);
        assertThat(answer.ruleVersion()).isEqualTo(rule.version());
        assertThat(answer.citation()).contains(rule.law().provision());
    }
}
