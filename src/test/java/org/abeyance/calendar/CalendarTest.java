package org.abeyance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final Calendars CALENDARS = Calendars.standard();
    private static final Calendar EAW = CALENDARS.named("GB-EAW");
    private static final LocalDate MON_19_SEP_2022 = LocalDate.of(2022, 9, 19);

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 1,  2026-05-05", // Fri, over the early May holiday, Tue
        "2026-05-01, 2,  2026-05-06", // Fri, Wed
        "2026-05-02, 1,  2026-05-05", // Sat, Tue
        "2026-12-24, 1,  2026-12-29", // Thu, over Christmas, Tue
        "2026-05-05, -1, 2026-05-01", // Tue, back to Fri
        "2026-05-04, -1, 2026-05-01", // Mon off, back to Fri
        "2026-05-04, 0,  2026-05-04", // nothing to count, the day itself
    })
    void working_days_are_counted_from_the_next_day_on(LocalDate from, int count, LocalDate to) {
        assertThat(count < 0 ? EAW.minusWorkingDays(from, -count) : EAW.plusWorkingDays(from, count))
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, 2026-04-07, 2026-04-02", // Good Friday, to Tue, back to Thu
        "2026-04-06, 2026-04-07, 2026-04-02", // Easter Monday
        "2026-04-07, 2026-04-07, 2026-04-07", // Tue
    })
    void a_day_off_gives_way_to_the_working_day_after_or_before(LocalDate day, LocalDate next, LocalDate previous) {
        assertThat(EAW.nextOrSame(day)).isEqualTo(next);
        assertThat(EAW.previousOrSame(day)).isEqualTo(previous);
    }

    @Test
    void working_days_within_count_both_ends() {
        assertThat(EAW.workingDaysWithin(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5)))
                .isEqualTo(2);
        assertThat(EAW.workingDaysWithin(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 4)))
                .isZero();
        assertThat(EAW.workingDaysWithin(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 1)))
                .isZero();
    }

    @Test
    void weeks_without_holidays_count_as_a_table_without_holidays_does() {
        Calendar table = Calendar.of("table", ZoneId.of("UTC"), Years.KNOWN, true, List.of());
        LocalDate start = LocalDate.of(2024, 2, 20);
        for (int shift = 0; shift < 14; shift++) {
            LocalDate day = start.plusDays(shift);
            for (int count = 1; count < 40; count++) {
                assertThat(Calendar.NONE.plusWorkingDays(day, count)).isEqualTo(table.plusWorkingDays(day, count));
                assertThat(Calendar.NONE.minusWorkingDays(day, count)).isEqualTo(table.minusWorkingDays(day, count));
                assertThat(Calendar.NONE.workingDaysWithin(day, day.plusDays(count)))
                        .isEqualTo(table.workingDaysWithin(day, day.plusDays(count)));
            }
        }
    }

    @Test
    void a_day_off_says_why() {
        assertThat(EAW.reasonFor(LocalDate.of(2026, 4, 3))).contains("Good Friday");
        assertThat(EAW.reasonFor(LocalDate.of(2026, 4, 4))).contains("a Saturday");
        assertThat(EAW.reasonFor(LocalDate.of(2026, 4, 7))).isEmpty();
    }

    @Test
    void a_day_outside_the_years_it_covers_is_refused() {
        assertThat(EAW).hasToString("GB-EAW, known 2015 to 2030");
        assertThatThrownBy(() -> EAW.isDayOff(LocalDate.of(2031, 1, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("GB-EAW is known from 2015 to 2030 only");
        assertThatThrownBy(() -> EAW.plusWorkingDays(LocalDate.of(2030, 12, 31), 1))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> EAW.minusWorkingDays(LocalDate.of(2015, 1, 2), 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_proclaimed_day_makes_another_calendar_that_names_it() {
        Calendar before = EAW.with(List.of(Edit.removed(MON_19_SEP_2022, "State funeral", "a table of 2021")));
        Calendar after = before.with(List.of(Edit.added(MON_19_SEP_2022, "State funeral", "proclaimed 10 Sep 2022")));

        assertThat(before.isWorkingDay(MON_19_SEP_2022)).isTrue();
        assertThat(after.isDayOff(MON_19_SEP_2022)).isTrue();
        assertThat(after.reasonFor(MON_19_SEP_2022)).contains("State funeral");
        assertThat(before.version()).isNotEqualTo(after.version());
        assertThat(after.version()).isEqualTo(EAW.version());
    }

    @Test
    void an_edit_outside_the_years_covered_is_refused() {
        List<Edit> late = List.of(Edit.added(LocalDate.of(2031, 5, 1), "Some day", "nowhere"));

        assertThatThrownBy(() -> EAW.with(late)).isInstanceOf(Refused.class);
    }

    @Test
    void a_day_added_to_one_part_is_off_in_the_set_as_well() {
        LocalDate day = LocalDate.of(2026, 11, 25); // Wed
        Calendars edited = CALENDARS.with(Map.of("GB-NIR", List.of(Edit.added(day, "A day", "Belfast Gazette"))));

        assertThat(edited.named("UK").isDayOff(day)).isTrue();
        assertThat(edited.named("GB-EAW").isWorkingDay(day)).isTrue();
        assertThat(edited.named("UK").version())
                .isNotEqualTo(CALENDARS.named("UK").version());
    }

    @Test
    void several_together_are_off_when_one_of_them_is() {
        Calendar both = CALENDARS.named(List.of("GB-EAW", "GB-SCT"));

        assertThat(both.name()).isEqualTo("GB-EAW+GB-SCT");
        assertThat(both.zone()).contains(ZoneId.of("Europe/London"));
        assertThat(both.isDayOff(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(both.isDayOff(LocalDate.of(2026, 4, 6))).isTrue();
        assertThat(CALENDARS.named(List.of("GB-EAW", "NONE")).name()).isEqualTo("GB-EAW");
        assertThat(CALENDARS.named(List.of("DE", "IE")).zone()).isEmpty();
        assertThat(CALENDARS.named(List.of("DE", "IE")).isVerified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "EU", "FI", "FR", "GR", "HR", "HU", "IS",
                "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"
            })
    void every_state_has_a_calendar_that_is_shown_as_not_verified(String name) {
        Calendar calendar = CALENDARS.named(name);

        assertThat(calendar.isVerified()).isFalse();
        assertThat(calendar.isDayOff(LocalDate.of(2026, 1, 1))).isTrue(); // New Year's Day
        assertThat(calendar.zone()).isPresent();
        assertThat(calendar.holidaysIn(2026)).hasSizeBetween(5, 25);
        assertThat(calendar.holidaysIn(2030)).isNotEmpty();
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> CALENDARS.named("GB-XYZ"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no calendar called GB-XYZ.");
    }

    @Test
    void a_weekend_may_be_any_days_but_not_all() {
        Calendar friday = Calendar.none(Set.of(DayOfWeek.FRIDAY));

        assertThat(friday.nextOrSame(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 2)); // Sat
        assertThat(Calendar.none(Set.of()).isWorkingDay(LocalDate.of(2026, 5, 3)))
                .isTrue(); // Sun
        assertThatThrownBy(() -> Calendar.none(Set.of(DayOfWeek.values()))).isInstanceOf(Refused.class);
    }
}
