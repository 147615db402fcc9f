package org.abeyance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rung a clock stands on, by written days; and the ladder as one writes and says it. */
class LadderTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Calendar ENGLAND = Calendars.standard().named("GB-EAW");

    static Ending on(String day) {
        return new Ending(LocalDate.parse(day), Optional.empty(), LONDON, ENGLAND);
    }

    static Ending at(String moment, String zone) {
        Instant at = Instant.parse(moment);
        return new Ending(LocalDate.ofInstant(at, ZoneId.of(zone)), Optional.of(at), ZoneId.of(zone), ENGLAND);
    }

    static String reached(Ladder ladder, Ending ending, String now) {
        return ladder.reached(ending, Instant.parse(now)).map(Rung::said).orElse("none");
    }

    @Test
    void it_reads_as_one_says_it() {
        assertThat(Ladder.STANDARD)
                .hasToString("14 days before, 5 working days before, 1 day before (and the deputy),"
                        + " on the day (and the lead), then each day late (and approvers)");
        assertThat(Ladder.IN_HOURS)
                .hasToString("4 days before (and the deputy), 20 hours before, 4 hours before (and the lead),"
                        + " then each day late (and approvers)");
        assertThat(Ladder.read(
                        "2 weeks before\n1 hour before: approvers\neach day from 5 days late: owner and the lead"))
                .hasToString("14 days before, 1 hour before (to: approvers),"
                        + " then each day from 5 days late (to: owner, lead)");
    }

    @Test
    void what_it_writes_it_reads_again() {
        assertThat(Ladder.read(Ladder.STANDARD.text())).isEqualTo(Ladder.STANDARD);
        assertThat(Ladder.read(Ladder.IN_HOURS.text())).isEqualTo(Ladder.IN_HOURS);
        assertThat(Ladder.read("  1   Working Day before :Deputy ,lead\r\n\n On the day")
                        .text())
                .isEqualTo("1 working day before: deputy, lead\non the day: owner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon: owner | is no rung",
                "5 fortnights before | is no rung",
                "1 day before: boss | is no rung",
                "0 days before | a number from 1 to 366",
                "400 days before | a number from 1 to 366",
                "9999 weeks before | a number from 1 to 366",
                "999 hours before | a number from 1 to 240",
                "1 day before: , | tells nobody",
                "'' | from 1 to 12 rungs",
            })
    void what_can_not_be_climbed_is_refused_in_words(String typed, String words) {
        assertThatThrownBy(() -> Ladder.read(typed)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    @Test
    void a_rung_stands_there_once_and_not_more_than_twelve_do() {
        assertThatThrownBy(() -> Ladder.read("7 days before\n1 week before")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Ladder.read("1 day before\n".repeat(13))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        // due on Mon 14 Dec 2026, in London
        "2026-11-29T23:59:00Z, none", // Sunday, fifteen days before
        "2026-11-30T00:00:00Z, 14 days before", // Monday
        "2026-12-06T09:00:00Z, 14 days before", // Sunday: Mon 7 to Mon 14 are six working days
        "2026-12-07T09:00:00Z, 5 working days before", // Monday
        "2026-12-12T09:00:00Z, 5 working days before", // Saturday
        "2026-12-13T09:00:00Z, 1 day before", // Sunday
        "2026-12-14T09:00:00Z, on the day",
        "2026-12-14T23:59:59Z, on the day",
        "2026-12-15T00:00:00Z, each day late",
        "2027-02-01T09:00:00Z, each day late",
    })
    void only_the_nearest_rung_counts(String now, String rung) {
        assertThat(reached(Ladder.STANDARD, on("2026-12-14"), now)).isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday 3 and Easter Monday 6 April 2026 are no working days in England
        "2026-04-10, 2026-03-31T09:00:00Z, 14 days before", // Tuesday
        "2026-04-10, 2026-04-01T09:00:00Z, 5 working days before", // Wednesday: 2, 7, 8, 9 and 10 April are five
        // beyond the years that the calendar knows a week has five working days
        "2095-04-08, 2095-04-01T09:00:00Z, 5 working days before", // Friday to Friday
    })
    void working_days_are_those_of_the_calendar(String due, String now, String rung) {
        assertThat(reached(Ladder.STANDARD, on(due), now)).isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go forward on Sun 29 March 2026: the day has 23 hours
        "2026-03-29, 2026-03-28T00:00:00Z, 1 day before", // Saturday, 00:00 GMT
        "2026-03-29, 2026-03-28T23:59:00Z, 1 day before",
        "2026-03-29, 2026-03-29T00:00:00Z, on the day", // 00:00 GMT
        "2026-03-29, 2026-03-29T22:59:59Z, on the day", // 23:59:59 BST
        "2026-03-29, 2026-03-29T23:00:00Z, each day late", // Monday, 00:00 BST
        // and back on Sun 25 October 2026: it has 25
        "2026-10-25, 2026-10-24T22:59:59Z, 1 day before", // Saturday, 23:59:59 BST
        "2026-10-25, 2026-10-24T23:00:00Z, on the day", // Sunday, 00:00 BST
        "2026-10-25, 2026-10-25T23:59:59Z, on the day", // Sunday, 23:59:59 GMT
        "2026-10-25, 2026-10-26T00:00:00Z, each day late", // Monday
    })
    void a_day_begins_at_midnight_where_the_clock_runs_whatever_the_clocks_do(String due, String now, String rung) {
        assertThat(reached(Ladder.STANDARD, on(due), now)).isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource({
        // a breach known on Sat 24 Oct 2026, 10:00 in Dublin (09:00Z): 72 elapsed hours end on Tue 27 Oct, 09:00Z =
        // 09:00 GMT
        "2026-10-24T09:00:00Z, 4 days before, is due in 3 days", // at once
        "2026-10-26T12:59:00Z, 4 days before, is due within 21 hours", // Monday
        "2026-10-26T13:00:00Z, 20 hours before, is due within 20 hours",
        "2026-10-27T05:30:00Z, 4 hours before, is due within 4 hours", // Tuesday
        "2026-10-27T08:59:00Z, 4 hours before, is due within the hour",
        "2026-10-27T09:00:00Z, each day late, is late",
    })
    void hours_are_elapsed_hours(String now, String rung, String said) {
        Ending ending = at("2026-10-27T09:00:00Z", "Europe/Dublin");
        assertThat(reached(Ladder.IN_HOURS, ending, now)).isEqualTo(rung);
        assertThat(ending.said(Instant.parse(now))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T12:00:00Z, is due in 13 days", // Tuesday
        "2026-12-13T09:00:00Z, is due tomorrow", // Sunday
        "2026-12-14T09:00:00Z, is due today",
        "2026-12-15T00:00:00Z, is late",
    })
    void how_it_stands_is_said_by_the_day_it_is(String now, String said) {
        assertThat(on("2026-12-14").said(Instant.parse(now))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        // late since Sun 25 Oct 2026, 00:00 BST, the day of 25 hours
        "2026-10-25T09:00:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25",
        "2026-10-26T00:00:00Z, 2026-10-26",
        "2026-11-02T09:00:00Z, 2026-11-02",
    })
    void while_it_is_late_every_day_counts_once(String now, LocalDate day) {
        Ending ending = on("2026-10-24");
        Rung late = Ladder.STANDARD.reached(ending, Instant.parse(now)).orElseThrow();
        assertThat(late.countsOn(ending, Instant.parse(now))).isEqualTo(day);
    }

    @Test
    void later_days_late_can_reach_further() {
        Ladder ladder = Ladder.read("each day late: owner\neach day from 4 days late: approvers");
        assertThat(reached(ladder, on("2026-12-14"), "2026-12-17T09:00:00Z")).isEqualTo("each day late");
        assertThat(reached(ladder, on("2026-12-14"), "2026-12-18T09:00:00Z")).isEqualTo("each day from 4 days late");
    }
}
