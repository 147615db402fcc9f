package org.abeyance.intake.text;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Holds the process that reads files. Where a file makes it die, hang or grow, it is that file that is given up, not the worker:
 * the next one gets a fresh process.
 */
final class TextWorker implements AutoCloseable {

    /**
     * What was read.
     *
     * @param note what is to be known of the reading; empty where all was read
     */
    record Words(String text, String note, boolean isReadable) {}

    private static final String SLOW = "Reading it took too long, so only its beginning was read.";
    private static final String DIED =
            "It needs more memory than reading a file may take, so only its beginning was read.";
    private static final int LONGEST = 2_000_000;

    private final Duration patience;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private Process process;

    TextWorker(Duration patience) {
        this.patience = patience;
    }

    /** The words of a file. */
    Words read(Path file, String name) throws IOException, InterruptedException {
        Path words = Files.createTempFile("abeyance-", ".words");
        try {
            start();
            String line = file + "\t" + words + "\t" + name.replaceAll("[\\t\\r\\n]", " ") + "\n";
            try {
                process.outputWriter(StandardCharsets.UTF_8).append(line).flush();
            } catch (IOException deadAlready) {
                close();
                return said(words, DIED, false);
            }
            Optional<String> answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                close();
                return said(words, SLOW, true);
            }
            if (answer.isEmpty()) {
                close();
                return said(words, DIED, true);
            }
            TextProcess.End end = TextProcess.End.valueOf(answer.get());
            return said(words, end.note, end != TextProcess.End.LOCKED && end != TextProcess.End.BROKEN);
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private static Words said(Path words, String note, boolean isReadable) throws IOException {
        String text = plain(new String(Files.readAllBytes(words), StandardCharsets.UTF_8));
        return new Words(text, note, isReadable || !text.isBlank());
    }

    /** Without what neither database nor page can bear. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .limit(LONGEST)
                .filter(point -> point == '\n'
                        || point == '\t'
                        || !Character.isISOControl(point)
                                && Character.getType(point) != Character.SURROGATE
                                && point < 0xFFFE | point > 0xFFFF)
                .forEach(plain::appendCodePoint);
        return plain.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{4,}", "\n\n\n")
                .strip();
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
                        TextProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = fresh;
        Thread listener = new Thread(() -> listen(fresh), "file-words");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen(Process of) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                answers.add(Optional.of(line));
            }
        } catch (IOException closed) {
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
