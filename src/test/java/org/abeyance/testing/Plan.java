package org.abeyance.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.abeyance.store.Database;

/** What the database says of having answered a question. */
public record Plan(boolean isOfPostgresql, List<String> lines) {

    private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");
    private static final Pattern ROWS = Pattern.compile("rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: ([0-9]+)");

    /** Asks it once more. */
    public static Plan of(Database database, String question) throws SQLException {
        String explain = database.isPostgresql() ? "explain (analyze, costs off, timing off) " : "explain analyze ";
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(explain + question)) {
            List<String> lines = new ArrayList<>();
            while (answer.next()) {
                lines.add(answer.getString(1));
            }
            return new Plan(database.isPostgresql(), lines);
        } catch (SQLException inexplicable) {
            throw new SQLException(question, inexplicable);
        }
    }

    /** Rows read one by one. */
    public long touched() {
        if (!isOfPostgresql) {
            return SCANNED.matcher(toString())
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
        double rows = 0;
        double loops = 1;
        for (String line : lines) {
            var found = ROWS.matcher(line);
            if (found.find()) {
                loops = Double.parseDouble(found.group(2));
                rows += line.contains("Scan") ? Double.parseDouble(found.group(1)) * loops : 0;
            }
            var removed = REMOVED.matcher(line);
            if (removed.find()) {
                rows += Double.parseDouble(removed.group(1)) * loops;
            }
        }
        return Math.round(rows);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
