package org.abeyance.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.Database;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Overheard;
import org.abeyance.testing.Plan;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every two seconds it is asked which files wait to be read: nothing that was read long ago is looked at for that. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class WaitingFilesPlanTest {

    private static final int FILES = 8_000;

    /** The last thousand are looked at again, each with its words, and what waits beside them. */
    private static final int TOUCHED = 2_500;

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Database database;

    @Inject
    Session session;

    @Inject
    TextJob job;

    @BeforeEach
    void many_files_were_read() {
        slate.wipe();
        Person person = QuarkusTransaction.requiringNew().call(() -> cast.somebody("Nora Quist", Role.CASEWORKER));
        Concern concern = cases.linkedIn(person);
        String numbers = database.isPostgresql() ? "generate_series(1, %d) n(x)" : "system_range(1, %d) n";
        write("insert into content (digest, size, kept_at) select 'made-' || x, 1, current_timestamp from "
                + numbers.formatted(FILES));
        write("insert into content_text (content_id, state, attempts, taken_until, note, text)"
                + " select id, 'READ', 1, kept_at, '', 'words' from content where digest like 'made-%'");
        write(
                "insert into attachment (version, ref, concern_id, content_id, part, name, media_type, recorded_at,"
                        + " recorded_by, recorded_by_name) select 0, 'M-' || id, " + concern.id()
                        + ", id, 'FILE', 'a.txt', 'text/plain', kept_at, 'P-1', 'Nora' from content where digest like 'made-%'");
        if (database.isPostgresql()) {
            write("analyze");
        }
    }

    @AfterEach
    void the_slate_is_light_again() {
        slate.wipe();
    }

    void write(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    void look() {
        try {
            job.readSome();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void what_was_read_is_not_looked_at() throws SQLException {
        look();
        List<String> questions = Overheard.during(this::look);
        assertThat(questions).anyMatch(question -> question.contains("content_text"));
        StringBuilder plans = new StringBuilder();
        long touched = 0;
        for (String question : questions) {
            Plan plan = Plan.of(database, question);
            touched += plan.touched();
            plans.append(plan.touched())
                    .append(" rows: ")
                    .append(question)
                    .append('\n')
                    .append(plan)
                    .append('\n');
        }
        // PostgreSQL would rather walk by all once, without their words, than look up a thousand
        assertThat(touched).as(plans.toString()).isLessThanOrEqualTo(TOUCHED + (database.isPostgresql() ? FILES : 0));
    }

    @Test
    void and_one_that_comes_is_found() {
        look();
        // a byte that is nowhere: that it can not be opened tells that it was found
        write("delete from content_text where content_id = (select max(content_id) from attachment)");
        assertThatThrownBy(this::look).hasMessageContaining("is gone");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery("select count(*) from content_text", Long.class)
                                .getSingleResult()))
                .isEqualTo(FILES);
    }
}
