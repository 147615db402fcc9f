package org.abeyance.intake.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A mailbox in one file: each of its mails becomes a file of its own, byte for byte, without the line that parts them. */
public final class Mbox {

    /** Does something with one mail. */
    public interface Taker {
        void take(Path mail, int number) throws IOException;
    }

    private static final Pattern PARTING = Pattern.compile("^From .*\\d{1,2}:\\d{2}");
    private static final int LONGEST_PARTING = 1_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private Mbox() {}

    public static void each(Path mbox, int most, Taker taker) throws IOException {
        Path mail = Files.createTempFile("abeyance-", ".mail");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mbox))) {
            int number = 0;
            OutputStream out = null;
            boolean isAfterBlank = true;
            for (byte[] line = line(in); line.length > 0 && number < most; line = line(in)) {
                if (isAfterBlank && begins(line)) {
                    number = handOver(out, mail, number, taker);
                    out = Files.newOutputStream(mail);
                } else if (out != null) {
                    out.write(line);
                }
                isAfterBlank = line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
            }
            handOver(out, mail, number, taker);
        } finally {
            Files.deleteIfExists(mail);
        }
    }

    private static int handOver(OutputStream out, Path mail, int number, Taker taker) throws IOException {
        if (out == null) {
            return number;
        }
        out.close();
        taker.take(mail, number + 1);
        return number + 1;
    }

    /** The line that parts two mails bears a time; a sentence that begins with this word does not. */
    private static boolean begins(byte[] line) {
        return line.length < LONGEST_PARTING
                && PARTING.matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .find();
    }

    /** With its end; a very long one in pieces. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int read = in.read(); read >= 0; read = in.read()) {
            line.write(read);
            if (read == '\n' || line.size() == LONGEST_LINE) {
                break;
            }
        }
        return line.toByteArray();
    }
}
