package org.abeyance.operation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Head;
import org.abeyance.audit.Verdict;
import org.abeyance.audit.Verification;

/**
 * The command {@code verify-trail}, perhaps with a head as the log has it: reads the database of the settings and nothing
 * else. It opens no door, migrates nothing and writes nothing.
 */
final class VerifyTrail {

    static final String NAME = "verify-trail";

    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int NOT_DONE = 2;

    private final PrintStream out;

    VerifyTrail(PrintStream out) {
        this.out = out;
    }

    /** Says what it found in one sentence, and returns the exit code. */
    int run(List<String> words) {
        if (!words.isEmpty() && !(words.size() == 2 && words.get(0).matches("[0-9]{1,18}"))) {
            out.println("Say “verify-trail”, or “verify-trail <number> <hash>” with a head as the log has it.");
            return NOT_DONE;
        }
        Optional<Head> noted =
                words.isEmpty() ? Optional.empty() : Optional.of(new Head(Long.parseLong(words.get(0)), words.get(1)));
        try (Connection connection = Installation.ofTheSettings().connect()) {
            return verify(connection, noted);
        } catch (SQLException unreadable) {
            out.println("The trail can not be read: " + unreadable.getMessage());
            return NOT_DONE;
        }
    }

    private int verify(Connection connection, Optional<Head> noted) throws SQLException {
        Verdict verdict = noted.isPresent() ? Verification.of(connection, noted.get()) : Verification.of(connection);
        out.println(verdict);
        return verdict.isIntact() ? INTACT : BROKEN;
    }
}
