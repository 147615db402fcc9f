package org.abeyance.response.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {

    private static List<String> said(String letter) {
        return Splitting.propose(letter).stream().map(Proposed::toString).toList();
    }

    @Test
    void numbered_paragraphs_are_questions_where_they_ask() {
        assertThat(said("""
                Dear Ms Quist,

                1. We write about your training of models on members' posts.
                2. Please provide the assessment that you made
                   before it began.
                3) How many members in the UK were told, and when?

                Yours sincerely
                """))
                .containsExactly(
                        "1 We write about your training of models on members' posts. (says only)",
                        "2 Please provide the assessment that you made before it began.",
                        "3 How many members in the UK were told, and when?");
    }

    @Test
    void what_leads_into_a_list_is_put_before_each_of_its_items() {
        assertThat(said("""
                4. Please confirm:
                (a) the date of the launch;
                (b) the legal basis, and:
                   (i) for adults
                   (ii) for minors
                (c) the retention.
                5. Who decided?
                """))
                .containsExactly(
                        "4(a) Please confirm: the date of the launch;",
                        "4(b)(i) Please confirm: the legal basis, and: for adults",
                        "4(b)(ii) Please confirm: the legal basis, and: for minors",
                        "4(c) Please confirm: the retention.",
                        "5 Who decided?");
    }

    @Test
    void after_h_comes_i_and_no_roman_one() {
        assertThat(said("1. State:\n(g) one\n(h) two\n(i) three"))
                .containsExactly("1(g) State: one", "1(h) State: two", "1(i) State: three");
    }

    @Test
    void where_nothing_is_numbered_every_sentence_that_asks_is_one() {
        assertThat(said("We have read your notice. Please tell us when it changed. It is long. Who wrote it, and why?"))
                .containsExactly("1 Please tell us when it changed.", "2 Who wrote it, and why?");
    }

    @Test
    void good_manners_ask_nothing() {
        assertThat(said(
                        "Please find attached our notice. Please note that it is confidential, and please tell us who wrote"
                                + " it. Please do not hesitate to call."))
                .containsExactly("1 Please note that it is confidential, and please tell us who wrote it.");
    }

    @Test
    void beside_numbered_ones_a_loose_request_is_only_offered() {
        assertThat(said("Please reply by 3 October 2024.\n\n1. What is the legal basis?"))
                .containsExactly("1 What is the legal basis?", "Please reply by 3 October 2024. (says only)");
    }

    @Test
    void paragraphs_numbered_twice_keep_both_numbers_and_dates_are_no_numbers() {
        assertThat(said("2.1 Describe the objection.\n2.2 Describe the notice.\n20 September 2024 was the launch."))
                .containsExactly(
                        "2.1 Describe the objection.", "2.2 Describe the notice. 20 September 2024 was the launch.");
    }

    @Test
    void an_empty_letter_asks_nothing() {
        assertThat(said("")).isEmpty();
        assertThat(said("With kind regards")).isEmpty();
    }
}
