package org.abeyance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1"})
    void what_a_spreadsheet_would_run_is_a_text(String formula) {
        String written = Csv.written(List.of("Title"), Stream.of(List.of(formula)));
        assertThat(written.split("\r\n", 2)[1].replace("\"", "")).startsWith("'");
    }

    @Test
    void commas_quotes_and_lines_stay_within_their_cell() {
        assertThat(Csv.written(List.of("A", "B"), Stream.of(List.of("one, \"two\"\nthree", "C-2024-001"))))
                .isEqualTo("A,B\r\n\"one, \"\"two\"\"\nthree\",C-2024-001\r\n");
    }

    @Test
    void a_cursor_reads_what_it_wrote() {
        Cursor cursor = new Cursor(LocalDate.of(2024, 9, 20), 17);
        assertThat(Cursor.read(cursor.toString())).contains(cursor);
        assertThat(Cursor.read("")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2024-09-31_1", "2024-09-20_", "2024-09-20_9999999999999999999"})
    void a_cursor_that_is_none_of_ours_is_refused(String given) {
        assertThatThrownBy(() -> Cursor.read(given)).isInstanceOf(Refused.class);
    }
}
