package gongping.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The named certificate as a browser takes it that this program starts: by the SHA-256 of its public key. */
public final class Pins {
    private Pins() {}

    /** One for each certificate that was named; empty where none was. */
    public static List<String> named() throws IOException {
        var file = System.getenv(Trust.NAME);
        return file == null ? List.of() : of(Path.of(file));
    }

    static List<String> of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var pins = new ArrayList<String>();
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                var key = one.getPublicKey().getEncoded();
                pins.add(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(key)));
            }
            return pins;
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate: " + file, e);
        }
    }
}
