package org.abeyance.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set, as the code reads it and as {@code docs/running.md} lists it. */
public final class Settings {

    private static final Path TABLE = Path.of("docs/running.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

    private static final Pattern ROW =
            Pattern.compile("\\| `(abeyance\\.[a-z.-]+)` \\| `([A-Z_]+)` \\| (.*?) \\| (.*?) \\| (.+?) \\|");
    private static final Pattern LITERAL = Pattern.compile("\"(abeyance\\.[a-z][a-z.-]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(abeyance\\.[a-z.-]+)(?::([^}]*))?}");

    private Settings() {}

    /** A row of the table; the default without its backticks, empty where there is none. */
    public record Setting(String name, String variable, String byDefault, String unit, String meaning) {}

    /** By name, in the order of the table. */
    public static Map<String, Setting> documented() {
        Map<String, Setting> rows = new LinkedHashMap<>();
        for (String line : read(TABLE).split("\n")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String byDefault = row.group(3).replace("`", "").replace("none", "");
                rows.put(row.group(1), new Setting(row.group(1), row.group(2), byDefault, row.group(4), row.group(5)));
            }
        }
        return rows;
    }

    /** Every name that the code or application.properties reads: whatever looks like one counts as one. */
    public static Set<String> used() {
        Set<String> names = new TreeSet<>(defaults().keySet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> LITERAL.matcher(read(file)).results().forEach(found -> names.add(found.group(1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /** What is taken where nothing is set, as far as it is declared: in annotations and in application.properties. */
    public static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        EXPRESSION
                .matcher(read(PROPERTIES))
                .results()
                .forEach(found -> defaults.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.abeyance");
        for (JavaClass type : all) {
            Stream<JavaAnnotation<?>> onFields = type.getFields().stream()
                    .flatMap(field -> property(field.tryGetAnnotationOfType(ConfigProperty.class.getName())));
            Stream<JavaAnnotation<?>> onParameters = type.getCodeUnits().stream()
                    .map(JavaCodeUnit::getParameters)
                    .flatMap(parameters -> parameters.stream().map(Settings::of))
                    .flatMap(Settings::property);
            Stream.concat(onFields, onParameters).forEach(annotation -> {
                String name = (String) annotation.getExplicitlyDeclaredProperty("name");
                if (name.startsWith("abeyance.")) {
                    defaults.put(name, (String) annotation
                            .tryGetExplicitlyDeclaredProperty("defaultValue")
                            .orElse(""));
                }
            });
        }
        return defaults;
    }

    private static Optional<? extends JavaAnnotation<?>> of(JavaParameter parameter) {
        return parameter.tryGetAnnotationOfType(ConfigProperty.class.getName());
    }

    private static Stream<JavaAnnotation<?>> property(Optional<? extends JavaAnnotation<?>> found) {
        return found.stream().map(annotation -> annotation);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
