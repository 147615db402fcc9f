package org.abeyance.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static Timetable of(Frequency frequency, String zone, int hour) {
        return new Timetable(frequency, DayOfWeek.MONDAY, hour, ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        // after, the next one
        "WEEKLY,      Europe/London,    8, 2026-11-22T12:00:00Z, 2026-11-23T08:00:00Z", // Sun to Mon
        "WEEKLY,      Europe/London,    8, 2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z", // Mon to Mon
        "WEEKLY,      Europe/London,    8, 2026-03-23T08:00:00Z, 2026-03-30T07:00:00Z", // over Sun 29 Mar 2026
        "WEEKLY,      Europe/London,    8, 2026-10-19T07:00:00Z, 2026-10-26T08:00:00Z", // over Sun 25 Oct 2026
        "DAILY,       America/New_York, 2, 2026-03-07T07:00:00Z, 2026-03-08T07:00:00Z", // 2:00 is left out: 3:00 EDT
        "DAILY,       America/New_York, 1, 2026-10-31T05:00:00Z, 2026-11-01T05:00:00Z", // 1:00 comes twice: the first
        "DAILY,       America/New_York, 1, 2026-11-01T05:00:00Z, 2026-11-02T06:00:00Z",
        "FORTNIGHTLY, Asia/Kolkata,     8, 2026-11-23T02:30:00Z, 2026-11-30T02:30:00Z",
        "FORTNIGHTLY, Asia/Kolkata,     8, 2026-11-30T02:30:00Z, 2026-12-14T02:30:00Z",
        "MONTHLY,     Pacific/Auckland, 8, 2026-11-02T20:00:00Z, 2026-12-06T19:00:00Z", // Mon 7 Dec 2026 there
    })
    void the_next_one_is_at_the_local_hour(String frequency, String zone, int hour, String after, String next) {
        assertThat(of(Frequency.valueOf(frequency), zone, hour).next(Instant.parse(after)))
                .contains(Instant.parse(next));
    }

    @Test
    void what_is_turned_off_never_comes() {
        Timetable off = of(Frequency.OFF, "Europe/London", 8);
        assertThat(off.next(Instant.parse("2026-11-22T12:00:00Z"))).isEmpty();
        assertThat(off.latest(Instant.parse("2026-11-22T12:00:00Z"))).isEmpty();
    }

    @Test
    void a_missed_run_is_the_latest_one_alone() {
        Timetable weekly = of(Frequency.WEEKLY, "Europe/London", 8);
        assertThat(weekly.latest(Instant.parse("2026-11-25T15:00:00Z")))
                .contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(weekly.latest(Instant.parse("2026-11-23T08:00:00Z")))
                .contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Dublin",
                "Europe/Berlin",
                "America/New_York",
                "America/Los_Angeles",
                "Asia/Kolkata",
                "Australia/Sydney",
                "Pacific/Auckland"
            })
    void in_a_year_there_are_52_or_53_mondays_each_once_at_eight(String zone) {
        Timetable weekly = of(Frequency.WEEKLY, zone, 8);
        List<LocalDate> days = new ArrayList<>();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        while (at.isBefore(Instant.parse("2026-12-31T00:00:00Z"))) {
            at = weekly.next(at).orElseThrow();
            assertThat(at.atZone(ZoneId.of(zone)).getHour()).isEqualTo(8);
            assertThat(at.atZone(ZoneId.of(zone)).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            days.add(LocalDate.ofInstant(at, ZoneId.of(zone)));
        }
        assertThat(days).doesNotHaveDuplicates().hasSizeBetween(52, 53);
    }

    @Test
    void every_other_week_goes_on_over_the_turn_of_a_year() {
        Timetable fortnightly = of(Frequency.FORTNIGHTLY, "Europe/London", 8);
        Instant at = Instant.parse("2026-11-30T00:00:00Z");
        LocalDate before = null;
        for (int i = 0; i < 10; i++) {
            at = fortnightly.next(at).orElseThrow();
            LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
            if (before != null) {
                assertThat(day).isEqualTo(before.plusDays(14));
            }
            before = day;
        }
    }
}
