package org.abeyance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database keeps long texts and files beside its tables, in a map that is no part of a transaction: a process that
 * was killed left a row behind whose text was gone. With the switches of this house it keeps them in their rows.
 */
class TextsInRowsTest {

    private static final int LONG = 4_000_000;

    @TempDir
    Path folder;

    @Test
    void long_texts_and_files_are_part_of_their_row() throws SQLException {
        keep(DatabaseSettings.H2_SWITCHES);

        assertThat(isAnythingElsewhere()).isFalse();
    }

    @Test
    void without_the_switch_they_are_kept_elsewhere() throws SQLException {
        keep("");

        assertThat(isAnythingElsewhere()).isTrue();
    }

    private void keep(String switches) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("texts") + switches;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table text (words clob, bytes blob)");
            try (PreparedStatement insert = connection.prepareStatement("insert into text values (?, ?)")) {
                insert.setString(1, "a".repeat(LONG));
                insert.setBytes(2, new byte[LONG]);
                insert.execute();
            }
            statement.execute("shutdown");
        }
    }

    private boolean isAnythingElsewhere() {
        try (MVStore store = MVStore.open(folder.resolve("texts.mv.db").toString())) {
            return store.hasData("lobMap");
        }
    }
}
