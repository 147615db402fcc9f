package org.abeyance.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Of a mail that is signed beside its text, the very bytes that were signed: the first part with its head (RFC 8551, 3.5). */
final class SignedBytes {

    private SignedBytes() {}

    static Optional<byte[]> of(byte[] mail, String boundary) {
        byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int first = next(mail, line, 0);
        int begin = first < 0 ? -1 : afterLine(mail, first + line.length);
        int end = begin < 0 ? -1 : next(mail, line, begin);
        if (end < 0) {
            return Optional.empty();
        }
        // the break before a parting line belongs to the line
        int last = end - 1;
        if (last > begin && mail[last] == '\n') {
            last--;
        }
        if (last >= begin && mail[last] == '\r') {
            last--;
        }
        return Optional.of(withBreaks(Arrays.copyOfRange(mail, begin, Math.max(begin, last + 1))));
    }

    /** Where this stands at the beginning of a line. */
    private static int next(byte[] mail, byte[] line, int from) {
        for (int at = from; at + line.length <= mail.length; at++) {
            if ((at == 0 || mail[at - 1] == '\n') && Arrays.equals(mail, at, at + line.length, line, 0, line.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int afterLine(byte[] mail, int from) {
        for (int at = from; at < mail.length; at++) {
            if (mail[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    /** As it was signed: a mail that was saved to a file has often lost half of each line break. */
    private static byte[] withBreaks(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 64);
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n' && (at == 0 || text[at - 1] != '\r')) {
                out.write('\r');
            }
            out.write(text[at]);
        }
        return out.toByteArray();
    }
}
