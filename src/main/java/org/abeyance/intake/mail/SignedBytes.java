package org.abeyance.intake.mail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Of a mail that is signed beside its text, the very bytes that were signed: the first part with its head (RFC 8551, 3.5). Read
 * from the file as a stream, however large it is.
 *
 * @param begin where they begin
 * @param end behind the last of them
 */
record SignedBytes(Path mail, long begin, long end) {

    static Optional<SignedBytes> of(Path mail, String boundary) throws IOException {
        byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            Scan scan = new Scan(in, line);
            if (!scan.toParting()) {
                return Optional.empty();
            }
            scan.toEndOfLine();
            long begin = scan.at;
            return scan.toParting()
                    ? Optional.of(new SignedBytes(mail, begin, Math.max(begin, scan.beforeBreak)))
                    : Optional.empty();
        }
    }

    /** As it was signed: a mail that was saved to a file has often lost half of each line break. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(mail));
        in.skipNBytes(begin);
        return new WithBreaks(in, end - begin);
    }

    /** Looks for lines that part a mail. */
    private static final class Scan {

        private final InputStream in;
        private final byte[] line;
        private long at;

        /** Where the break before the current line begins: it belongs to the line that parts. */
        private long beforeBreak;

        Scan(InputStream in, byte[] line) {
            this.in = in;
            this.line = line;
        }

        /** Reads on past the beginning of the next such line; false where there is none. */
        boolean toParting() throws IOException {
            int matched = 0;
            int last = '\n';
            for (int next = read(); next >= 0; next = read()) {
                matched = matched >= 0 && next == line[matched] ? matched + 1 : -1;
                if (matched == line.length) {
                    if (isWhole()) {
                        return true;
                    }
                    matched = -1;
                }
                if (next == '\n') {
                    matched = 0;
                    beforeBreak = at - (last == '\r' ? 2 : 1);
                }
                last = next;
            }
            return false;
        }

        /** Not only the beginning of another line that parts something else. */
        private boolean isWhole() throws IOException {
            in.mark(2);
            int next = in.read();
            boolean isLast = next == '-' && in.read() == '-';
            in.reset();
            return isLast || next < 0 || Character.isWhitespace(next);
        }

        void toEndOfLine() throws IOException {
            int next = read();
            while (next >= 0 && next != '\n') {
                next = read();
            }
        }

        private int read() throws IOException {
            int next = in.read();
            at += next < 0 ? 0 : 1;
            return next;
        }
    }

    private static final class WithBreaks extends FilterInputStream {

        private long left;
        private int last = -1;
        private boolean isHeld;

        WithBreaks(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (isHeld) {
                isHeld = false;
                last = '\n';
                return last;
            }
            int next = left-- > 0 ? super.read() : -1;
            if (next == '\n' && last != '\r') {
                isHeld = true;
                last = '\r';
                return last;
            }
            last = next;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = 0;
            while (count < most) {
                int next = read();
                if (next < 0) {
                    return count == 0 && most > 0 ? -1 : count;
                }
                bytes[from + count++] = (byte) next;
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
