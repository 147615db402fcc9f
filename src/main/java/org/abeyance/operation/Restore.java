package org.abeyance.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Verdict;
import org.abeyance.audit.Verification;
import org.abeyance.store.DatabaseSettings;

/** The command {@code restore FILE}: into a data folder without a database, checked before it is put in its place. */
final class Restore {

    static final String NAME = "restore";

    static final int DONE = 0;
    static final int BROKEN = 1;
    static final int NOT_DONE = 2;

    private static final String ENDING = ".mv.db";

    private final Installation installation;
    private final PrintStream out;

    Restore(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Says what it did and found, and returns the exit code. */
    int run(List<String> words) {
        if (words.size() != 1) {
            return no("Say “restore FILE”, with a file that “backup”, the page /backups or its call has made.");
        }
        if (installation.isPostgresql()) {
            return no("PostgreSQL is restored with pg_restore; docs/running.md says how.");
        }
        Optional<Path> database = installation.file();
        Path file = Path.of(words.get(0));
        if (database.isEmpty()) {
            return no("The settings name no embedded database in a file.");
        }
        if (!Files.isReadable(file)) {
            return no("There is no file " + file + " to be read.");
        }
        Path place = ended(database.get());
        if (Files.exists(place)) {
            return no(place + " is there already. Restore into an empty folder, set as abeyance.data-dir.");
        }
        try {
            return into(database.get(), file);
        } catch (SQLException | IOException broken) {
            return no("It could not be restored, and nothing is left behind: " + broken.getMessage());
        }
    }

    private int into(Path database, Path file) throws SQLException, IOException {
        Path apart = database.resolveSibling(database.getFileName() + "-restoring");
        Files.createDirectories(apart.toAbsolutePath().getParent());
        Files.deleteIfExists(ended(apart));
        try {
            Verdict verdict = restored(apart, file);
            Files.move(ended(apart), ended(database));
            out.println("Restored to " + ended(database) + ". " + verdict);
            return verdict.isIntact() ? DONE : BROKEN;
        } finally {
            Files.deleteIfExists(ended(apart));
            Files.deleteIfExists(apart.resolveSibling(apart.getFileName() + ".trace.db"));
        }
    }

    private Verdict restored(Path apart, Path file) throws SQLException {
        String url = "jdbc:h2:file:" + apart.toAbsolutePath() + DatabaseSettings.H2_SWITCHES;
        try (Connection connection = installation.connect(url)) {
            Script.read(connection, file);
            files(connection);
            return Verification.of(connection);
        }
    }

    /** Every file must still be what its digest says. */
    private void files(Connection connection) throws SQLException {
        int whole = 0;
        try (Statement statement = connection.createStatement();
                ResultSet files = statement.executeQuery("select id, digest from content order by id")) {
            while (files.next()) {
                if (digest(connection, files.getLong(1)).equals(files.getString(2))) {
                    whole++;
                } else {
                    out.println("A file is not what it was: its SHA-256 was " + files.getString(2) + ".");
                }
            }
        }
        out.println(whole + " contents of files have their digests.");
    }

    private static String digest(Connection connection, long content) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet pieces = statement.executeQuery(
                        "select bytes from content_piece where content_id = " + content + " order by number")) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            while (pieces.next()) {
                sha256.update(pieces.getBytes(1));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Path ended(Path database) {
        return database.resolveSibling(database.getFileName() + ENDING);
    }

    private int no(String sentence) {
        out.println(sentence);
        return NOT_DONE;
    }
}
