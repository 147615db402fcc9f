package org.abeyance.intake.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Has the words of files read in a process apart. Where a file makes it die, hang or grow, it is that file that is given up,
 * not the worker: the next one gets a fresh process.
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

    private final Apart process;

    TextWorker(Duration patience) {
        this.process = new Apart(TextProcess.class, patience);
    }

    /** The words of a file. */
    Words read(Path file, String name) throws IOException, InterruptedException {
        Path words = Files.createTempFile("abeyance-", ".words");
        try {
            Apart.Answer answer = process.ask(file + "\t" + words + "\t" + name.replaceAll("[\\t\\r\\n]", " "));
            return switch (answer.fate()) {
                case DEAD -> said(words, DIED, false);
                case SLOW -> said(words, SLOW, true);
                case DIED -> said(words, DIED, true);
                case ANSWERED -> {
                    TextProcess.End end = TextProcess.End.valueOf(answer.line());
                    yield said(words, end.note, end != TextProcess.End.LOCKED && end != TextProcess.End.BROKEN);
                }
            };
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

    @Override
    public void close() {
        process.close();
    }
}
