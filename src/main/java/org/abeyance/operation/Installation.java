package org.abeyance.operation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database that the settings name, for commands that run beside the product and start nothing of it. */
final class Installation {

    /** What H2 says where another process has the file. */
    static final int IN_USE = 90020;

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private final Config settings;

    private Installation(Config settings) {
        this.settings = settings;
    }

    static Installation ofTheSettings() {
        return new Installation(ConfigProvider.getConfig());
    }

    boolean isPostgresql() {
        return settings.getOptionalValue("quarkus.datasource.\"postgresql\".active", Boolean.class)
                .orElse(false);
    }

    /** As the product itself would connect, except that an embedded database that is not there is not made. */
    Connection connect() throws SQLException {
        return connect(isPostgresql() ? url() : url() + ";IFEXISTS=TRUE");
    }

    /** To another place than that of the settings, as the same user. */
    Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, setting("username"), setting("password"));
    }

    /** The embedded database without the endings of its files; nothing where it is no file. */
    Optional<Path> file() {
        Matcher file = FILE.matcher(url());
        return !isPostgresql() && file.matches() ? Optional.of(Path.of(file.group(1))) : Optional.empty();
    }

    private String url() {
        return settings.getValue(source() + "jdbc.url", String.class);
    }

    private String setting(String name) {
        return settings.getOptionalValue(source() + name, String.class).orElse("");
    }

    private String source() {
        return "quarkus.datasource.\"" + (isPostgresql() ? "postgresql" : "h2") + "\".";
    }
}
