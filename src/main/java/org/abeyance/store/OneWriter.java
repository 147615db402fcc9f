package org.abeyance.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * On the embedded database one thread writes at a time, from the first writing statement of its transaction to the end of it;
 * who reads never waits. At every commit H2 writes what all transactions did so far, table by table, and does not hold them up
 * for it: of one that was under way meanwhile, a kill could keep one part and not the other. A transaction within another one,
 * on the same thread, goes ahead: nothing of either moves while its end is written.
 *
 * @see <a href="https://github.com/h2database/h2database/issues/2080">what H2's makers say of it</a>
 */
@ApplicationScoped
@PersistenceUnitExtension("h2")
public class OneWriter implements StatementInspector {

    /** As long as a transaction may take; who waited so long is undone. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern READS = Pattern.compile("\\s*+(?:select|with|values)\\b", Pattern.CASE_INSENSITIVE);

    /** A lock on a row is a note in it, and the next number of a sequence is kept, too. */
    private static final Pattern KEEPS_SOMETHING =
            Pattern.compile("\\bfor\\s+(?:update|share)\\b|\\bnext\\s+value\\s+for\\b", Pattern.CASE_INSENSITIVE);

    private final TransactionSynchronizationRegistry transactions;

    /** Of all that was sent, as many statements as the house has. */
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** First come, first served; given back by whichever thread ends the transaction. */
    private final Semaphore turn = new Semaphore(1, true);

    private Thread writer;

    /** The transactions of the writer that have written and not ended. */
    private final Set<Object> open = new HashSet<>();

    OneWriter(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Waits, before a statement that writes, until it is this transaction's turn. */
    @Override
    public String inspect(String sql) {
        if (known.computeIfAbsent(sql, OneWriter::writes)
                && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            take(transactions.getTransactionKey());
        }
        return sql;
    }

    /** The same database, where what is prepared without the session waits for its turn, too. */
    DataSource before(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                OneWriter.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = passOn(() -> method.invoke(source, arguments));
                    return answer instanceof Connection connection ? before(connection) : answer;
                });
    }

    private Connection before(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OneWriter.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && arguments != null) {
                        inspect((String) arguments[0]);
                    }
                    return passOn(() -> method.invoke(connection, arguments));
                });
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object passOn(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    static boolean writes(String sql) {
        return !READS.matcher(sql).lookingAt() || KEEPS_SOMETHING.matcher(sql).find();
    }

    private void take(Object transaction) {
        if (goesOn(transaction)) {
            return;
        }
        await();
        begin(transaction);
        listen(transaction);
    }

    /** Whether this thread is the one that writes already. */
    private synchronized boolean goesOn(Object transaction) {
        if (writer != Thread.currentThread()) {
            return false;
        }
        if (open.add(transaction)) {
            listen(transaction);
        }
        return true;
    }

    private void await() {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new LockTimeoutException(
                        "another transaction has been writing for " + PATIENCE.toSeconds() + " seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException("stopped while another transaction was writing", stopped);
        }
    }

    private synchronized void begin(Object transaction) {
        writer = Thread.currentThread();
        open.add(transaction);
    }

    private void listen(Object transaction) {
        try {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // it may still write
                }

                @Override
                public void afterCompletion(int status) {
                    end(transaction);
                }
            });
        } catch (RuntimeException endedMeanwhile) {
            end(transaction);
            throw endedMeanwhile;
        }
    }

    private synchronized void end(Object transaction) {
        if (open.remove(transaction) && open.isEmpty()) {
            writer = null;
            turn.release();
        }
    }
}
