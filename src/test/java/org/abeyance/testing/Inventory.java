package org.abeyance.testing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.abeyance.store.Database;

/** How many rows each table has, and where the trail ends: what a refused request must leave as it was. */
@ApplicationScoped
public class Inventory {

    /** Tries and visits are counted whatever becomes of them. */
    private static final String ASIDE = "sign_in_failure|device|api_token|flyway_schema_history";

    private final Database database;
    private Connection connection;
    private PreparedStatement counting;
    private String written = "";
    private String counted = "";

    Inventory(Database database) {
        this.database = database;
    }

    /** As {@code concern 3, fact 17, ..., trail head 12 a0b1...}. */
    public synchronized String now() {
        try {
            if (connection == null) {
                // one for all stories: to read the question costs more than to answer it, ten thousand times
                connection = database.source().getConnection();
                counting = connection.prepareStatement(counting(connection));
            }
            if (!database.isPostgresql()) {
                return first(counting);
            }
            // PostgreSQL takes its time to count, and knows whether anybody wrote meanwhile
            String transactions = transactions();
            if (!transactions.equals(written)) {
                counted = first(counting);
                written = transactions;
            }
            return counted;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String transactions() throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select pg_current_snapshot()::text")) {
            return first(asked);
        }
    }

    private static String first(PreparedStatement asked) throws SQLException {
        try (ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @PreDestroy
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private static String counting(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables.stream()
                .filter(table -> !table.toLowerCase().matches(ASIDE))
                .map(table -> "'" + table.toLowerCase() + " ' || (select count(*) from \"" + table + "\")")
                .collect(
                        Collectors.joining(
                                " || ', ' || ",
                                "select ",
                                " || ', trail head ' || (select h.number || ' ' || h.hash || ' ' || coalesce((select act from trail_entry e where e.number = h.number), '') from trail_head h)"));
    }
}
