package org.abeyance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-09-20, Fri 20 Sep 2024",
        "2024-06-01, Sat 1 Jun 2024",
        "2025-11-03, Mon 3 Nov 2025",
    })
    void a_day_is_written_with_its_weekday(LocalDate day, String written) {
        assertThat(Formats.dated(day)).isEqualTo(written);
        assertThat(GivenDate.of(day)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-01, today, due today, soon",
        "2024-10-02, tomorrow, due tomorrow, soon",
        "2024-09-30, yesterday, 1 day late, late",
        "2024-10-07, in 6 days, in 6 days, soon",
        "2024-10-15, in 14 days, in 14 days, soon",
        "2024-10-16, in 15 days, in 15 days, later",
        "2024-09-28, 3 days ago, 3 days late, late",
        "2025-01-08, in 99 days, in 99 days, later",
        "2025-01-09, in 3 months, in 3 months, later",
        "2022-09-30, 2 years ago, 2 years late, late",
    })
    void seen_from_the_first_of_October(LocalDate day, String distance, String lateness, String urgency) {
        LocalDate today = LocalDate.of(2024, 10, 1);
        assertThat(Formats.distance(day, today)).isEqualTo(distance);
        assertThat(Formats.lateness(day, today)).isEqualTo(lateness);
        assertThat(Formats.urgency(day, today)).isEqualTo(urgency);
    }

    @Test
    void hours_carry_their_zone() {
        assertThat(Formats.in(Instant.parse("2024-09-20T13:30:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo("Fri 20 Sep 2024, 14:30 BST");
    }

    @Test
    void a_month_is_shown_as_it_was_given() {
        assertThat(Formats.Dates.written(Optional.of(GivenDate.parse("on", "2024-09"))))
                .isEqualTo("September 2024");
        assertThat(Formats.Dates.iso(GivenDate.parse("on", "2024-09"))).isEqualTo("2024-09");
        assertThat(Formats.Dates.given(Optional.empty())).isFalse();
    }

    @Test
    void counts_have_their_noun() {
        assertThat(Formats.of(1, "letter", "letters")).isEqualTo("1 letter");
        assertThat(Formats.of(2134, "letter", "letters")).isEqualTo("2,134 letters");
    }

    @ParameterizedTest
    @CsvSource({"subject, Subject", "knownOn, Known on", "events[3].on, events[3].on"})
    void a_field_is_named_in_words(String field, String words) {
        assertThat(Formats.Fields.named(field)).isEqualTo(words);
    }

    @Test
    void what_was_chosen_is_told_by_value() {
        assertThat(Formats.Fields.chosen(List.of("UK", "EU"), "EU")).isTrue();
        assertThat(Formats.Fields.chosen(Optional.of("UK"), "EU")).isFalse();
        assertThat(Formats.Fields.chosen(null, "")).isFalse();
    }
}
