package org.abeyance.intake.text;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process apart in which files are opened: given one line after the other, it answers each with one. Where it dies, hangs or
 * grows, it is ended, and the next line gets a fresh one.
 */
final class Apart implements AutoCloseable {

    /** How a line ended. */
    enum Fate {
        ANSWERED,
        /** It took longer than it may. */
        SLOW,
        /** The process ended over it. */
        DIED,
        /** The process had ended before. */
        DEAD
    }

    /** What it answered; empty where it did not. */
    record Answer(Fate fate, String line) {}

    /** What an answer begins with: a virtual machine may print lines of its own, as it starts with a recording. */
    private static final String MARK = "answer: ";

    private final Class<?> program;
    private final Duration patience;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private Process process;

    Apart(Class<?> program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** How one line is answered, in the process apart. */
    @FunctionalInterface
    interface Answering {

        /** @return how it ended */
        Enum<?> to(String line) throws IOException;
    }

    /** The main loop of a process apart: answers each line until its input ends. */
    static void serve(Answering answering) throws IOException {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            answer.println(MARK + answering.to(line).name());
        }
    }

    Answer ask(String line) throws IOException, InterruptedException {
        start();
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        } catch (IOException deadAlready) {
            close();
            return new Answer(Fate.DEAD, "");
        }
        Optional<String> answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            close();
            return new Answer(Fate.SLOW, "");
        }
        if (answer.isEmpty()) {
            close();
            return new Answer(Fate.DIED, "");
        }
        return new Answer(Fate.ANSWERED, answer.get());
    }

    private void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        answers.clear();
        Process fresh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss4m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = fresh;
        Thread listener = new Thread(() -> listen(fresh), "file-process");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen(Process of) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines()
                    .filter(line -> line.startsWith(MARK))
                    .forEach(line -> answers.add(Optional.of(line.substring(MARK.length()))));
        } catch (IOException | UncheckedIOException closed) {
            // it ended, which is told below
        }
        if (of == process) {
            answers.add(Optional.empty());
        }
    }

    /** What this program runs with: beside the jar that was started, or as the tests were. */
    private static String classPath() {
        String ours = System.getProperty("java.class.path");
        Path jar = Path.of(ours.split(File.pathSeparator)[0]).toAbsolutePath();
        Path libraries = jar.resolveSibling("lib").resolve("main");
        return Files.isDirectory(libraries)
                ? libraries + "/*" + File.pathSeparator + jar.resolveSibling("app") + "/*" + File.pathSeparator
                        + jar.resolveSibling("lib").resolve("boot") + "/*"
                : ours;
    }

    @Override
    public void close() {
        Process ended = process;
        process = null;
        if (ended != null) {
            ended.descendants().forEach(ProcessHandle::destroyForcibly);
            ended.destroyForcibly();
        }
    }
}
