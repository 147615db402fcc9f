package org.abeyance.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.abeyance.store.DatabaseSettings;

/** An empty database to measure the packaged app on, with a data folder beside it; both are gone afterwards. */
public record Ground(String name, String url, String user, String password, Path folder) {

    /** What is measured on it. */
    public interface Measure {
        void on(Ground ground, int size) throws Exception;
    }

    /**
     * Measures on both databases, or on the one that is named.
     *
     * @param arguments {@code 20000}, {@code h2:20000} or {@code postgresql:2000}; anything else is both at the usual size
     */
    public static void each(String[] arguments, int usual, Measure measure) throws Exception {
        String wanted = arguments.length > 0 && arguments[0].matches("((h2|postgresql):)?[0-9]+") ? arguments[0] : "";
        int size = wanted.isEmpty() ? usual : Integer.parseInt(wanted.replaceFirst(".*:", ""));
        if (!wanted.startsWith("postgresql:")) {
            onH2(size, measure);
        }
        if (!wanted.startsWith("h2:")) {
            onPostgresql(size, measure);
        }
    }

    private static void onH2(int size, Measure measure) throws Exception {
        Path folder = Files.createTempDirectory("abeyance-benchmark-");
        String url = "jdbc:h2:file:" + folder.resolve("abeyance") + DatabaseSettings.H2_SWITCHES;
        new Ground("H2", url, "abeyance", "", folder).let(size, measure);
    }

    private static void onPostgresql(int size, Measure measure) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .start()) {
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            Path folder = Files.createTempDirectory("abeyance-benchmark-");
            new Ground("PostgreSQL", url, "postgres", "postgres", folder).let(size, measure);
        }
    }

    private void let(int size, Measure measure) throws Exception {
        try {
            measure.on(this, size);
        } finally {
            forget(folder);
        }
    }

    public static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    public boolean isPostgresql() {
        return name.equals("PostgreSQL");
    }

    /** The settings by which the app uses it, to be added to. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("ABEYANCE_DATA_DIR", folder.toString());
        settings.put("ABEYANCE_DATABASE_URL", url);
        if (isPostgresql()) {
            settings.put("ABEYANCE_DATABASE_USER", user);
            settings.put("ABEYANCE_DATABASE_PASSWORD", password);
        }
        return settings;
    }

    /** While the app does not run: the embedded one takes one process at a time. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
