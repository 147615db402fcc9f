package org.abeyance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.Database;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.Crowd;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Overheard;
import org.abeyance.testing.Plan;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A hundred thousand concerns, a third of them walled, and two hundred people: what a page asks the database for one reader
 * touches about as many rows as it shows. The questions are those that the page really asked, explained once more.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallPlanTest {

    private static final int CONCERNS = 100_000;
    private static final int CLOCKS = 60;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Database database;

    private Walker reader;
    private String ref;
    private String owner;

    @BeforeAll
    void many_concerns_and_people() throws SQLException {
        slate.wipe();
        Person person = QuarkusTransaction.requiringNew().call(() -> cast.somebody("Rita Mohr", Role.READER));
        Concern concern = cases.linkedIn(person);
        Person clerk = QuarkusTransaction.requiringNew().call(cast::caseworker);
        try (Walker clerks = new Walker(root, cast, clerk)) {
            Call call = Call.of("POST", "/api/v1/concerns/" + concern.ref() + "/deadlines");
            for (int clock = 0; clock < CLOCKS; clock++) {
                String body = DEADLINE.formatted(LocalDate.of(2024, 9, 27).plusWeeks(3L * clock));
                assertThat(clerks.send(call.body("application/json", body)).status())
                        .isEqualTo(201);
            }
        }
        ref = concern.ref();
        reader = new Walker(root, cast, person);
        try (Connection connection = database.source().getConnection()) {
            Crowd.gather(connection, CONCERNS);
        }
        owner = QuarkusTransaction.requiringNew().call(() -> cast.again(person).ref());
    }

    private static final String DEADLINE = """
            {"title": "Answer", "typed": {"on": "%s", "reason": "Agreed by telephone."}}
            """;

    @AfterAll
    void the_slate_is_light_again() {
        reader.close();
        slate.wipe();
    }

    /**
     * What a page may touch in all its questions; all of it is far below one row for every concern. Some questions PostgreSQL
     * answers by reading the concerns once, all of them, because it takes reading here and there to be dear.
     */
    @ParameterizedTest
    @CsvSource({
        "/concerns, 12000, 0",
        "/concerns?after=2019-03-01_50000, 12000, 0",
        "/concerns?sort=due, 12000, 0",
        "/concerns?owner={owner}, 12000, 0",
        "/api/v1/concerns, 2000, 0",
        "/api/v1/concerns/{ref}, 2000, 0",
        "/deadlines, 30000, 1",
        "/deadlines?owner={owner}, 30000, 1"
    })
    void a_page_for_one_reader_touches_few_rows(String page, int most, int passes) throws SQLException {
        String address = page.replace("{ref}", ref).replace("{owner}", owner);
        List<String> questions = Overheard.during(
                () -> assertThat(reader.get(address).status()).as(address).isEqualTo(200));
        assertThat(questions).anyMatch(question -> question.contains("concern_sight"));
        Map<String, Long> touched = new LinkedHashMap<>();
        for (String question : questions) {
            Plan plan = Plan.of(database, question);
            touched.put(question + "\n" + plan, plan.touched());
        }
        long all = touched.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "Touched on %s by %s: %,d rows in %d questions%n",
                database.isPostgresql() ? "PostgreSQL" : "H2", page, all, questions.size());
        assertThat(all)
                .as(() -> touched.entrySet().stream()
                        .filter(one -> one.getValue() > most / 10)
                        .map(one -> one.getValue() + " rows: " + one.getKey())
                        .collect(Collectors.joining("\n")))
                .isLessThanOrEqualTo(most + (database.isPostgresql() ? passes * CONCERNS : 0));
    }
}
