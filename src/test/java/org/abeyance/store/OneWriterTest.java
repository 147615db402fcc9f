package org.abeyance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.abeyance.testing.DatabaseUnderTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the embedded database one transaction writes at a time, and nobody waits to read. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class OneWriterTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Session session;

    @Inject
    TransactionSynchronizationRegistry transactions;

    ExecutorService threads;

    /** Counted down by the test: the first transaction has waited for it with its end. */
    final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void on_the_embedded_database() throws SQLException {
        assumeFalse(database.isPostgresql(), "PostgreSQL keeps its promise with as many writers as there are");
        threads = Executors.newCachedThreadPool();
        direct("create table in_turn (id int primary key, word varchar(20))");
        direct("insert into in_turn values (1, 'one'), (2, 'two')");
    }

    @AfterEach
    void the_table_is_gone() throws SQLException, InterruptedException {
        end.countDown();
        if (threads != null) {
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            direct("drop table in_turn");
        }
    }

    void direct(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** In a transaction of its own, through the session. */
    void write(int row, String word) {
        session.createNativeMutationQuery("update in_turn set word = :word where id = :row")
                .setParameter("word", word)
                .setParameter("row", row)
                .executeUpdate();
    }

    String word(int row) {
        return session.createNativeQuery("select word from in_turn where id = :row", String.class)
                .setParameter("row", row)
                .getSingleResult();
    }

    /** Somebody who has written and does not end before the test says so. */
    Future<?> somebodyWrites() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            write(1, "first");
            written.countDown();
            await(end);
        }));
        await(written);
        return first;
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether it is still not done a good while later. */
    static boolean waits(Future<?> act) throws InterruptedException, ExecutionException {
        try {
            act.get(300, TimeUnit.MILLISECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException stillThere) {
            return true;
        }
    }

    @Test
    void who_writes_another_row_waits_for_the_end_of_who_wrote_before() throws Exception {
        Future<?> first = somebodyWrites();
        Future<?> second =
                threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> write(2, "second")));

        assertThat(waits(second)).isTrue();

        end.countDown();
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
        assertThat(QuarkusTransaction.requiringNew().call(() -> word(1) + word(2)))
                .isEqualTo("firstsecond");
    }

    @Test
    void who_writes_without_the_session_waits_as_well() throws Exception {
        somebodyWrites();
        Future<?> second =
                threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    direct("update in_turn set word = 'second' where id = 2");
                    return null;
                }));

        assertThat(waits(second)).isTrue();

        end.countDown();
        second.get(20, TimeUnit.SECONDS);
    }

    /** As the session does, which sends what was changed when the transaction is about to end. */
    @Test
    void who_writes_only_at_the_end_of_a_transaction_waits_as_well() throws Exception {
        somebodyWrites();
        Future<?> second =
                threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    word(2);
                    transactions.registerInterposedSynchronization(new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            write(2, "second");
                        }

                        @Override
                        public void afterCompletion(int status) {
                            // all is said before
                        }
                    });
                }));

        assertThat(waits(second)).isTrue();

        end.countDown();
        second.get(20, TimeUnit.SECONDS);
        Future<?> third = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> write(2, "third")));
        third.get(20, TimeUnit.SECONDS);
        assertThat(QuarkusTransaction.requiringNew().call(() -> word(2))).isEqualTo("third");
    }

    @Test
    void who_only_reads_does_not_wait() throws Exception {
        somebodyWrites();

        Future<String> reader =
                threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> word(1)));

        assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void a_transaction_within_one_that_writes_goes_ahead() throws Exception {
        Future<?> both = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            write(1, "outer");
            QuarkusTransaction.requiringNew().run(() -> write(2, "inner"));
            write(1, "outermost");
        }));

        both.get(20, TimeUnit.SECONDS);
        assertThat(QuarkusTransaction.requiringNew().call(() -> word(1) + word(2)))
                .isEqualTo("outermostinner");
    }

    @Test
    void and_the_turn_is_the_outer_ones_until_it_ends() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            write(1, "outer");
            QuarkusTransaction.requiringNew().run(() -> write(1 + 1, "inner"));
            written.countDown();
            await(end);
        }));
        await(written);

        Future<?> other = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> write(2, "other")));

        assertThat(waits(other)).isTrue();
        end.countDown();
        other.get(20, TimeUnit.SECONDS);
    }

    @Test
    void who_is_undone_gives_the_turn_back() throws Exception {
        Future<?> undone =
                threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    write(1, "undone");
                    throw new IllegalStateException("no");
                }));
        assertThatThrownBy(() -> undone.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("no");

        Future<?> next = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> write(1, "next")));

        next.get(20, TimeUnit.SECONDS);
        assertThat(QuarkusTransaction.requiringNew().call(() -> word(1))).isEqualTo("next");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select l.id from letter l where l.subject like '%insert%'  | false
            with recent as (select 1) select * from recent             | false
            select number, hash from trail_head where id = 1 for update| true
            select c.id from concern c where c.id = ? FOR UPDATE NOWAIT| true
            select next value for letter_seq                           | true
            call next value for letter_seq                             | true
            insert into letter (id) values (?)                         | true
            /* a note */ update letter set id = ?                      | true
            delete from letter where id = ?                            | true
            merge into letter key (id) values (?)                      | true
            """)
    void what_writes(String sql, boolean writes) {
        assertThat(OneWriter.writes(sql)).isEqualTo(writes);
    }
}
