package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** S/MIME: who signed is shown, the signature is kept. Whether it is good is for whoever holds the roots of trust. */
final class Signatures {

    private static final long LARGEST = 64L * 1024 * 1024;

    private Signatures() {}

    /** Who signed, by the certificate that came along. */
    static String signer(MailPart part) {
        try {
            return signer(new CMSSignedData(Files.readAllBytes(part.bytes())));
        } catch (IOException | CMSException | RuntimeException unreadable) {
            return "Signed, with a signature that can not be read; it is kept";
        }
    }

    private static String signer(CMSSignedData signed) {
        Collection<X509CertificateHolder> certificates = signed.getSignerInfos().getSigners().stream()
                .flatMap(one -> {
                    @SuppressWarnings("unchecked")
                    Collection<X509CertificateHolder> of =
                            signed.getCertificates().getMatches(one.getSID());
                    return of.stream();
                })
                .toList();
        if (certificates.isEmpty()) {
            return "Signed, without a certificate; the signature is kept";
        }
        return certificates.stream()
                .map(of -> name(of.getSubject()) + ", says a certificate of " + name(of.getIssuer()))
                .collect(Collectors.joining(
                        "; ", "Signed by ", ". The signature is kept; whom to trust is not checked here"));
    }

    private static String name(X500Name name) {
        for (var kind : new org.bouncycastle.asn1.ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.E, BCStyle.O}) {
            RDN[] found = name.getRDNs(kind);
            if (found.length > 0) {
                return Words.cut(
                        Words.line(IETFUtils.valueToString(found[0].getFirst().getValue())), 200);
            }
        }
        return Words.cut(Words.line(name.toString()), 200);
    }

    /** A body inside a signature is read; one that is encrypted is said to be. */
    static void opaque(MailPart part, ReadMail mail, Runnable encrypted) {
        if (part.size() > LARGEST) {
            mail.note("What is inside the signature is too large to be opened here; it is enclosed as it came.");
            return;
        }
        try {
            CMSSignedData signed = new CMSSignedData(Files.readAllBytes(part.bytes()));
            mail.signer = signer(signed);
            ByteArrayOutputStream inside = new ByteArrayOutputStream();
            if (signed.getSignedContent() != null) {
                signed.getSignedContent().write(inside);
                try (ReadMail within = new ReadMail()) {
                    new MimeReader(within).read(new ByteArrayInputStream(inside.toByteArray()));
                    take(within, mail);
                }
            }
        } catch (CMSException | IOException | RuntimeException notSigned) {
            encrypted.run();
        }
    }

    private static void take(ReadMail within, ReadMail mail) throws IOException {
        mail.text = mail.text.isBlank() ? within.text : mail.text;
        mail.html = mail.html.isBlank() ? within.html : mail.html;
        for (MailPart part : within.parts) {
            var file = mail.folder.resolve("part-" + mail.parts.size());
            Files.copy(part.bytes(), file);
            mail.parts.add(new MailPart(part.name(), part.mediaType(), file, part.size()));
        }
    }
}
