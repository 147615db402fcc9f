package org.abeyance.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * All of an embedded database as one compressed file of SQL, as of one moment, whoever writes meanwhile. As SQL it is read
 * again by later versions too.
 */
final class Script {

    /** Every table as of one moment: without it each would be as of the moment at which it is its turn. */
    private static final String OF_ONE_MOMENT = "set session characteristics as transaction isolation level snapshot";

    private static final String AS_USUAL = "set session characteristics as transaction isolation level read committed";

    private static final String FORM = " compression zip charset 'UTF-8'";

    private Script() {}

    /** Writes it under another name first, so that a file of this name is always a whole one. */
    static void write(Connection connection, Path to) throws SQLException, IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (Statement statement = connection.createStatement()) {
            statement.execute(OF_ONE_MOMENT);
            try {
                statement.execute("script to '" + quoted(unfinished) + "'" + FORM);
            } finally {
                statement.execute(AS_USUAL);
            }
            onlyForUs(unfinished);
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Into an empty database. */
    static void read(Connection connection, Path from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("runscript from '" + quoted(from) + "'" + FORM);
        }
    }

    private static String quoted(Path file) {
        return file.toAbsolutePath().normalize().toString().replace("'", "''");
    }

    /** It holds everything, walled concerns included. */
    private static void onlyForUs(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }
}
