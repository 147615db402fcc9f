package org.abeyance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.store.Database;

/** Wipes what a story before has left, on either database; what the migrations brought stays. */
@ApplicationScoped
public class Slate {

    private static final List<String> FROM_MIGRATIONS = List.of(
            "flyway_schema_history", "jurisdiction", "checklist_item", "trail_head", "import_lock", "reminder_turn");

    /**
     * PostgreSQL gives every table that is truncated new files, and every connection must read anew what it knew of it. So
     * what has grown is truncated, and the few rows of other tables are deleted, past guards and foreign keys; both when
     * nobody is at work in any of them.
     */
    private static final String WIPED = """
            do $$
            declare
                wiped constant regclass[] := array(
                    select c.oid::regclass from pg_class c where c.relkind = 'r'
                        and c.relnamespace = current_schema()::regnamespace and c.relname <> all (array['%s']));
                it regclass;
            begin
                execute 'lock table ' || array_to_string(wiped, ', ');
                perform set_config('session_replication_role', 'replica', true);
                foreach it in array wiped loop
                    if pg_relation_size(it) > 2000000 then
                        execute 'truncate table ' || it || ' cascade';
                    elsif pg_relation_size(it) > 0 then
                        execute 'delete from ' || it;
                    end if;
                end loop;
                perform setval(q.seqrelid::regclass, q.seqstart, false)
                    from pg_sequence q join pg_depend d on d.objid = q.seqrelid and d.deptype in ('a', 'i')
                    where d.refobjid::regclass = any (wiped) and pg_sequence_last_value(q.seqrelid) is not null;
                perform set_config('session_replication_role', 'origin', true);
            end $$
            """;

    private final Database database;
    private final Today today;
    private final Mailbox mailbox;
    private final Neighbourhood neighbourhood;
    private final List<String[]> places = new ArrayList<>();

    Slate(Database database, Today today, Mailbox mailbox, Neighbourhood neighbourhood) {
        this.database = database;
        this.today = today;
        this.mailbox = mailbox;
        this.neighbourhood = neighbourhood;
    }

    public void wipe() {
        today.isFridayAgain();
        mailbox.shuts();
        neighbourhood.isEmptyAgain();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (database.isPostgresql()) {
                statement.execute(WIPED.formatted(String.join("', '", FROM_MIGRATIONS)));
            } else {
                statement.execute("set referential_integrity false");
                for (String table : tables(connection)) {
                    statement.execute("truncate table " + table + " restart identity");
                }
                statement.execute("set referential_integrity true");
            }
            statement.execute("delete from checklist_item where recorded_by <> 'P-0'");
            statement.execute("update checklist_item set retired_at = null, retired_by = null");
            statement.execute("delete from jurisdiction where sort_order >= 500");
            statement.execute("update jurisdiction set version = 0, retired_at = null, retired_by = null");
            places(connection, statement);
            statement.execute("update trail_head set number = 0, hash = '" + "0".repeat(64) + "'");
        } catch (SQLException broken) {
            throw new IllegalStateException("the slate can not be wiped", broken);
        }
    }

    /** The names of places, as they were before the first story. */
    private void places(Connection connection, Statement statement) throws SQLException {
        if (places.isEmpty()) {
            try (ResultSet row = statement.executeQuery("select code, name, parent_code, calendar from jurisdiction")) {
                while (row.next()) {
                    places.add(new String[] {row.getString(2), row.getString(3), row.getString(4), row.getString(1)});
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update jurisdiction set name = ?, parent_code = ?, calendar = ? where code = ?")) {
            for (String[] place : places) {
                for (int i = 0; i < place.length; i++) {
                    update.setString(i + 1, place[i]);
                }
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!FROM_MIGRATIONS.contains(name.toLowerCase())) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }
}
