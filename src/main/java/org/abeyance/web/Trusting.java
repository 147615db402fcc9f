package org.abeyance.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS that believes the certificates of one file: for servers that a house has certified itself. */
public final class Trusting {

    private Trusting() {}

    /** These and no others. */
    public static SSLSocketFactory only(Path certificates) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory(read(certificates)).getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("there is no certificate in " + certificates, none);
        }
    }

    /** These as well as those that this machine believes anyway. */
    public static X509TrustManager also(Path certificates) {
        try {
            KeyStore all = read(certificates);
            int number = all.size();
            for (X509Certificate one : manager(factory(null)).getAcceptedIssuers()) {
                all.setCertificateEntry(String.valueOf(number++), one);
            }
            return manager(factory(all));
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("there is no certificate in " + certificates, none);
        }
    }

    private static KeyStore read(Path certificates) throws GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(certificates)) {
            KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
            believed.load(null, null);
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                believed.setCertificateEntry(String.valueOf(number++), one);
            }
            return believed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrustManagerFactory factory(KeyStore believed) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        return trust;
    }

    private static X509TrustManager manager(TrustManagerFactory factory) {
        return Arrays.stream(factory.getTrustManagers())
                .flatMap(one -> one instanceof X509TrustManager manager ? Stream.of(manager) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
