package org.abeyance.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/** Where copies lie: each in a folder named by a number, the latest counts. Or in memory, and then nowhere. Threads help to ask them. */
final class Shelf implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Shelf.class);

    private final Optional<Path> root;
    private final Optional<FileLock> lock;
    private final Executor threads;
    private long latest;

    private Shelf(Optional<Path> root, Optional<FileLock> lock, Executor threads) {
        this.root = root;
        this.lock = lock;
        this.threads = threads;
    }

    static Shelf inMemory(Executor threads) {
        return new Shelf(Optional.empty(), Optional.empty(), threads);
    }

    /** In this folder, or in a temporary one where another process has taken it. */
    static Shelf in(Path wanted, Executor threads) {
        try {
            Files.createDirectories(wanted);
            FileChannel channel =
                    FileChannel.open(wanted.resolve("taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isPresent()) {
                return new Shelf(Optional.of(wanted), lock, threads);
            }
            channel.close();
            Path other = Files.createTempDirectory("abeyance-search-");
            LOG.warnf("%s is taken by another process: this one keeps its index in %s.", wanted, other);
            return in(other, threads);
        } catch (IOException unusable) {
            throw new UncheckedIOException("no index can be kept in " + wanted, unusable);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException takenByUs) {
            return Optional.empty();
        }
    }

    /** The latest copy that was kept whole; none where there is none, or where it can not be read. */
    Optional<LuceneIndex> kept() {
        for (Path folder : folders()) {
            latest = Math.max(latest, number(folder));
            Optional<LuceneIndex> copy = open(folder).filter(index -> {
                if (index.standing().isEmpty()) {
                    index.close();
                }
                return index.standing().isPresent();
            });
            if (copy.isPresent()) {
                folders().stream().filter(other -> !other.equals(folder)).forEach(Shelf::delete);
                return copy;
            }
        }
        folders().forEach(Shelf::delete);
        return Optional.empty();
    }

    private Optional<LuceneIndex> open(Path folder) {
        try {
            return Optional.of(LuceneIndex.in(FSDirectory.open(folder), threads));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            LOG.warnf(unreadable, "The index in %s can not be read and is made anew.", folder);
            return Optional.empty();
        }
    }

    /** An empty copy, newer than all. */
    LuceneIndex fresh() {
        return LuceneIndex.in(root.<Directory>map(this::folder).orElseGet(ByteBuffersDirectory::new), threads);
    }

    private Directory folder(Path in) {
        try {
            latest++;
            Path folder = in.resolve(String.valueOf(latest));
            delete(folder);
            return FSDirectory.open(Files.createDirectories(folder));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Removes all copies but the latest. */
    void clear() {
        folders().stream().filter(folder -> number(folder) != latest).forEach(Shelf::delete);
    }

    /** The latest first. */
    private List<Path> folders() {
        if (root.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root.get())) {
            return inside.filter(file -> file.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparing(Shelf::number).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException broken) throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stays) {
            LOG.warnf("%s can not be removed: %s", folder, stays);
        }
    }

    @Override
    public void close() {
        lock.ifPresent(held -> {
            try {
                held.acquiredBy().close();
            } catch (IOException ending) {
                LOG.debug("the lock ends with the process", ending);
            }
        });
    }
}
