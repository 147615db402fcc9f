package org.abeyance.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a house's own, which certifies its servers and which nobody else knows. */
public final class HouseCertificates {

    private static final X500Name AUTHORITY = new X500Name("CN=House Authority");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2049-01-01T00:00:00Z");
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyPair keys = keys();
    private final X509Certificate authority;

    public HouseCertificates() {
        try {
            var builder = builder(AUTHORITY, keys, FAR);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            this.authority = signed(builder);
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a server of this name speaks TLS by. */
    public SSLContext serverNamed(String name) {
        return server(name, FAR);
    }

    /** The same, whose certificate is over. */
    public SSLContext formerServerNamed(String name) {
        return server(name, Instant.parse("2020-02-01T00:00:00Z"));
    }

    private SSLContext server(String name, Instant until) {
        try {
            KeyPair own = keys();
            var builder = builder(new X500Name("CN=" + name), own, until);
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server", own.getPrivate(), NO_PASSWORD, new X509Certificate[] {signed(builder), authority});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name who, KeyPair of, Instant until) {
        return new JcaX509v3CertificateBuilder(
                AUTHORITY,
                new BigInteger(64, new java.util.Random()),
                Date.from(LONG_AGO),
                Date.from(until),
                who,
                of.getPublic());
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The authority's own certificate, as an operator keeps it. */
    public Path keptIn(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve("house.pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
