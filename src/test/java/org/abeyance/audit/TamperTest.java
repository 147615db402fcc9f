package org.abeyance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.abeyance.store.Database;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the password of the database changes the trail behind the back of the product. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class TamperTest {

    static final String HASH = "f".repeat(64);

    static final String FORGED =
            "insert into trail_entry (number, at, actor_ref, act, subject, details, details_digest,"
                    + " previous_hash, hash) select %d, at, actor_ref, act, subject, details, details_digest, '%s', '"
                    + HASH
                    + "' from trail_entry where number = 1";

    static final String TOMBSTONE = "insert into trail_tombstone (number, destroyed_at, destroyed_by, reason,"
            + " destruction) values (4, current_timestamp, 'P-7', 'The time to keep it is over.', %s)";

    @Inject
    Trail trail;

    @Inject
    Slate slate;

    @Inject
    DataSource source;

    @Inject
    Database database;

    @BeforeEach
    void six_acts() {
        slate.wipe();
        for (int act = 1; act <= 6; act++) {
            add(act % 2 == 0 ? 5L : null, "C-2024-00" + act);
        }
    }

    @Test
    void an_untouched_trail_is_intact() {
        assertThat(trail.verify()).isEqualTo(Verdict.intact(trail.head()));
        assertThat(trail.head().number()).isEqualTo(6);
    }

    @Test
    void a_head_that_fell_behind_when_the_process_was_killed_follows_its_chain() throws SQLException {
        Head last = trail.head();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update trail_head set number = 4, hash = (select hash from trail_entry where number = 4)");
        }
        assertThat(trail.follow()).isEqualTo(2);
        assertThat(trail.head()).isEqualTo(last);
        assertThat(trail.follow()).isZero();
        add(null, "C-2024-007");
        assertThat(trail.verify()).isEqualTo(Verdict.intact(trail.head()));
    }

    @Test
    void an_empty_trail_is_intact() {
        slate.wipe();
        assertThat(trail.verify()).isEqualTo(Verdict.intact(new Head(0, Chain.GENESIS)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "number = 99",
                "at = timestamp with time zone '2024-09-20 14:30:00.123457+00'",
                "actor_ref = 'P-8'",
                "act = 'concern.close'",
                "subject = 'C-2024-999'",
                "concern_id = 6",
                "concern_id = null",
                "details = '{}'",
                "details = null",
                "details_digest = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'",
                "previous_hash = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'",
                "hash = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'"
            })
    void a_changed_column_is_found(String change) throws SQLException {
        for (long number : new long[] {4, 6}) {
            six_acts();
            tamper("update trail_entry set " + change + " where number = " + number);
            found(number, Damage.CHANGED);
        }
    }

    @Test
    void details_and_their_digest_changed_together_are_found() throws SQLException {
        tamper("update trail_entry set details = '{}', details_digest = '" + Chain.digest("{}") + "' where number = 4");
        found(4, Damage.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5})
    void a_removed_entry_is_found(long number) throws SQLException {
        tamper("delete from trail_entry where number = " + number);
        found(number, Damage.REMOVED);
    }

    @Test
    void a_removed_entry_is_found_though_the_others_are_counted_anew() throws SQLException {
        tamper(
                "delete from trail_entry where number = 3",
                "update trail_entry set number = 3 where number = 4",
                "update trail_entry set number = 4 where number = 5",
                "update trail_entry set number = 5 where number = 6",
                "update trail_head set number = 5");
        found(3, Damage.REMOVED);
    }

    @Test
    void an_inserted_entry_is_found() throws SQLException {
        tamper(
                "update trail_entry set number = 7 where number = 6",
                "update trail_entry set number = 6 where number = 5",
                "update trail_entry set number = 5 where number = 4",
                FORGED.formatted(4, "e".repeat(64)),
                "update trail_head set number = 7");
        found(4, Damage.INSERTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -3, 7})
    void an_entry_outside_of_the_chain_is_found(long number) throws SQLException {
        tamper(FORGED.formatted(number, "e".repeat(64)));
        found(number, Damage.INSERTED);
    }

    @ParameterizedTest
    @CsvSource({"2,3", "1,2", "2,5", "5,6", "1,6"})
    void entries_in_another_order_are_found(long one, long other) throws SQLException {
        tamper(
                "update trail_entry set number = 99 where number = " + one,
                "update trail_entry set number = " + one + " where number = " + other,
                "update trail_entry set number = " + other + " where number = 99");
        found(one, Damage.REORDERED);
    }

    @Test
    void a_cut_tail_is_found() throws SQLException {
        tamper("delete from trail_entry where number > 4");
        found(5, Damage.TAIL_CUT);
    }

    @Test
    void a_tail_cut_together_with_the_head_contradicts_the_head_noted_earlier() throws SQLException {
        Head noted = trail.head();
        tamper(
                "delete from trail_entry where number > 4",
                "update trail_head set number = 4, hash = (select hash from trail_entry where number = 4)");
        assertThat(trail.verify().isIntact()).isTrue();
        try (Connection connection = source.getConnection()) {
            Verdict verdict = Verification.of(connection, noted);
            assertThat(verdict.broken().orElseThrow().damage()).isEqualTo(Damage.TAIL_CUT);
            assertThat(verdict.broken().orElseThrow().number()).isEqualTo(5);
        }
    }

    @Test
    void a_chain_written_anew_contradicts_the_head_noted_earlier() throws SQLException {
        Head noted = trail.head();
        six_acts();
        try (Connection connection = source.getConnection()) {
            Verdict verdict = Verification.of(connection, noted);
            assertThat(verdict.broken().orElseThrow().damage()).isEqualTo(Damage.CHANGED);
            assertThat(verdict.broken().orElseThrow().number()).isEqualTo(6);
        }
    }

    @Test
    void a_head_that_was_changed_is_found() throws SQLException {
        tamper("update trail_head set hash = '" + HASH + "'");
        found(6, Damage.CHANGED);
        tamper("delete from trail_head");
        found(1, Damage.TAIL_CUT);
        tamper("insert into trail_head (id, number, hash) values (1, 0, '" + Chain.GENESIS + "')");
    }

    @Test
    void details_destroyed_under_a_tombstone_leave_the_chain_intact() throws SQLException {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.add(
                        TrailTest.FRIDAY, 5, "destruction.carry-out", "C-2024-004/X-7", "Destroyed it.", "Over."));
        tamper(TOMBSTONE.formatted("'C-2024-004/X-7'"), "update trail_entry set details = null where number = 4");
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'C-2024-004/X-8'"})
    void a_tombstone_for_which_the_trail_knows_no_destruction_is_not_believed(String destruction) throws SQLException {
        tamper(TOMBSTONE.formatted(destruction), "update trail_entry set details = null where number = 4");
        found(4, Damage.CHANGED);
    }

    @Test
    void postgresql_refuses_the_product_itself() {
        if (!database.isPostgresql()) {
            return;
        }
        for (String act : List.of(
                "delete from trail_entry where number = 4",
                "update trail_entry set act = 'x' where number = 4",
                "update trail_entry set details = null where number = 4",
                TOMBSTONE.formatted("'C-2024-004/X-7'") + "; update trail_entry set details = null where number = 4")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> execute(act))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("neither changed nor removed");
        }
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        slate.wipe();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            String subject = "C-2024-0" + writer;
            writers.add(threads.submit(() -> {
                for (int act = 0; act < 20; act++) {
                    add(null, subject);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(trail.verify()).isEqualTo(Verdict.intact(trail.head()));
        assertThat(trail.head().number()).isEqualTo(320);
    }

    private void add(Long concern, String subject) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (concern == null) {
                trail.add(TrailTest.FRIDAY, "concern.open", subject, "Opened.", "It had to be.");
            } else {
                trail.add(TrailTest.FRIDAY, concern, "concern.open", subject, "Opened.", "It had to be.");
            }
        });
    }

    private void found(long number, Damage damage) {
        Verdict.Broken broken = trail.verify().broken().orElseThrow();
        assertThat(broken.damage()).as(broken.toString()).isEqualTo(damage);
        assertThat(broken.number()).as(broken.toString()).isEqualTo(number);
    }

    /** Who owns the tables can also switch the guard off. */
    private void tamper(String... statements) throws SQLException {
        if (database.isPostgresql()) {
            execute("alter table trail_entry disable trigger user");
        }
        execute(statements);
        if (database.isPostgresql()) {
            execute("alter table trail_entry enable trigger user");
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
