package org.abeyance.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One jar, two databases: derives from {@code abeyance.database.url} which of the two prepared datasources, persistence
 * units and migrations is on. Without that setting it is the embedded H2 in {@code abeyance.data-dir}.
 */
public final class DatabaseSettings implements ConfigSourceFactory {

    /** Below application.properties would lose to it; above it, and below the environment and system properties. */
    private static final int ORDINAL = 260;

    /**
     * {@code WRITE_DELAY=0}: what was acknowledged survives a kill. H2's default loses up to half a second.
     * {@code DB_CLOSE_ON_EXIT=FALSE}: the pool closes the database, not a shutdown hook racing with it.
     * {@code MAX_LENGTH_INPLACE_LOB}: texts and files are kept in their rows. Elsewhere they are no part of a transaction, and a
     * process that is killed as one ends can leave a row whose text is gone.
     */
    public static final String H2_SWITCHES =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=" + (256 << 20);

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = read(context, "abeyance.database.url").orElse("");
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        Map<String, String> derived = new HashMap<>();
        switchOn(derived, "h2", !postgresql);
        switchOn(derived, "postgresql", postgresql);
        if (postgresql) {
            derived.put("quarkus.datasource.\"postgresql\".jdbc.url", url);
            read(context, "abeyance.database.user")
                    .ifPresent(user -> derived.put("quarkus.datasource.\"postgresql\".username", user));
            read(context, "abeyance.database.password")
                    .ifPresent(password -> derived.put("quarkus.datasource.\"postgresql\".password", password));
        } else {
            String dir = read(context, "abeyance.data-dir").orElse("./abeyance-data");
            derived.put(
                    "quarkus.datasource.\"h2\".jdbc.url",
                    url.isEmpty() ? "jdbc:h2:file:" + absolute(dir) + "/abeyance" + H2_SWITCHES : url);
            derived.put("quarkus.datasource.\"h2\".username", "abeyance");
        }
        return List.of(new PropertiesConfigSource(derived, "database settings", ORDINAL));
    }

    private static void switchOn(Map<String, String> derived, String name, boolean on) {
        derived.put("quarkus.datasource.\"" + name + "\".active", String.valueOf(on));
        derived.put("quarkus.hibernate-orm.\"" + name + "\".active", String.valueOf(on));
        derived.put("quarkus.flyway.\"" + name + "\".active", String.valueOf(on));
    }

    /** H2 wants an absolute path, or one that begins with a dot. */
    private static String absolute(String dir) {
        return java.nio.file.Path.of(dir).toAbsolutePath().normalize().toString();
    }

    private static Optional<String> read(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return Optional.ofNullable(value).map(ConfigValue::getValue).filter(v -> !v.isBlank());
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
