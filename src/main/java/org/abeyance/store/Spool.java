package org.abeyance.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.abeyance.Refused;

/** Bytes on their way in, in a file of ours until they are kept: how many they are and what they digest to is known first. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final String digest;
    private final long size;

    private Spool(Path file, String digest, long size) {
        this.file = file;
        this.digest = digest;
        this.size = size;
    }

    /** @throws Refused where there is more than may be */
    static Spool of(InputStream bytes, long most) throws IOException {
        Path file = Files.createTempFile("abeyance-", ".spool");
        MessageDigest sha256 = sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw Refused.at("files", "This is larger than a file may be: " + Sizes.written(most) + ".");
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException cutOff) {
            Files.deleteIfExists(file);
            throw cutOff;
        }
        return new Spool(file, HexFormat.of().formatHex(sha256.digest()), size);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    String digest() {
        return digest;
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
