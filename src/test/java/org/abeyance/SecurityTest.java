package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each claim of {@code docs/security.md} names a test that is there. */
class SecurityTest {

    private static final Path CLAIMS = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void every_test_it_names_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (var found : NAMED.matcher(Files.readString(CLAIMS)).results().toList()) {
            named++;
            Optional<String> source = source(found.group(1));
            if (source.isEmpty() || found.group(2) != null && !source.get().contains("void " + found.group(2) + "(")) {
                missing.add(found.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(40);
    }

    private static Optional<String> source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Optional<Path> file = files.filter(
                            path -> path.getFileName().toString().equals(test + ".java"))
                    .findFirst();
            return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
        }
    }

    @Test
    void every_row_of_its_table_names_one() throws IOException {
        assertThat(ReadmeTest.found("^(\\| [0-9].*)$", CLAIMS))
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue());
    }
}
