package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Mail as Outlook and as S/MIME make it, made here in their own formats. */
public final class Samples {

    public static final String WORDS = "We have not approved the approach.";

    private static final KeyPair KEYS = keys();
    private static final X509Certificate CERTIFICATE =
            certificate(KEYS, "CN=Jane Roe,O=ICO", GeneralName.rfc822Name, "jane.roe@ico.org.uk");

    private Samples() {}

    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Certified by itself, for one name. */
    public static X509Certificate certificate(KeyPair keys, String subject, int kind, String name) {
        try {
            X500Name who = new X500Name(subject);
            var builder = new JcaX509v3CertificateBuilder(
                    who,
                    BigInteger.ONE,
                    Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2049-01-01T00:00:00Z")),
                    who,
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, name)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String head(String subject, String id, String from) {
        return "From: Jane Roe <" + from + ">\nTo: privacy@linkedin.example\nMessage-ID: <" + id
                + "@ico.org.uk>\nDate: Fri, 20 Sep 2024 10:00:00 +0100\nSubject: " + subject
                + "\nMIME-Version: 1.0\n";
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, "\n".getBytes()).encodeToString(bytes);
    }

    private static final String SIGNED_PART = """
            Content-Type: multipart/mixed; boundary="outer-inner"

            --outer-inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            We have not approved the approach.
            --outer-inner
            Content-Type: application/pdf; name="letter.pdf"
            Content-Disposition: attachment; filename="letter.pdf"

            %PDF-1.4
            --outer-inner--""";

    /** Signed beside its text, as most programs do. */
    public static byte[] signed(String subject) {
        return bytes(signedBeside(subject, "jane.roe@ico.org.uk"));
    }

    /** The same from an address that is not in the certificate. */
    public static byte[] signedByAnother(String subject) {
        return bytes(signedBeside(subject, "john.doe@ico.org.uk"));
    }

    /** One word of it was changed after it was signed. */
    public static byte[] signedAndChanged(String subject) {
        return bytes(signedBeside(subject, "jane.roe@ico.org.uk").replace("have not approved", "have approved"));
    }

    /** As a program saves it that breaks lines as Unix does. */
    public static byte[] signedAndSaved(String subject) {
        return signedBeside(subject, "jane.roe@ico.org.uk").getBytes(StandardCharsets.UTF_8);
    }

    /** With a file of so many bytes, all of it signed. */
    public static byte[] signedWith(String subject, int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        String part = SIGNED_PART
                .replace(
                        "Content-Disposition: attachment;",
                        "Content-Transfer-Encoding: base64\nContent-Disposition: attachment;")
                .replace("%PDF-1.4", base64(file));
        return bytes(signedBeside(subject, "jane.roe@ico.org.uk", part));
    }

    private static String signedBeside(String subject, String from) {
        return signedBeside(subject, from, SIGNED_PART);
    }

    private static String signedBeside(String subject, String from, String part) {
        return head(subject, "signed", from) + """
                Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="outer"

                This is an S/MIME signed message.

                --outer
                %s
                --outer
                Content-Type: application/pkcs7-signature; name="smime.p7s"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="smime.p7s"

                %s
                --outer--
                """.formatted(part, base64(cms(bytes(part), false)));
    }

    /** Signed around its text: who can not read signatures reads nothing. */
    public static byte[] signedAround(String subject) {
        return bytes(
                head(subject, "around", "jane.roe@ico.org.uk") + """
                Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="smime.p7m"

                %s
                """.formatted(base64(cms(bytes(SIGNED_PART), true))));
    }

    private static byte[] cms(byte[] content, boolean isAround) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", KEYS.getPrivate(), CERTIFICATE));
            generator.addCertificates(new JcaCertStore(List.of(CERTIFICATE)));
            return generator
                    .generate(new CMSProcessableByteArray(content), isAround)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] encrypted(String subject) {
        try {
            CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(CERTIFICATE));
            byte[] sealed = generator
                    .generate(
                            new CMSProcessableByteArray(bytes(SIGNED_PART)),
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC).build())
                    .getEncoded();
            return bytes(head(subject, "sealed", "jane.roe@ico.org.uk") + """
                    Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
                    Content-Transfer-Encoding: base64

                    %s
                    """.formatted(base64(sealed)));
        } catch (GeneralSecurityException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] invitation(String subject) {
        return bytes(head(subject, "invites", "jane.roe@ico.org.uk") + """
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Shall we talk? We have not approved the approach.
                --b
                Content-Type: text/calendar; method=REQUEST; charset=utf-8

                BEGIN:VCALENDAR
                PRODID:-//Example//EN
                VERSION:2.0
                METHOD:REQUEST
                BEGIN:VTIMEZONE
                TZID:Europe/London
                BEGIN:STANDARD
                DTSTART:19701025T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0000
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:one@ico.org.uk
                SUMMARY:Call with the ICO\\, about
                  training
                LOCATION:Wilmslow
                DTSTART;TZID=Europe/London:20240925T140000
                DTEND;TZID=Europe/London:20240925T150000
                END:VEVENT
                END:VCALENDAR
                --b--
                """);
    }

    /** What Outlook saves: the words, the sender, and a file. */
    public static byte[] outlook(String subject) {
        return outlook("IPM.Note", subject, WORDS, "letter.pdf", "application/pdf", "%PDF-1.4".getBytes());
    }

    /** The same of a mail that was signed: then it is one file in it. */
    public static byte[] outlookSigned(String subject) {
        byte[] whole = signed(subject);
        String mail = new String(whole, StandardCharsets.UTF_8);
        byte[] inside =
                mail.substring(mail.indexOf("Content-Type: multipart/signed")).getBytes(StandardCharsets.UTF_8);
        return outlook("IPM.Note.SMIME.MultipartSigned", subject, "", "smime.p7m", "multipart/signed", inside);
    }

    /** The same of a mail that was encrypted. */
    public static byte[] outlookEncrypted(String subject) {
        String mail = new String(encrypted(subject), StandardCharsets.UTF_8);
        byte[] sealed = Base64.getMimeDecoder().decode(mail.substring(mail.indexOf("\r\n\r\n") + 4));
        return outlook("IPM.Note.SMIME", subject, "", "smime.p7m", "application/pkcs7-mime", sealed);
    }

    private static byte[] outlook(String kind, String subject, String text, String file, String type, byte[] bytes) {
        try (POIFSFileSystem whole = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry root = whole.getRoot();
            says(root, "001A", kind);
            says(root, "0037", subject);
            says(root, "1000", text);
            says(root, "0C1A", "Jane Roe");
            says(root, "0C1F", "jane.roe@ico.org.uk");
            says(root, "5D01", "jane.roe@ico.org.uk");
            says(root, "1035", "<outlook@ico.org.uk>");
            says(root, "007D", head(subject, "outlook", "jane.roe@ico.org.uk"));
            ByteBuffer properties = ByteBuffer.allocate(32 + 16).order(ByteOrder.LITTLE_ENDIAN);
            long since1601 = Instant.parse("2024-09-20T09:00:00Z").toEpochMilli() * 10_000 + 116_444_736_000_000_000L;
            properties.position(32);
            properties.putInt(0x0039_0040).putInt(6).putLong(since1601);
            document(root, "__properties_version1.0", properties.array());
            DirectoryEntry enclosed = root.createDirectory("__attach_version1.0_#00000000");
            says(enclosed, "3707", file);
            says(enclosed, "370E", type);
            document(enclosed, "__substg1.0_37010102", bytes);
            document(enclosed, "__properties_version1.0", new byte[8]);
            whole.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void says(DirectoryEntry folder, String property, String words) throws IOException {
        if (!words.isEmpty()) {
            document(folder, "__substg1.0_" + property + "001F", words.getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private static void document(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    /** What Outlook sends to those who have none: words and file are in its winmail.dat. */
    public static byte[] winmail(String subject) {
        return bytes(head(subject, "winmail", "jane.roe@ico.org.uk") + """
                Content-Type: multipart/mixed; boundary=xyz

                --xyz
                Content-Type: text/plain


                --xyz
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="winmail.dat"

                %s
                --xyz--
                """.formatted(base64(tnef())));
    }

    private static byte[] tnef() {
        byte[] words = WORDS.getBytes(StandardCharsets.US_ASCII);
        int padded = (words.length + 1 + 3) / 4 * 4;
        ByteBuffer properties = ByteBuffer.allocate(16 + padded).order(ByteOrder.LITTLE_ENDIAN);
        properties
                .putInt(1)
                .putShort((short) 0x001E)
                .putShort((short) 0x1000)
                .putInt(1)
                .putInt(words.length + 1);
        properties.put(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x223E9F78)
                .putShort((short) 1)
                .array());
        attribute(out, 1, 0x00078008, "IPM.Microsoft Mail.Note\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 1, 0x00069003, properties.array());
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, "letter.pdf\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x0006800F, "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] bytes) {
        int sum = 0;
        for (byte one : bytes) {
            sum += one & 0xFF;
        }
        out.writeBytes(ByteBuffer.allocate(9 + bytes.length + 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) level)
                .putInt(id)
                .putInt(bytes.length)
                .put(bytes)
                .putShort((short) sum)
                .array());
    }
}
