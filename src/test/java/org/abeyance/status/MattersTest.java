package org.abeyance.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Then;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fourteen public matters, asked on the days that mattered. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MattersTest {

    static final List<String> FILES =
            List.of("M01", "M02", "M03", "M04", "M05", "M06", "M07", "M09", "M11", "M12", "M13", "M14", "M16", "M19");

    static final String TRAINING = "Training generative AI on user content";
    static final LocalDate IMPORTED = LocalDate.of(2026, 3, 2); // a Monday

    @Inject
    Matters matters;

    @Inject
    StatusReader status;

    @Inject
    Register register;

    @Inject
    Session session;

    @Inject
    Slate slate;

    Reader reader;
    boolean told;

    @BeforeEach
    void the_matters_are_taken_in_once() throws IOException {
        if (told) {
            return;
        }
        slate.wipe();
        Person nora = new Person("Nora Quist", "nora@example.org", ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> session.persist(nora));
        reader = new Reader(nora.id(), nora.ref(), nora.name(), Set.of(Role.CASEWORKER), true, ZoneOffset.UTC);
        for (String file : FILES) {
            matters.take(reader.stamp(noon(IMPORTED)), reader, read(file));
        }
        told = true;
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static JsonNode read(String file) throws IOException {
        try (InputStream json = MattersTest.class.getResourceAsStream("/matters/" + file + ".json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    Cell cell(String day, String platform, String practice, String place) {
        Activity activity = register.activity(
                        register.platform(platform).orElseThrow(),
                        register.practice(practice).orElseThrow())
                .orElseThrow();
        Then then = new Then(LocalDate.parse(day), IMPORTED);
        return QuarkusTransaction.requiringNew()
                .call(() -> status.board(then, reader).cell(activity, place));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-06-13, Facebook,  UK,     NO_DECISION,           , true,  false
            2024-06-14, Facebook,  UK,     PAUSED,      2024-06-14, true,  false
            2024-06-14, Instagram, UK,     PAUSED,      2024-06-14, true,  false
            2024-06-14, Facebook,  GB-SCT, PAUSED,      2024-06-14, true,  false
            2024-06-14, Facebook,  EU,     PAUSED,      2024-06-14, true,  false
            2024-06-14, Facebook,  EEA,    PAUSED,      2024-06-14, true,  false
            2024-06-14, Facebook,  NO,     PAUSED,      2024-06-14, true,  false
            2024-06-14, Facebook,  CH,     NO_DECISION,           , true,  false
            2024-09-12, Facebook,  UK,     PAUSED,      2024-06-14, true,  false
            2024-09-13, Facebook,  UK,     RESUMED,     2024-09-13, false, false
            2024-10-01, Facebook,  UK,     RESUMED,     2024-09-13, false, false
            2024-10-01, Facebook,  EU,     PAUSED,      2024-06-14, true,  false
            2025-05-26, Facebook,  DE,     PAUSED,      2024-06-14, true,  false
            2025-05-27, Facebook,  DE,     RESUMED,     2025-05-27, false, false
            2025-05-27, Facebook,  IS,     RESUMED,     2025-05-27, false, false
            2024-09-19, LinkedIn,  UK,     NO_DECISION,           , true,  false
            2024-09-20, LinkedIn,  UK,     PAUSED,      2024-09-20, true,  false
            2024-10-01, LinkedIn,  UK,     PAUSED,      2024-09-20, true,  false
            2024-10-01, LinkedIn,  EU,     NO_DECISION,           , true,  false
            2025-11-02, LinkedIn,  UK,     PAUSED,      2024-09-20, true,  false
            2025-11-03, LinkedIn,  UK,     RESUMED,     2025-11-03, false, false
            2025-11-03, LinkedIn,  EU,     RUNNING,     2025-11-03, true,  false
            2025-11-03, LinkedIn,  IT,     RUNNING,     2025-11-03, true,  false
            2025-11-02, LinkedIn,  IT,     NO_DECISION,           , true,  false
            2024-08-07, X,         EU,     NO_DECISION,           , true,  false
            2024-08-08, X,         EU,     PAUSED,      2024-08-08, true,  true
            2024-08-08, Grok,      IE,     PAUSED,      2024-08-08, true,  true
            """)
    void training_stands(
            String day,
            String platform,
            String place,
            String state,
            LocalDate since,
            boolean confirmed,
            boolean partial) {
        Cell cell = cell(day, platform, TRAINING, place);

        assertThat(cell.standing().state().name()).isEqualTo(state);
        assertThat(cell.standing().since().orElse(null)).isEqualTo(since);
        assertThat(cell.standing().confirmed()).isEqualTo(confirmed);
        assertThat(cell.standing().partial()).isEqualTo(partial);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-06-12, Bard,        Launch of an AI chatbot,                               EU, NO_DECISION,
            2023-06-13, Bard,        Launch of an AI chatbot,                               EU, PAUSED,  2023-06-13
            2023-07-12, Bard,        Launch of an AI chatbot,                               IE, PAUSED,  2023-06-13
            2023-07-13, Bard,        Launch of an AI chatbot,                               IE, RESUMED, 2023-07-13
            2024-04-23, TikTok Lite, Reward programme without risk assessment (DSA),        EU, NO_DECISION,
            2024-04-24, TikTok Lite, Reward programme without risk assessment (DSA),        EU, PAUSED,  2024-04-24
            2024-04-24, TikTok Lite, Reward programme without risk assessment (DSA),        FR, PAUSED,  2024-04-24
            2024-08-05, TikTok Lite, Reward programme without risk assessment (DSA),        EU, WITHDRAWN, 2024-04-24
            2026-02-01, TikTok Lite, Reward programme without risk assessment (DSA),        ES, WITHDRAWN, 2024-04-24
            2025-09-30, Imgur,       Children data and age assurance,                       UK, PAUSED,  2025-09-30
            2025-09-29, Imgur,       Children data and age assurance,                       UK, NO_DECISION,
            """)
    void other_practices_stand(
            String day, String platform, String practice, String place, String state, LocalDate since) {
        Cell cell = cell(day, platform, practice, place);

        assertThat(cell.standing().state().name()).isEqualTo(state);
        assertThat(cell.standing().since().orElse(null)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-12-01, Clearview, Scraping faces for recognition,             UK, ''
            2022-06-15, Clearview, Scraping faces for recognition,             UK, 'ICO STOP 2022-05-01'
            2023-09-30, Clearview, Scraping faces for recognition,             UK, 'ICO STOP 2022-05-01'
            2023-10-01, Clearview, Scraping faces for recognition,             UK, ''
            2024-01-15, Clearview, Scraping faces for recognition,             UK, ''
            2025-10-06, Clearview, Scraping faces for recognition,             UK, ''
            2025-10-07, Clearview, Scraping faces for recognition,             UK, 'ICO STOP 2022-05-01'
            2025-12-01, Clearview, Scraping faces for recognition,             GB-NIR, 'ICO STOP 2022-05-01'
            2023-02-01, Replika,   'Companion chatbot, legal basis and minors', IT, ''
            2023-02-02, Replika,   'Companion chatbot, legal basis and minors', IT, 'Garante STOP 2023-02-02'
            2025-02-02, Replika,   'Companion chatbot, legal basis and minors', IT, 'Garante STOP 2023-02-02'
            2025-04-10, Replika,   'Companion chatbot, legal basis and minors', IT, 'Garante STOP 2023-02-02; Garante PENALTY 2025-04-10'
            2025-02-02, Replika,   'Companion chatbot, legal basis and minors', EU, ''
            2024-09-04, X,         Training generative AI on user content,      IE, 'DPC STOP 2024-09-04'
            2024-09-03, X,         Training generative AI on user content,      IE, ''
            """)
    void what_binds(String day, String platform, String practice, String place, String expected) {
        Cell cell = cell(day, platform, practice, place);

        assertThat(cell.restrictions().stream()
                        .map(one -> one.regulator() + " " + one.kind() + " "
                                + one.since().day())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-09-12, Facebook, UK, 'ICO PAUSE_WELCOMED 2024-06-14, ICO MONITORING 2024-06-14'
            2024-09-13, Facebook, UK, 'ICO NOT_APPROVED 2024-09-13, ICO MONITORING 2024-09-13'
            2024-09-19, LinkedIn, UK, 'ICO CONCERN_RAISED 2024-09-01'
            2024-09-20, LinkedIn, UK, 'ICO PAUSE_WELCOMED 2024-09-20, ICO MONITORING 2024-09-20'
            2025-09-23, LinkedIn, UK, 'ICO MONITORING 2025-09-23'
            2025-11-07, LinkedIn, NL, 'AP CONCERN_RAISED 2025-09-24, DPC NO_OBJECTION 2025-11-07, DPC NOT_APPROVED 2025-11-07, DPC MONITORING 2025-11-07'
            2025-11-07, LinkedIn, EU, 'DPC NO_OBJECTION 2025-11-07, DPC NOT_APPROVED 2025-11-07, DPC MONITORING 2025-11-07'
            2025-06-01, Facebook, EU, 'DPC MONITORING 2025-05-21'
            2025-06-01, Facebook, DE, 'DPC MONITORING 2025-05-21, HmbBfDI NO_OBJECTION 2025-05-27'
            """)
    void regulators_hold(String day, String platform, String place, String expected) {
        Cell cell = cell(day, platform, TRAINING, place);

        assertThat(cell.positions().stream()
                        .map(held -> held.regulator() + " " + held.position() + " "
                                + held.since().day()))
                .containsExactlyInAnyOrder(expected.split(", "));
    }

    @Test
    void nothing_was_known_before_it_was_recorded() {
        Then before = new Then(LocalDate.parse("2026-01-01"), IMPORTED.minusDays(1));
        Then after = new Then(LocalDate.parse("2026-01-01"), IMPORTED);

        assertThat(board(before).lines()).isEmpty();
        assertThat(board(after).lines()).isNotEmpty();
    }

    @Test
    void the_same_files_again_add_nothing() throws IOException {
        for (String file : FILES) {
            Matters.Taken again = matters.take(reader.stamp(noon(IMPORTED.plusDays(1))), reader, read(file));

            assertThat(again.opened()).isFalse();
            assertThat(again.added().toString())
                    .isEqualTo("Added[letters=0, decisions=0, positions=0, measures=0, conditions=0, restrictions=0]");
        }
    }

    private Board board(Then then) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Board board = status.board(then, reader);
            board.lines();
            return board;
        });
    }
}
