package org.abeyance.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A large organisation, made of a small one: two hundred people, five hundred activities, and a hundred thousand concerns, each
 * with an owner, a place, an activity and a deadline, every third behind a wall with five people inside. Written straight to the tables, as copies of
 * what acts wrote; it makes lists long, it is no evidence of what an act does.
 */
public final class Crowd {

    public static final int PEOPLE = 200;
    public static final int INSIDE = 5;
    public static final int ACTIVITIES = 500;

    private static final String FIRST = "(select min(id) from person where email like 'crowd-%')";
    private static final String OURS = "ref like 'C-2016-9%'";

    private final Connection connection;
    private final Statement statement;
    private final boolean isPostgresql;

    private Crowd(Connection connection, Statement statement) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.isPostgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /**
     * Copies the first person and the first concern; the deadlines of that concern are dealt to the copies in turn.
     *
     * @param concerns how many copies, at most 900,000
     */
    public static void gather(Connection connection, int concerns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            new Crowd(connection, statement).gather(concerns);
        }
    }

    private void gather(int concerns) throws SQLException {
        String person = "t.id = (select min(id) from person)";
        copy(
                "person",
                person,
                PEOPLE,
                Map.of("name", "'Person ' || n", "email", "'crowd-' || n || '@abeyance.example'"));
        copy(
                "practice",
                "t.id = (select min(id) from practice)",
                ACTIVITIES,
                Map.of(
                        "name", "'Crowded practice ' || n",
                        "name_key", "'crowded practice ' || n",
                        "slug", "'crowded-' || n"));
        copy(
                "activity",
                "t.id = (select min(id) from activity)",
                ACTIVITIES,
                Map.of(
                        "slug", "'crowded-' || n",
                        "practice_id", "(select min(id) from practice where slug like 'crowded-%') + n - 1"));
        String number = "(100000 + n)";
        String day = "date '2016-01-01' + cast(mod(n, 3000) as integer)";
        copy(
                "concern",
                "t.id = (select min(id) from concern)",
                concerns,
                Map.of(
                        "ref",
                        "'C-2016-9' || " + number,
                        "title",
                        "'Question ' || n",
                        "outside_id",
                        "null",
                        "practice_id",
                        "(select min(id) from practice where slug like 'crowded-%') + mod(n, " + ACTIVITIES + ")",
                        "owner_id",
                        FIRST + " + mod(n, " + PEOPLE + ")",
                        "deputy_id",
                        "null",
                        "opened_on",
                        day,
                        "walled_at",
                        "case when mod(n, 3) = 0 then t.recorded_at end"));
        statement.execute("insert into concern_jurisdiction (concern_id, jurisdiction_code, sort_order)"
                + " select id, 'UK', 0 from concern where " + OURS);
        statement.execute("insert into concern_activity (concern_id, activity_id)"
                + " select c.id, (select min(id) from activity a where a.practice_id = c.practice_id) from concern c where c."
                + OURS);
        for (int inside = 0; inside < INSIDE; inside++) {
            statement.execute("insert into wall_member (concern_id, person_id, custodian, added_at, added_by)"
                    + " select c.id, " + FIRST + " + mod(c.id * 7 + " + 31 * inside + ", " + PEOPLE + "), "
                    + (inside < 2) + ", c.walled_at, 'P-1' from concern c where c.walled_at is not null and c." + OURS);
        }
        statement.execute("analyze");
        deal();
        statement.execute("analyze");
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** To each copy a deadline of the first concern, with its ledger. */
    private void deal() throws SQLException {
        statement.execute("create table crowd_deal (nth bigint primary key, deadline_id bigint not null)");
        statement.execute("insert into crowd_deal (nth, deadline_id) select row_number() over (order by id) - 1, id"
                + " from deadline where concern_id = (select min(id) from concern)");
        String dealt = " from concern c join crowd_deal k on k.nth = mod(c.id, (select count(*) from crowd_deal))";
        Map<String, String> columns =
                columns("deadline", Map.of("ref", "'D' || substring(c.ref from 2)", "concern_id", "c.id"));
        statement.execute("insert into deadline (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + dealt + " join deadline t on t.id = k.deadline_id where c."
                + OURS);
        columns = columns("deadline_entry", Map.of("deadline_id", "d.id", "corrects_id", "null"));
        statement.execute("insert into deadline_entry (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + dealt + " join deadline d on d.concern_id = c.id"
                + " join deadline_entry t on t.deadline_id = k.deadline_id where t.kind <> 'CORRECTION' and c." + OURS);
        statement.execute("analyze");
        statement.execute("update concern set next_due = (select min(d.listed_on) from deadline d"
                + " where d.concern_id = concern.id and d.met_on is null) where " + OURS);
        statement.execute("drop table crowd_deal");
    }

    /** Copies rows, with what must differ from copy to copy written with the number {@code n} that begins at 1. */
    private void copy(String table, String which, int times, Map<String, String> different) throws SQLException {
        Map<String, String> columns = columns(table, different);
        String numbers =
                isPostgresql ? "generate_series(1, " + times + ") g(n)" : "system_range(1, " + times + ") g(n)";
        int copied = statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns.keySet())
                + ") select " + String.join(", ", columns.values()) + " from " + table + " t cross join " + numbers
                + " where " + which);
        if (copied != times) {
            throw new IllegalStateException("Nothing of " + table + " is there to be copied");
        }
    }

    private Map<String, String> columns(String table, Map<String, String> different) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        String name = isPostgresql ? table : table.toUpperCase();
        try (ResultSet row = connection.getMetaData().getColumns(null, connection.getSchema(), name, null)) {
            while (row.next()) {
                String column = row.getString("COLUMN_NAME").toLowerCase();
                if (!column.equals("id")) {
                    columns.put(column, different.getOrDefault(column, "t." + column));
                }
            }
        }
        return columns;
    }
}
