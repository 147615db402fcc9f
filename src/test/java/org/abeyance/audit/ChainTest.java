package org.abeyance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The arithmetic of the trail is what docs/trail.md says. */
class ChainTest {

    static final Instant AFTERNOON = Instant.parse("2024-09-20T14:30:00.123456Z");

    @Test
    void the_worked_example_is_right() throws IOException {
        String page = Files.readString(Path.of("docs/trail.md"));
        String details = new Details(
                        "Nora Quist", "Opened C-2024-003, “AI training”.", "", "00112233445566778899aabbccddeeff")
                .text();
        String digest = Chain.digest(details);
        String hash = Chain.hash(1, AFTERNOON, "P-7", "concern.open", "C-2024-003", 5L, digest, Chain.GENESIS);
        assertThat(page)
                .contains("\n" + details + "\n")
                .contains("\n" + digest + "\n```")
                .contains("\n1\n1726842600123456\nP-7\nconcern.open\nC-2024-003\n5\n" + digest + "\n" + Chain.GENESIS
                        + "\n")
                .contains("\n" + hash + "\n");
    }

    @Test
    void a_line_feed_in_a_subject_is_not_the_end_of_its_line() {
        String digest = Chain.digest("");
        assertThat(Chain.hash(1, AFTERNOON, "P-7", "a", "x\n5", null, digest, Chain.GENESIS))
                .isNotEqualTo(Chain.hash(1, AFTERNOON, "P-7", "a", "x\\n5", null, digest, Chain.GENESIS));
    }

    @Test
    void what_no_database_keeps_is_not_hashed() {
        Instant finer = AFTERNOON.plusNanos(1);
        assertThatThrownBy(() -> Chain.hash(1, finer, "P-7", "a", "x", null, Chain.digest(""), Chain.GENESIS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void details_are_read_back_as_they_were_written() {
        Details details = new Details("Nora \"Q\"", "Line\nand \u0001 \\ ü “x”", "why", "00");
        assertThat(Details.parse(details.text())).isEqualTo(details);
        assertThat(Details.parse("{\"sentence\":\"cut").sentence()).isEqualTo("{\"sentence\":\"cut");
    }
}
