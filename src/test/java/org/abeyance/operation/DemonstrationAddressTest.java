package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationAddressTest {

    static final int ENVIRONMENT = 300;

    static SmallRyeConfig started(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(environment, "environment", ENVIRONMENT))
                .withSources(new PropertiesConfigSource(Map.of("quarkus.http.host", "0.0.0.0"), "default", 0))
                .withSources(new DemonstrationAddress())
                .build();
    }

    @Test
    void a_demonstration_listens_to_its_own_machine() {
        assertThat(started(Map.of("abeyance.demo", "true")).getRawValue("quarkus.http.host"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void anything_else_listens_as_it_is_told() {
        assertThat(started(Map.of()).getRawValue("quarkus.http.host")).isEqualTo("0.0.0.0");
        assertThat(started(Map.of("quarkus.http.host", "192.0.2.7")).getRawValue("quarkus.http.host"))
                .isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "demo.example", "::", "127.0.0.1.example"})
    void a_demonstration_refuses_any_other_address(String host) {
        assertThatThrownBy(() -> started(Map.of("abeyance.demo", "true", "quarkus.http.host", host)))
                .hasMessageContaining("loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
    void a_loopback_address_of_ones_choice_is_kept(String host) {
        assertThat(started(Map.of("abeyance.demo", "true", "quarkus.http.host", host))
                        .getRawValue("quarkus.http.host"))
                .isEqualTo(host);
    }
}
