package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/**
 * S/MIME: who signed is shown, the signature is kept, and whether it fits what came is computed. Whether to trust the
 * certificate is for whoever holds the roots of trust.
 */
final class Signatures {

    private static final long LARGEST = 32L * 1024 * 1024;
    private static final String UNREADABLE = "Signed, with a signature that can not be read; it is kept";

    private Signatures() {}

    /** Says who signed, after all else of the mail was read. */
    static void check(Path file, ReadMail mail) {
        MailPart signature = mail.signature;
        if (signature != null) {
            try {
                mail.signer = signature.size() > LARGEST ? UNREADABLE : said(signed(signature, file, mail), mail);
            } catch (IOException | CMSException | OperatorCreationException | RuntimeException unreadable) {
                mail.signer = UNREADABLE;
            }
        }
    }

    /** Who signed, with their certificates; and whether what they signed was there to be compared. */
    private record Signed(
            Collection<SignerInformation> signers, Store<X509CertificateHolder> certificates, boolean isCompared) {}

    /** What was signed stands beside the signature or within it. */
    private static Signed signed(MailPart signature, Path file, ReadMail mail)
            throws IOException, CMSException, OperatorCreationException {
        CMSSignedData alone = new CMSSignedData(Files.readAllBytes(signature.bytes()));
        Optional<SignedBytes> beside = alone.getSignedContent() != null || mail.signedWithin.isEmpty()
                ? Optional.empty()
                : SignedBytes.of(file, mail.signedWithin);
        if (beside.isEmpty()) {
            return new Signed(
                    alone.getSignerInfos().getSigners(), alone.getCertificates(), alone.getSignedContent() != null);
        }
        try (InputStream content = beside.get().open()) {
            CMSSignedDataParser parser = new CMSSignedDataParser(
                    new JcaDigestCalculatorProviderBuilder().build(),
                    new CMSTypedStream(content),
                    Files.readAllBytes(signature.bytes()));
            parser.getSignedContent().drain();
            return new Signed(parser.getSignerInfos().getSigners(), parser.getCertificates(), true);
        }
    }

    private static String said(Signed signed, ReadMail mail) {
        String all = signed.signers().stream()
                .flatMap(signer -> certificate(signed, signer).map(of -> said(signed, signer, of, mail)).stream())
                .collect(Collectors.joining(". "));
        return all.isEmpty() ? "Signed, without a certificate; the signature is kept" : all;
    }

    private static String said(
            Signed signed, SignerInformation signer, X509CertificateHolder certificate, ReadMail mail) {
        String issuer = certificate.getIssuer().equals(certificate.getSubject())
                ? "a certificate that nobody else vouches for"
                : "a certificate of " + name(certificate.getIssuer());
        StringBuilder said =
                new StringBuilder("Signed by " + name(certificate.getSubject()) + ", says " + issuer + ". ");
        if (!signed.isCompared()) {
            said.append("What was signed is not there to be compared");
        } else if (fits(signer, certificate)) {
            said.append("The signature fits: nothing was changed since");
        } else {
            said.append(
                    "The signature does not fit what came: it was changed on the way, or never was what was signed");
        }
        Set<String> addresses = addresses(certificate);
        if (!addresses.isEmpty() && !addresses.contains(mail.senderAddress)) {
            said.append(". The certificate is for ")
                    .append(String.join(", ", addresses))
                    .append(", not for the sender");
        }
        Instant when = signedAt(signer).or(mail::sent).orElse(null);
        if (when != null && !certificate.isValidOn(Date.from(when))) {
            said.append(". The certificate was not valid on the day of the signature");
        }
        return said.append(". The signature is kept; whom to trust is not checked here")
                .toString();
    }

    private static boolean fits(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(keyOnly(certificate)));
        } catch (CMSException
                | OperatorCreationException
                | java.security.cert.CertificateException
                | RuntimeException doesNot) {
            return false;
        }
    }

    /** Its time of validity is judged apart: an expired certificate does not make a signature false. */
    private static java.security.PublicKey keyOnly(X509CertificateHolder certificate)
            throws java.security.cert.CertificateException {
        return new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                .getCertificate(certificate)
                .getPublicKey();
    }

    private static Optional<X509CertificateHolder> certificate(Signed signed, SignerInformation signer) {
        @SuppressWarnings("unchecked")
        Stream<X509CertificateHolder> of = signed.certificates().getMatches(signer.getSID()).stream();
        return of.findFirst();
    }

    private static Optional<Instant> signedAt(SignerInformation signer) {
        Attribute time = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        return time == null
                ? Optional.empty()
                : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant());
    }

    /** For whom it was made: the addresses that it names. */
    private static Set<String> addresses(X509CertificateHolder certificate) {
        Set<String> addresses = new TreeSet<>();
        GeneralNames names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
            if (name.getTagNo() == GeneralName.rfc822Name) {
                addresses.add(line(name.getName().toString()));
            }
        }
        for (RDN mail : certificate.getSubject().getRDNs(BCStyle.E)) {
            addresses.add(line(IETFUtils.valueToString(mail.getFirst().getValue())));
        }
        return addresses;
    }

    private static String line(String address) {
        return Words.cut(Words.line(address), 200).toLowerCase(Locale.ROOT);
    }

    private static String name(X500Name name) {
        for (var kind : new ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.E, BCStyle.O}) {
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
            mail.signature = part;
            ByteArrayOutputStream inside = new ByteArrayOutputStream();
            if (signed.getSignedContent() != null) {
                signed.getSignedContent().write(inside);
                within(inside.toByteArray(), mail);
            }
        } catch (CMSException | IOException | RuntimeException notSigned) {
            encrypted.run();
        }
    }

    /** Reads what was enclosed as a whole mail into the one that encloses it. */
    static void within(byte[] bytes, ReadMail mail) throws IOException {
        try (ReadMail within = new ReadMail()) {
            Path file = Files.write(within.folder.resolve("inside"), bytes);
            new MimeReader(within).read(new ByteArrayInputStream(bytes));
            within.senderAddress = mail.senderAddress.isEmpty() ? within.senderAddress : mail.senderAddress;
            check(file, within);
            mail.text = mail.text.isBlank() ? within.text : mail.text;
            mail.html = mail.html.isBlank() ? within.html : mail.html;
            mail.signer = mail.signer.isEmpty() ? within.signer : mail.signer;
            mail.sort = mail.sort == Sort.LETTER ? within.sort : mail.sort;
            mail.encrypted |= within.encrypted;
            for (MailPart part : within.parts) {
                Path copy = mail.folder.resolve("part-" + mail.parts.size());
                Files.copy(part.bytes(), copy);
                mail.parts.add(new MailPart(part.name(), part.mediaType(), copy, part.size()));
            }
        }
    }
}
