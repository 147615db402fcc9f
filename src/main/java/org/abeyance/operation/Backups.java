package org.abeyance.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.store.Database;
import org.abeyance.store.Sizes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Backs the embedded database up while people work. The files stay on the machine: they hold everything, also what no
 * administrator may read, so no page gives them out.
 */
@ApplicationScoped
public class Backups {

    /** One that was made; the SHA-256 only where it was made a moment ago. */
    public record Made(String name, long bytes, String sha256) {

        public String size() {
            return Sizes.written(bytes);
        }
    }

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private static final String OURS = "abeyance-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.sql\\.zip";

    private final Database database;
    private final DataSource source;
    private final Trail trail;
    private final Optional<Path> folder;
    private final int keep;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    Backups(
            Database database,
            DataSource source,
            Trail trail,
            @ConfigProperty(name = "abeyance.backup.dir") Optional<String> folder,
            @ConfigProperty(name = "abeyance.backup.keep", defaultValue = "14") int keep) {
        this.database = database;
        this.source = source;
        this.trail = trail;
        this.folder = folder.map(Path::of);
        this.keep = Math.max(1, keep);
    }

    /** True on the embedded database, for which the product backs up itself. */
    public boolean areOurs() {
        return !database.isPostgresql();
    }

    public Optional<Path> folder() {
        return folder;
    }

    /** Makes one now, in the folder of the settings, and removes the oldest of those that are too many. */
    public Made make(Stamp stamp) {
        Path into = folder.orElseThrow(
                () -> Refused.because("Nobody has said where backups go: set abeyance.backup.dir and start again."));
        return make(stamp, into);
    }

    Made make(Stamp stamp, Path into) {
        if (!areOurs()) {
            throw Refused.because("PostgreSQL is backed up with pg_dump, beside Abeyance.");
        }
        if (!isBusy.compareAndSet(false, true)) {
            throw Refused.because("A backup is being made at this moment.");
        }
        try {
            Made made = written(
                    Files.createDirectories(into).resolve("abeyance-" + MOMENT.format(stamp.at()) + ".sql.zip"));
            forgetOldest(into);
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.add(
                            stamp,
                            "backup.make",
                            "backup/" + made.name(),
                            "Backed up to " + made.name() + ", " + made.size() + ", SHA-256 " + made.sha256() + ".",
                            ""));
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException("the backup can not be written", broken);
        } finally {
            isBusy.set(false);
        }
    }

    private Made written(Path file) throws IOException {
        if (Files.exists(file)) {
            throw Refused.because("There is a backup of this second already.");
        }
        try (Connection connection = source.getConnection()) {
            Script.write(connection, file);
        } catch (SQLException broken) {
            throw new IllegalStateException("the database can not be backed up", broken);
        }
        return new Made(file.getFileName().toString(), Files.size(file), digest(file));
    }

    /** Those in the folder, the latest first. */
    public List<Made> made() {
        return folder.filter(Files::isDirectory).map(this::in).orElse(List.of());
    }

    private List<Made> in(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches(OURS))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), Comparator.reverseOrder()))
                    .map(file -> new Made(
                            file.getFileName().toString(), file.toFile().length(), ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void forgetOldest(Path place) throws IOException {
        List<Made> all = in(place);
        for (Made one : all.subList(Math.min(keep, all.size()), all.size())) {
            Files.deleteIfExists(place.resolve(one.name()));
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int read = bytes.read(some); read > 0; read = bytes.read(some)) {
                sha256.update(some, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
