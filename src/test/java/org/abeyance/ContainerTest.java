package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.testing.Settings;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the containers without building them. */
class ContainerTest {

    static final Path COMPOSE = Path.of("docker/compose.yml");
    static final Path IMAGE = Path.of("docker/Dockerfile");

    /** What the image is told apart from our own settings. */
    static final Set<String> OF_QUARKUS = Set.of("QUARKUS_HTTP_PORT");

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(COMPOSE));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @Test
    void the_compose_file_names_the_app_its_database_and_a_mail_catcher() throws IOException {
        assertThat(services()).containsOnlyKeys("abeyance", "postgres", "mail");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_app_is_told_real_settings_only() throws IOException {
        Map<String, Object> environment =
                (Map<String, Object>) services().get("abeyance").get("environment");
        Set<String> known = Settings.documented().values().stream()
                .map(Settings.Setting::variable)
                .collect(Collectors.toSet());
        assertThat(environment.keySet())
                .contains("ABEYANCE_DATABASE_URL", "ABEYANCE_MAIL_HOST")
                .allMatch(known::contains);
        assertThat(variablesOf("ENV")).allMatch(name -> known.contains(name) || OF_QUARKUS.contains(name));
    }

    @Test
    @SuppressWarnings("unchecked")
    void nothing_but_the_app_is_reached_from_other_machines() throws IOException {
        services().forEach((name, service) -> {
            List<String> ports = (List<String>) service.getOrDefault("ports", List.of());
            assertThat(ports).as(name).allMatch(port -> name.equals("abeyance") || port.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void the_image_runs_as_somebody_without_rights_and_says_how_it_is() throws IOException {
        assertThat(instruction("USER")).isNotEmpty().noneMatch(user -> user.matches("(root|0)(:.*)?"));
        assertThat(instruction("HEALTHCHECK")).singleElement().asString().contains("/q/health/ready");
        assertThat(instruction("FROM")).allMatch(image -> image.matches(".*:25\\b.*"));
    }

    static List<String> variablesOf(String instruction) throws IOException {
        return instruction(instruction).stream()
                .map(line -> line.split("[= ]")[0])
                .toList();
    }

    /** What follows the instruction, each time, with continued lines joined. */
    static List<String> instruction(String name) throws IOException {
        return Files.readString(IMAGE)
                .replaceAll("\\\\\n\\s*", " ")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }
}
