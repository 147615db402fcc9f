package org.abeyance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.abeyance.testing.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

/** The connection that made the tables of the embedded database stays open as long as the app does. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class PoolTest {

    @Inject
    Database database;

    @Test
    void no_connection_to_the_embedded_database_is_closed_for_being_idle() throws SQLException {
        AgroalDataSource source = database.source().unwrap(AgroalDataSource.class);

        assertThat(source.getConfiguration().connectionPoolConfiguration().reapTimeout())
                .isZero();
        assertThat(source.getConfiguration().connectionPoolConfiguration().maxLifetime())
                .isZero();
    }

    /** Once this fails, H2 is mended and the setting may go. */
    @Test
    void h2_still_checks_with_the_connection_that_made_the_table() throws SQLException {
        String url = "jdbc:h2:mem:pool;DB_CLOSE_DELAY=-1";
        try (Connection first = DriverManager.getConnection(url);
                Statement statement = first.createStatement()) {
            statement.execute("create table stage (name varchar(20) not null check (name in ('OPEN', 'CLOSED')))");
        }
        try (Connection second = DriverManager.getConnection(url);
                Statement statement = second.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into stage (name) values ('OPEN')"))
                    .hasStackTraceContaining("The database has been closed");
            statement.execute("shutdown");
        }
    }
}
