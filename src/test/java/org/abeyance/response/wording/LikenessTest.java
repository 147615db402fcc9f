package org.abeyance.response.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<String> ASKED = List.of(
            "How many members were notified before training began?",
            "Please provide the data protection impact assessment.",
            "Which legal basis do you rely on for processing the posts of minors?");

    private static List<String> closest(String text) {
        return new Likeness<>(ASKED, Function.identity())
                .closest(text, 3).stream().map(Likeness.Match::of).toList();
    }

    @Test
    void the_same_question_in_other_words_is_found() {
        assertThat(closest("State the number of members notified before the training began."))
                .containsExactly(ASKED.get(0));
        assertThat(closest("A copy of your data protection impact assessment")).containsExactly(ASKED.get(1));
    }

    @Test
    void the_words_of_every_request_make_nothing_alike() {
        assertThat(closest("Please provide the names of your processors.")).isEmpty();
    }

    @Test
    void what_was_asked_once_is_found_where_nothing_else_was() {
        assertThat(new Likeness<>(List.of("How many members were told?"), Function.<String>identity())
                        .closest("How many members have been told?", 1))
                .hasSize(1);
        assertThat(new Likeness<>(List.<String>of(), Function.<String>identity()).closest("Why?", 1))
                .isEmpty();
    }
}
