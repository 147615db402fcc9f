package org.abeyance.intake.text;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.abeyance.concern.DrawsPages;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.abeyance.store.Pictures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has pages of files drawn in a process apart, one file at a time; where nobody looks any more, the process ends. */
@ApplicationScoped
class PageWorker implements DrawsPages {

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final String SLOW = "Drawing some of its pages took too long.";
    private static final String DIED = "Drawing some of its pages needs more memory than that may take.";

    /** Where a PNG says how wide and high it is. */
    private static final int SIZE_AT = 16;

    private final Contents contents;
    private final Duration patience;
    private final Apart process;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ScheduledExecutorService timer;
    private Optional<ScheduledFuture<?>> ending = Optional.empty();

    PageWorker(
            Contents contents,
            @ConfigProperty(name = "abeyance.files.drawing-time", defaultValue = "20S") Duration patience) {
        this.contents = contents;
        this.patience = patience;
        this.process = new Apart(PageProcess.class, patience);
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "file-drawing");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
        process.close();
    }

    @Override
    public Optional<Drawn> draw(Content content, int from, int most) {
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                ending.ifPresent(planned -> planned.cancel(false));
                return Optional.of(drawn(content, from, most));
            } finally {
                ending = Optional.of(timer.schedule(this::end, IDLE.toSeconds(), TimeUnit.SECONDS));
                turn.unlock();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void end() {
        if (turn.tryLock()) {
            process.close();
            turn.unlock();
        }
    }

    private Drawn drawn(Content content, int from, int most) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("abeyance-pages-");
        try {
            Path file = folder.resolve("file");
            try (InputStream bytes = contents.open(content)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Apart.Answer answer = process.ask(file + "\t" + folder + "\t" + from + "\t" + most);
            String note = switch (answer.fate()) {
                case ANSWERED -> PageProcess.End.valueOf(answer.line()).note;
                case SLOW -> SLOW;
                case DIED, DEAD -> DIED;
            };
            return new Drawn(new Pictures.Drawing(count(folder), note), pictures(folder, from, most));
        } finally {
            delete(folder);
        }
    }

    private static int count(Path folder) throws IOException {
        Path count = folder.resolve(PageProcess.COUNT);
        return Files.exists(count) ? Integer.parseInt(Files.readString(count).strip()) : 0;
    }

    private static List<Pictures.Picture> pictures(Path folder, int from, int most) throws IOException {
        List<Pictures.Picture> pictures = new ArrayList<>();
        for (int number = from; number < from + most; number++) {
            Path png = folder.resolve(number + ".png");
            if (Files.exists(png) && Files.size(png) > SIZE_AT + Long.BYTES && isWhole(png)) {
                byte[] bytes = Files.readAllBytes(png);
                ByteBuffer size = ByteBuffer.wrap(bytes, SIZE_AT, Long.BYTES);
                pictures.add(new Pictures.Picture(new Pictures.Page(number, size.getInt(), size.getInt()), bytes));
            }
        }
        return pictures;
    }

    /** The process may have been ended while it wrote: a whole PNG ends with a chunk that says so. */
    private static boolean isWhole(Path png) throws IOException {
        byte[] bytes = Files.readAllBytes(png);
        return new String(bytes, bytes.length - 8, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("IEND");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
