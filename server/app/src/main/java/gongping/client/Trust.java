package gongping.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that the hall made itself: whoever works from the command line names it, and trusts nothing else. */
final class Trust {
    static final String NAME = "GONGPING_CERTIFICATE";

    /** What to do where a server shows a certificate that nobody vouches for. */
    static final String HINT =
            "The server's certificate is not trusted. If you made it yourself, set " + NAME + " to its file";

    private Trust() {}

    /** The context that trusts the named certificates (PEM) only; empty where none is named. */
    static Optional<SSLContext> context() {
        return Optional.ofNullable(System.getenv(NAME)).map(Path::of).map(Trust::of);
    }

    private static SSLContext of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("c" + number++, certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ApiRefused(0, "client.certificate", NAME + " names no certificate: " + file);
        }
    }
}
