package org.abeyance.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.abeyance.store.DatabaseSettings;

/**
 * The database the suite runs on: H2 in memory, or a real PostgreSQL where {@code abeyance.test.database} says so. The build
 * runs every test tagged {@code database} once on each.
 */
public class DatabaseUnderTest implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("abeyance.test.database"))) {
            return Map.of(
                    "abeyance.database.url",
                    "jdbc:h2:mem:abeyance;DB_CLOSE_DELAY=-1" + DatabaseSettings.H2_SWITCHES,
                    "abeyance.search.dir",
                    "memory",
                    "abeyance.search.poll",
                    "0S",
                    "abeyance.reminders",
                    "false",
                    "abeyance.intake",
                    "false",
                    "abeyance.hooks",
                    "false");
        }
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        return Map.of(
                "abeyance.reminders",
                "false",
                "abeyance.intake",
                "false",
                "abeyance.hooks",
                "false",
                "abeyance.database.url",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "abeyance.database.user",
                "postgres",
                "abeyance.database.password",
                "postgres",
                "abeyance.search.dir",
                "memory",
                "abeyance.search.poll",
                "0S");
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException leftBehind) {
                throw new UncheckedIOException(leftBehind);
            }
        }
    }
}
