package org.abeyance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calendars against a table written from statutes and proclamations: {@code holidays.txt}, weekday and date in
 * each cell.
 */
class HolidaysTest {

    private static final Calendars CALENDARS = Calendars.standard();
    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    record Row(String calendar, int year, List<LocalDate> weekdaysOff) {

        static Row parse(String line) {
            String[] head = line.substring(0, line.indexOf(':')).split(" ");
            List<LocalDate> days = Arrays.stream(
                            line.substring(line.indexOf(':') + 1).split(","))
                    .map(cell -> LocalDate.parse(cell.strip() + " " + head[1], CELL))
                    .toList();
            return new Row(head[0], Integer.parseInt(head[1]), days);
        }

        @Override
        public String toString() {
            return calendar + " " + year;
        }
    }

    static Stream<Row> table() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                HolidaysTest.class.getResourceAsStream("holidays.txt"), StandardCharsets.UTF_8))) {
            List<String> lines = file.lines().toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(Row::parse);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void the_weekdays_off_of_a_year_are_those_of_the_law(Row row) {
        Calendar calendar = CALENDARS.named(row.calendar());
        List<LocalDate> off = LocalDate.of(row.year(), 1, 1)
                .datesUntil(LocalDate.of(row.year() + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(calendar::isDayOff)
                .toList();

        assertThat(off).isEqualTo(row.weekdaysOff());
        assertThat(calendar.isVerified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GB-EAW, 2020-05-08, off,     Fri VE Day took the early May holiday",
        "GB-EAW, 2020-05-04, working, Mon that it left",
        "GB-EAW, 2022-06-02, off,     Thu spring holiday moved to the Jubilee",
        "GB-EAW, 2022-05-30, working, Mon that it left",
        "GB-EAW, 2022-06-03, off,     Fri Platinum Jubilee",
        "GB-EAW, 2022-09-19, off,     Mon State funeral",
        "GB-EAW, 2023-05-08, off,     Mon Coronation",
        "GB-SCT, 2026-06-15, off,     Mon Scotland alone",
        "GB-EAW, 2026-06-15, working, Mon elsewhere",
        "GB-NIR, 2026-06-15, working, Mon elsewhere",
        "UK,     2026-06-15, off,     Mon in any part",
        "GB-ANY, 2026-07-13, off,     Mon for Sun 12 July in Northern Ireland",
        "IE,     2026-04-03, working, Good Friday is no public holiday in Ireland",
        "IE,     2027-12-27, working, Mon after Christmas on a Saturday: no substitute days",
        "IE,     2024-02-05, off,     Mon St Brigid's Day",
        "IE,     2030-02-01, off,     Fri St Brigid's Day on the first itself",
    })
    void days_that_a_frozen_table_gets_wrong(String name, LocalDate day, String state, String why) {
        assertThat(CALENDARS.named(name).isDayOff(day)).as(why).isEqualTo(state.equals("off"));
    }
}
