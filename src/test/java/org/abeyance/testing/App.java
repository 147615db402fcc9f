package org.abeyance.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged app as an operator starts it: a process of its own with settings of its own, which can be asked, stopped and
 * killed.
 */
public final class App implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How Java is started: as everywhere where nothing is said, which is what is measured. */
    private static final List<String> SWITCHES =
            List.of(System.getProperty("abeyance.test.switches", "").split(" "));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final URI address;

    private App(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts on a free port with these environment variables and none of ours, and waits until it is ready. */
    public static App start(Map<String, String> settings) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there: ./mvnw -DskipTests package makes it");
        }
        try {
            int port = freePort();
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
            Path log = freshLog();
            App app = new App(process(environment, log).start(), log, URI.create("http://localhost:" + port));
            app.awaitReady();
            return app;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** What a command on the jar printed, and with which code it ended. */
    public record Ran(int code, String said) {}

    /** Does one of the commands for operators, with these environment variables and none of ours. */
    public static Ran command(Map<String, String> settings, String... words) {
        try {
            Path log = freshLog();
            Process process = process(settings, log, words).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command did not end:\n" + Files.readString(log));
            }
            return new Ran(process.exitValue(), Files.readString(log));
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Path freshLog() throws IOException {
        return Files.createTempFile(Files.createDirectories(Path.of("target/app")), "app-", ".log");
    }

    private static ProcessBuilder process(Map<String, String> environment, Path log, String... words) {
        List<String> command = new ArrayList<>(List.of(java()));
        SWITCHES.stream().filter(one -> !one.isEmpty()).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(ABEYANCE|QUARKUS|JAVA_TOOL)_.*"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // nobody listens yet
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The app did not become ready:\n" + log());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1));
    }

    public HttpResponse<String> get(String path) {
        return send(at(path).GET().build());
    }

    /** @throws UncheckedIOException where nobody answers */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException nobodyAnswers) {
            throw new UncheckedIOException(nobodyAnswers);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All it has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the processor has spent on it so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How much memory it has ever had in its hands, as Linux counts it; empty on other systems. */
    public String residentAtMost() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.of()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code kill -9}: it has no time for a last word. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ctrl-C: it finishes what it began. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
