package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a newcomer reads first leads somewhere. */
class ReadmeTest {

    static final Path README = Path.of("README.md");
    static final Path CODE = Path.of("src/main/java/org/abeyance");

    static List<String> found(String pattern, Path in) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(in))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void its_two_commands_run_it_and_test_it() throws IOException {
        assertThat(found("^```\\n(.*?)\\n```", README))
                .filteredOn(block -> block.startsWith("./mvnw"))
                .containsExactly("./mvnw -Pdemo package", "./mvnw verify");
    }

    @Test
    void every_folder_it_names_is_there() throws IOException {
        List<String> rows = found("^\\| .+? \\| (.+?) \\| .+? \\|$", README).stream()
                .filter(cell -> cell.startsWith("`"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        List<String> folders = rows.stream()
                .flatMap(cell -> Pattern.compile("`([a-z.]+)`").matcher(cell).results())
                .map(result -> result.group(1))
                .toList();
        assertThat(folders)
                .allSatisfy(
                        name -> assertThat(CODE.resolve(name.replace('.', '/'))).isDirectory());
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_somewhere() throws IOException {
        Stream<Path> pages = Stream.concat(Stream.of(README), documents());
        return pages.map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
            Path folder = page.toAbsolutePath().getParent();
            assertThat(found("\\]\\((?!https?:)([^)#]+)", page))
                    .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
        }));
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }
}
