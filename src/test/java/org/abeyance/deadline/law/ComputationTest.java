package org.abeyance.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;
import org.abeyance.deadline.law.Computation.Answer;
import org.abeyance.deadline.law.Computation.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComputationTest {

    private static final Computation COMPUTATION = new Computation(Rulebook.own(), Calendars.standard());
    private static final OffsetDateTime MON_2_MAR = OffsetDateTime.parse("2026-03-02T10:00:00Z");

    private static Request request(String rule, String trigger) {
        return Request.of(rule, OffsetDateTime.parse(trigger));
    }

    private static Pause pause(String began, String ended) {
        return new Pause(LocalDate.parse(began), Optional.of(LocalDate.parse(ended)));
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}, {4}")
    @CsvSource({
        "UKGDPR-12A-1M,     2026-03-02T10:00:00Z,      ,       2026-04-02T23:59:59+01:00, Thu",
        "UKGDPR-12A-1M,     2026-03-06T10:00:00Z,      ,       2026-04-07T23:59:59+01:00, Mon Easter Monday to Tue",
        "UKGDPR-12A-1M,     2026-03-05T23:30:00-05:00, ,       2026-04-07T23:59:59+01:00, Fri 6 Mar in London",
        "AIA-73-15D,        2027-12-10T10:00:00Z,      IE,     2027-12-27T23:59:59Z,      Sat to Mon",
        "CPR-6.26-EMAIL,    2026-05-22T16:29:00+01:00, ,       2026-05-22T00:00:00+01:00, Fri before half past four",
        "CPR-6.26-EMAIL,    2026-05-22T16:30:00+01:00, ,       2026-05-26T00:00:00+01:00, Fri at half past four to Tue",
        "CPR-6.26-EMAIL,    2026-05-23T09:00:00+01:00, ,       2026-05-26T00:00:00+01:00, Sat to Tue",
        "CPR-6.26-POST,     2026-06-16T12:00:00+01:00, ,       2026-06-18T00:00:00+01:00, Tue to Thu",
        "IEDPA-132-28D,     2026-03-02T10:00:00Z,      ,       2026-03-29T23:59:59+01:00, Sun",
        "E2518-12(3)-NOTICE,2028-08-03T12:00:00+01:00, IE,     2028-07-06T23:59:59+01:00, Thu four weeks before",
        "GDPR-61-1M,        2026-01-31T10:00:00Z,      DE,     2026-03-02T23:59:59+01:00, Sat 28 Feb to Mon",
        "FOIA-10-20WD,      2026-06-01T10:00:00+01:00, ,       2026-06-30T23:59:59+01:00, Tue not 15 June",
        "FOIA-10-20WD,      2026-06-01T10:00:00+01:00, GB-EAW, 2026-06-29T23:59:59+01:00, Mon by England's days alone",
        "FOIA-9-FEE3M,      2026-11-30T10:00:00Z,      ,       2027-02-28T23:59:59Z,      Sun no 30 Feb",
        "OSA-102-RETAIN1Y,  2026-03-02T10:00:00Z,      ,       2027-03-01T23:59:59Z,      Mon",
        "DPA18-141A-EMAIL48H,2026-03-27T16:40:00Z,     ,       2026-03-29T18:00:00+01:00, Sun across the clock change",
        "UKGDPR-33-72H,     2026-03-27T10:20:00Z,      GB-EAW, 2026-03-30T12:00:00+01:00, Mon across the clock change",
    })
    void further_dates_follow_the_law(String rule, String trigger, String calendar, OffsetDateTime due, String why) {
        Request request = request(rule, trigger);
        Answer answer = COMPUTATION.answer(calendar == null ? request : request.on(calendar));

        assertThat(answer.due()).as(why).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20, 3,  2025-10-14", // Mon hearing: Fri, Thu and Wed are clear, Tue is the last day
        "2023-10-20, 3,  2023-10-16", // Fri hearing: Thu, Wed and Tue are clear, Mon is the last day
        "2026-04-08, 2,  2026-04-01", // Wed hearing after Easter: Tue and Thu are clear, Wed is the last day
        "2026-03-30, 7,  2026-03-22", // Mon hearing: more than five days, so Sat and Sun count
    })
    void clear_days_before_a_hearing(LocalDate hearing, int days, LocalDate last) {
        Answer answer = COMPUTATION.answer(request("CPR-2.8-CLEAR", hearing + "T10:00:00+01:00")
                .lasting(days)
                .in(Unit.CALENDAR_DAYS)
                .counted(Direction.BEFORE));

        assertThat(answer.due().map(OffsetDateTime::toLocalDate)).contains(last);
        assertThat(answer.earliest()).isEmpty();
    }

    @Test
    void a_suspension_leaves_its_first_day_out_and_runs_on_the_day_of_arrival() {
        Answer answer = COMPUTATION.answer(
                request("UKGDPR-36-8W", "2026-01-14T10:00:00Z").paused(pause("2026-02-02", "2026-02-16")));

        assertThat(answer.due()).contains(OffsetDateTime.parse("2026-03-25T23:59:59Z")); // Wed 11 Mar and 14 days
        assertThat(answer.disputed()).isTrue();
        assertThat(answer.alternatives().stream().map(other -> other.at().toLocalDate()))
                .containsExactly(LocalDate.of(2026, 3, 24), LocalDate.of(2026, 3, 26)); // Tue and Thu
    }

    @Test
    void an_amount_that_includes_the_extension_is_not_extended_twice() {
        Request eightWeeks =
                request("GDPR-64(3)-8W", "2026-05-04T10:00:00+02:00").on("NONE").extendedByLaw();

        assertThat(COMPUTATION.answer(eightWeeks).due())
                .contains(OffsetDateTime.parse("2026-08-10T23:59:59+02:00")); // Mon
        assertThat(COMPUTATION.answer(eightWeeks.lasting(14)).due())
                .isEqualTo(COMPUTATION.answer(eightWeeks).due());
    }

    @Test
    void an_open_pause_leaves_no_date_and_says_so() {
        Answer answer = COMPUTATION.answer(request("UKGDPR-12A-1M", "2026-03-02T10:00:00Z")
                .on("GB-EAW")
                .paused(new Pause(LocalDate.of(2026, 3, 9), Optional.empty())));

        assertThat(answer.due()).isEmpty();
        assertThat(answer.steps()).anyMatch(step -> step.contains("nobody can say yet"));
        assertThat(answer.calendar()).isEqualTo("GB-EAW");
    }

    @Test
    void a_place_that_nobody_named_is_said_to_be_missing() {
        Answer answer = COMPUTATION.answer(request("GDPR-60(5)-2W", "2026-04-22T10:00:00+02:00"));

        assertThat(answer.calendar()).isEqualTo("NONE");
        assertThat(answer.due()).contains(OffsetDateTime.parse("2026-05-06T23:59:59+02:00")); // Wed
        assertThat(answer.steps()).anyMatch(step -> step.startsWith("No place was named"));
    }

    @Test
    void a_calendar_that_nobody_checked_says_so() {
        assertThat(COMPUTATION
                        .answer(request("GDPR-61-1M", "2026-02-02T10:00:00Z").on("FR"))
                        .steps())
                .anyMatch(step -> step.equals("The days off of FR were not checked against the law of the place."));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "UKGDPR-33-72H,      2026-05-19T10:20:00+01:00, GB-EAW, 2026-05-22T10:20:00+01:00, to the minute",
        "UKGDPR-33-72H,      2026-05-19T10:00:00+01:00, GB-EAW, 2026-05-22T10:00:00+01:00, hour counted",
        "UKGDPR-33-72H,      2026-03-27T10:20:00Z,      GB-EAW, 2026-03-31T23:59:59+01:00, Mon and Tue",
        "UKGDPR-12-1M-PRE,   2024-02-29T10:00:00Z,      GB-SCT, 2024-04-02T23:59:59+01:00, England's days",
        "GRC-22-28D,         2026-05-18T10:00:00+01:00, GB-EAW, 2026-06-16T17:00:00+01:00, Mon 15 Jun off in Scotland",
        "IEDPA-133-28D,      2026-03-02T10:00:00Z,      IE,     2026-03-30T23:59:59+01:00, the day of service left out",
        "DPA18-S16-6M-OLD,   2025-10-01T10:00:00+01:00, GB-EAW, 2026-04-01T23:59:59+01:00, the same day soft",
        "GDPR-66(1)-3M,      2026-03-20T10:00:00+01:00, BE,     2026-06-22T23:59:59+02:00, Sat 20 Jun moved to Mon",
        "AIA-73-2D,          2027-12-03T10:00:00Z,      IE,     2027-12-05T23:59:59Z,      Sun as it falls",
    })
    void an_open_question_gives_its_other_date(
            String rule, String trigger, String calendar, OffsetDateTime other, String reading) {
        Answer answer = COMPUTATION.answer(request(rule, trigger).on(calendar));

        assertThat(answer.disputed()).isTrue();
        assertThat(answer.alternatives().stream().map(Alternative::at))
                .as(reading)
                .contains(other);
    }

    @ParameterizedTest
    @CsvSource({"GDPR-64(3)-8W", "GDPR-65(2)-1M", "GDPR-66(4)-2W"})
    void the_time_of_the_board_is_disputed_even_where_the_other_start_is_not_known(String rule) {
        Answer answer =
                COMPUTATION.answer(request(rule, "2026-05-04T10:00:00+02:00").on("BE"));

        assertThat(answer.disputed()).isTrue();
        assertThat(answer.alternatives()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UKGDPR-12A-1M, GB-EAW, 2026-03-02T10:00:00Z",
        "UKGDPR-12A-1M, GB-SCT, 2026-03-02T10:00:00Z",
        "DPA18-S16-6M-OLD, GB-EAW, 2022-09-26T12:00:00+01:00",
        "IEDPA-132-URG7D, NONE, 2026-03-02T10:00:00Z",
        "FOIA-10-20WD, UK, 2026-06-01T10:00:00+01:00",
    })
    void what_no_question_touches_is_not_disputed(String rule, String calendar, String trigger) {
        assertThat(COMPUTATION.answer(request(rule, trigger).on(calendar)).disputed())
                .isFalse();
    }

    @Test
    void a_clarification_asked_for_and_given_on_one_day_takes_one_day_out_which_is_disputed() {
        Answer answer = COMPUTATION.answer(
                request("UKGDPR-12A-CLAR", "2026-06-01T10:00:00+01:00").paused(pause("2026-06-03", "2026-06-03")));

        assertThat(answer.due()).contains(OffsetDateTime.parse("2026-07-02T23:59:59+01:00")); // Thu
        assertThat(answer.alternatives())
                .extracting(Alternative::at)
                .containsExactly(OffsetDateTime.parse("2026-07-01T23:59:59+01:00")); // Wed
    }

    @Test
    void the_zone_is_the_calendars_or_the_jurisdictions_or_the_one_that_was_asked_for() {
        Request month = request("GDPR-61-1M", "2026-02-02T10:00:00Z");

        assertThat(COMPUTATION.answer(month.on("FI")).due())
                .contains(OffsetDateTime.parse("2026-03-02T23:59:59+02:00"));
        assertThat(COMPUTATION.answer(month.on("NONE")).due())
                .contains(OffsetDateTime.parse("2026-03-02T23:59:59+01:00"));
        assertThat(COMPUTATION
                        .answer(month.on("FI").in(ZoneId.of("Europe/Dublin")))
                        .due())
                .contains(OffsetDateTime.parse("2026-03-02T23:59:59Z"));
    }

    // typed rules

    private static CustomRule twentyDays(List<String> calendars, LocalDate... off) {
        return new CustomRule(
                20,
                Unit.WORKING_DAYS,
                Direction.AFTER,
                false,
                Rolling.NEXT,
                calendars,
                List.of(off),
                Optional.empty(),
                Optional.of(LocalTime.of(16, 0)),
                Optional.of(true));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-18T09:00:00+01:00, 2017-06-16T23:59:59+01:00", // Thu, to Fri
        "2017-05-18T15:59:59+01:00, 2017-06-16T23:59:59+01:00", // still Thu
        "2017-05-18T16:00:00+01:00, 2017-06-19T23:59:59+01:00", // counts as Fri, to Mon
    })
    void a_typed_rule_has_its_own_calendar_and_hour(OffsetDateTime trigger, OffsetDateTime due) {
        CustomRule united = twentyDays(List.of("GB-EAW", "GB-SCT", "GB-NIR"), LocalDate.of(2017, 5, 29));
        CustomRule bare = twentyDays(List.of("NONE"), LocalDate.of(2017, 5, 29));

        assertThat(COMPUTATION.answer(Request.of(united, trigger)).due()).contains(due);
        assertThat(COMPUTATION.answer(Request.of(bare, trigger)).due()).contains(due);
    }

    @Test
    void a_typed_rule_may_count_back_and_roll_back() {
        CustomRule before = new CustomRule(
                10,
                Unit.CALENDAR_DAYS,
                Direction.BEFORE,
                false,
                Rolling.PREVIOUS,
                List.of("NONE"),
                List.of(),
                Optional.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                Optional.empty(),
                Optional.of(false));

        assertThat(COMPUTATION
                        .answer(Request.of(before, OffsetDateTime.parse("2026-03-18T10:00:00Z")))
                        .due())
                .contains(OffsetDateTime.parse("2026-03-06T10:00:00Z")); // Sun 8 Mar, back to Fri
    }

    @Test
    void a_typed_week_without_a_weekend_rolls_nowhere() {
        CustomRule everyDay = new CustomRule(
                6,
                Unit.WORKING_DAYS,
                Direction.AFTER,
                true,
                Rolling.NEXT,
                List.of("NONE"),
                List.of(),
                Optional.of(Set.of()),
                Optional.empty(),
                Optional.empty());

        assertThat(COMPUTATION.answer(Request.of(everyDay, MON_2_MAR)).due())
                .contains(OffsetDateTime.parse("2026-03-07T23:59:59Z")); // Sat
    }

    record Bad(String field, String sentence, UnaryOperator<Request> change) {

        @Override
        public String toString() {
            return field + ": " + sentence;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("rule", "no rule called NO-SUCH", r -> Request.of("NO-SUCH", MON_2_MAR)),
                new Bad(
                        "rule",
                        "one of the two",
                        r -> new Request(
                                Optional.empty(),
                                Optional.empty(),
                                MON_2_MAR,
                                List.of(),
                                List.of(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                new Bad("calendar", "no calendar called GB-XYZ", r -> r.on("GB-XYZ")),
                new Bad(
                        "trigger",
                        "in force from 5 Feb 2026; Wed 4 Feb 2026 lies outside",
                        r -> request("UKGDPR-12A-1M", "2026-02-04T10:00:00Z")),
                new Bad(
                        "trigger",
                        "in force until 4 Feb 2026",
                        r -> request("UKGDPR-12-1M-PRE", "2026-02-05T10:00:00Z")),
                new Bad(
                        "trigger",
                        "in force from 2 Apr 2027",
                        r -> request("E2518-4(2)-2W", "2027-04-01T10:00:00Z").on("IE")),
                new Bad(
                        "trigger",
                        "in force from 19 Jun 2026",
                        r -> request("DPA18-164A-ACK30", "2026-06-18T10:00:00Z")),
                new Bad(
                        "trigger",
                        "in the years 1900 to 2200, not in 9999",
                        r -> request("UKGDPR-12A-1M", "9999-02-05T10:00:00Z")),
                new Bad(
                        "pauses[0]",
                        "in the years 1900 to 2200, not in 9999",
                        r -> r.paused(pause("2026-03-09", "9999-12-31"))),
                new Bad(
                        "calendar",
                        "known from 2015 to 2030 only",
                        r -> request("UKGDPR-12A-1M", "2030-12-20T10:00:00Z")),
                new Bad(
                        "calendar",
                        "known from 2015 to 2030 only",
                        r -> request("UKGDPR-12A-1M", "2040-01-01T10:00:00Z")),
                new Bad("amount", "has no length of its own", r -> request("EU1182-DAYS", "2026-03-02T10:00:00Z")),
                new Bad("amount", "at least 1 month; -1 was given", r -> r.lasting(-1)),
                new Bad("amount", "at least 1 month; 0 was given", r -> r.lasting(0)),
                new Bad("amount", "longer than any we compute", r -> r.lasting(1_000_000)),
                new Bad(
                        "pauses[0]",
                        "ends on Mon 9 Mar 2026, before it begins on Mon 16 Mar 2026",
                        r -> r.paused(pause("2026-03-16", "2026-03-09"))),
                new Bad(
                        "pauses[1]",
                        "cannot stop on Sun 1 Mar 2026: it starts on Mon 2 Mar 2026",
                        r -> r.paused(pause("2026-03-09", "2026-03-16"), pause("2026-03-01", "2026-03-03"))),
                new Bad(
                        "pauses[0]",
                        "the period ended on Thu 2 Apr 2026",
                        r -> r.paused(pause("2026-05-01", "2026-05-04"))),
                new Bad(
                        "pauses[0]",
                        "Nothing stops the clock of UKGDPR-33-72H",
                        r -> request("UKGDPR-33-72H", "2026-03-02T10:00:00Z")
                                .paused(pause("2026-03-03", "2026-03-04"))),
                new Bad(
                        "extended",
                        "cannot be extended",
                        r -> request("UKGDPR-12A-EXTNOTICE", "2026-03-02T10:00:00Z")
                                .extendedByLaw()),
                new Bad(
                        "extended",
                        "does not say by how much",
                        r -> request("FOIA-10-20WD", "2026-03-02T10:00:00Z").extendedByLaw()),
                new Bad(
                        "custom.amount",
                        "at least 1 day; -3 was given",
                        r -> Request.of(CustomRule.of(-3, Unit.CALENDAR_DAYS), MON_2_MAR)),
                new Bad(
                        "custom.calendars",
                        "no calendar called XX",
                        r -> Request.of(CustomRule.of(3, Unit.WORKING_DAYS).on(List.of("XX")), MON_2_MAR)),
                new Bad(
                        "custom.weekend",
                        "at least one working day",
                        r -> Request.of(
                                new CustomRule(
                                        3,
                                        Unit.WORKING_DAYS,
                                        Direction.AFTER,
                                        false,
                                        Rolling.NONE,
                                        List.of(),
                                        List.of(),
                                        Optional.of(Set.of(DayOfWeek.values())),
                                        Optional.empty(),
                                        Optional.empty()),
                                MON_2_MAR)),
                new Bad(
                        "custom.nonWorkingDates[0]",
                        "between 1900 and 2200",
                        r -> Request.of(twentyDays(List.of(), LocalDate.of(1, 1, 1)), MON_2_MAR)),
                new Bad(
                        "custom",
                        "stand once only",
                        r -> Request.of(CustomRule.of(3, Unit.WORKING_DAYS), MON_2_MAR)
                                .lasting(4)),
                new Bad("unit", "not in fortnights", r -> r.in(Unit.named("unit", "fortnights"))),
                new Bad("direction", "after or before", r -> r.counted(Direction.named("direction", "sideways"))),
                new Bad("custom.roll", "not to nearest", r -> {
                    Rolling.named("custom.roll", "nearest");
                    return r;
                }));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_input_is_refused_at_its_field_in_a_sentence(Bad row) {
        assertThatThrownBy(() -> COMPUTATION.answer(row.change()
                        .apply(request("UKGDPR-12A-1M", "2026-03-02T10:00:00Z").on("GB-EAW"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(row.field());
                                    assertThat(problem.message()).contains(row.sentence());
                                }));
    }
}
