package org.abeyance.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of the app, as its classes declare them and as {@code docs/roles.md} lists them. */
public final class Routes {

    private static final java.nio.file.Path ROLES = java.nio.file.Path.of("docs/roles.md");
    private static final java.nio.file.Path CALLS = java.nio.file.Path.of("docs/api.md");
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PUT|PATCH|DELETE) \\| (/\\S*) \\| (.+?) \\|");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Pattern> ADDRESSES = new ConcurrentHashMap<>();

    private Routes() {}

    /** The classes are read only once: that takes seconds, and a story may have a dozen walkers. */
    private static final class Doors {

        static final Map<Route, Method> ALL = Collections.unmodifiableMap(declared());
    }

    /** A method and a path with its parameters in braces, without what they must look like. */
    public record Route(String method, String path) implements Comparable<Route> {

        public boolean isApi() {
            return path.startsWith("/api/");
        }

        /** An address of this route at which there is nothing. */
        public String example() {
            return path.replaceAll("\\{[^}]*}", "0");
        }

        /** What stands in braces, in order. */
        public List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** Whether an address without its query is one of this route. */
        public boolean fits(String address) {
            return ADDRESSES
                    .computeIfAbsent(
                            path, any -> Pattern.compile(PARAMETER.matcher(any).replaceAll("[^/]+")))
                    .matcher(address)
                    .matches();
        }

        @Override
        public int compareTo(Route other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** From the annotations of all doors. */
    public static List<Route> found() {
        return List.copyOf(doors().keySet());
    }

    /** Every route with the method that answers it. */
    public static Map<Route, Method> doors() {
        return Doors.ALL;
    }

    private static Map<Route, Method> declared() {
        Map<Route, Method> doors = new LinkedHashMap<>();
        for (JavaClass door : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.abeyance")) {
            for (JavaMethod method : door.getMethods()) {
                method.getAnnotations().stream()
                        .flatMap(
                                annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                        .forEach(verb -> doors.put(new Route(verb.value(), path(door, method)), method.reflect()));
            }
        }
        return doors;
    }

    private static String path(JavaClass door, JavaMethod method) {
        String path = Stream.of(
                        door.tryGetAnnotationOfType(Path.class).map(Path::value),
                        method.tryGetAnnotationOfType(Path.class).map(Path::value))
                .flatMap(part -> part.stream())
                .flatMap(part -> Stream.of(part.split("/(?![^{]*})")))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}"))
                .collect(Collectors.joining("/"));
        return "/" + path;
    }

    /** The rows of {@code docs/roles.md}, in its order. */
    public static Map<Route, Set<String>> table() {
        return rows(ROLES);
    }

    /** The calls that {@code docs/api.md} lists. */
    public static Set<Route> calls() {
        return rows(CALLS).keySet();
    }

    private static Map<Route, Set<String>> rows(java.nio.file.Path table) {
        Map<Route, Set<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> rows.put(
                            new Route(row.group(1), row.group(2)),
                            Set.of(row.group(3).split(", "))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
