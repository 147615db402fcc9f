package org.abeyance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RungTest {

    @ParameterizedTest
    @CsvSource({
        // due on Mon 14 Dec 2026
        "2026-11-29, none", // Sunday, fifteen days before
        "2026-11-30, FORTNIGHT", // Monday
        "2026-12-06, FORTNIGHT", // Sunday: Mon 7 to Mon 14 are six working days
        "2026-12-07, WORKING_WEEK", // Monday
        "2026-12-12, WORKING_WEEK", // Saturday
        "2026-12-13, DAY_BEFORE", // Sunday
        "2026-12-14, DAY",
        "2026-12-15, LATE",
        "2027-02-01, LATE",
    })
    void the_rung_is_the_nearest_one(LocalDate today, String rung) {
        String found =
                Rung.at(LocalDate.of(2026, 12, 14), today).map(Rung::name).orElse("none");
        assertThat(found).isEqualTo(rung);
    }
}
