package org.abeyance.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.abeyance.store.Sizes;

/** The command {@code backup FILE}, for an embedded database on which nothing runs. */
final class BackUp {

    static final String NAME = "backup";

    static final int DONE = 0;
    static final int NOT_DONE = 2;

    private final Installation installation;
    private final PrintStream out;

    BackUp(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Says in one sentence what it did, and returns the exit code. */
    int run(List<String> words) {
        if (words.size() != 1) {
            return no("Say “backup FILE”, with the name of a file that is not there yet.");
        }
        if (installation.isPostgresql()) {
            return no("PostgreSQL is backed up with pg_dump; docs/running.md says how.");
        }
        Path file = Path.of(words.get(0));
        if (Files.exists(file)) {
            return no(file + " is there already; a backup is not written over another.");
        }
        try (Connection connection = installation.connect()) {
            Script.write(connection, file);
            out.println("Backed up to " + file + ", " + Sizes.written(Files.size(file)) + ".");
            return DONE;
        } catch (SQLException broken) {
            return no(
                    broken.getErrorCode() == Installation.IN_USE
                            ? "Abeyance runs on this database. Back it up while it runs with the page /backups, with"
                                    + " POST /api/v1/backups, or every night with abeyance.backup.dir; or stop it first."
                            : "The database can not be backed up: " + broken.getMessage());
        } catch (IOException broken) {
            return no("The backup can not be written: " + broken);
        }
    }

    private int no(String sentence) {
        out.println(sentence);
        return NOT_DONE;
    }
}
