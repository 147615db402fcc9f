package org.abeyance.response.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static String figures(String text) {
        return String.join(
                ", ",
                Figures.in(text).stream()
                        .map(figure -> figure.worth() + " " + figure.kind())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since 1 March 2024 | 2024-03-01 date",
                "since March 1, 2024 | 2024-03-01 date",
                "since 2024-03-01 | 2024-03-01 date",
                "since 01/03/2024 | 2024-03-01 date",
                "since the 1st of March 2024 | 2024-03-01 date",
                "in March 2024 | 2024-03 month of",
                "in 2024. | 2024 year",
                "about 1.2 million members | 1200000 member",
                "about 1,200,000 UK members | 1200000 member",
                "within two weeks | 14 day",
                "within 14 days | 14 day",
                "a 14-day window | 14 day",
                "12.50 % of them | 12.5 per cent",
                "12.5 per cent of them | 12.5 per cent",
                "a fine of €1.2 million | 1200000 EUR",
                "a fine of 1,200,000 euros | 1200000 EUR",
                "under Article 6(1)(f) and paragraph 14 | ''",
                "our letter L-2024-012 | ''",
                "five of them | ''",
                "30 countries | 30 country"
            })
    void a_number_is_worth_the_same_however_it_is_written(String text, String found) {
        assertThat(figures(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2 million members | 1.4 million members | true",
                "1.2 million members | 1,200,000 members | false",
                "two weeks | 14 days | false",
                "14 days | 21 days | true",
                "14 days | 14 days, then 30 days | false",
                "14 days | 21 members | false",
                "since 1 March 2024 | since 1 April 2024 | true",
                "nothing | 14 days | false",
                "5 % | 6 per cent | true"
            })
    void two_answers_contradict_where_each_names_what_the_other_does_not(
            String here, String there, boolean contradict) {
        assertThat(!Figures.between(here, there).isEmpty()).isEqualTo(contradict);
        assertThat(!Figures.between(there, here).isEmpty()).isEqualTo(contradict);
    }

    @Test
    void both_sides_are_shown_with_the_words_around_them() {
        Contradiction only = Figures.between(
                        "We told 1.4 million members in the United Kingdom before it began.",
                        "Before it began, 1.2 million members were told by mail.")
                .get(0);
        assertThat(only.kind()).isEqualTo("member");
        assertThat(only.here().get(0).around()).contains("told 1.4 million members in the United");
        assertThat(only.there().get(0).said()).isEqualTo("1.2 million members");
    }

    @Test
    void a_list_is_not_counted() {
        assertThat(figures("1. First\n2. Second")).isEmpty();
    }
}
