package org.abeyance.operation;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * A demonstration listens to its own machine only: it binds to the loopback address, and refuses to start on any other
 * before a socket is opened.
 */
public final class DemonstrationAddress implements ConfigSourceFactory {

    private static final String HOST = "quarkus.http.host";
    private static final String LOOPBACK = "127.0.0.1";

    /** Above application.properties, below the environment and system properties, which are checked instead. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue demo = context.getValue("abeyance.demo");
        if (demo == null || !Boolean.parseBoolean(demo.getValue())) {
            return List.of();
        }
        ConfigValue host = context.getValue(HOST);
        if (host != null && host.getConfigSourceOrdinal() > ORDINAL && !isLoopback(host.getValue())) {
            throw new IllegalStateException(
                    "abeyance.demo listens on the loopback address only, and quarkus.http.host is " + host.getValue()
                            + ". Its passwords are told to everybody.");
        }
        return List.of(new PropertiesConfigSource(Map.of(HOST, LOOPBACK), "abeyance.demo", ORDINAL));
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
