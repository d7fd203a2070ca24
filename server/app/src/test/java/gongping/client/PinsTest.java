package gongping.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that we start trusts the certificate that was named, and no other. */
class PinsTest {
    @TempDir
    Path folder;

    @Test
    void a_certificate_is_known_by_its_key_each_has_its_own_and_what_is_none_is_refused() throws Exception {
        var one = certificate("one");
        var other = certificate("other");
        assertThat(Pins.of(one)).hasSize(1).allMatch(pin -> pin.matches("[A-Za-z0-9+/]{43}="));
        assertThat(Pins.of(one)).isEqualTo(Pins.of(one)).isNotEqualTo(Pins.of(other));
        Files.write(one, Files.readAllBytes(other), java.nio.file.StandardOpenOption.APPEND);
        assertThat(Pins.of(one)).hasSize(2).containsAll(Pins.of(other));
        Files.writeString(one, "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n", US_ASCII);
        assertThatThrownBy(() -> Pins.of(one)).isInstanceOf(IOException.class);
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12").toString();
        var with = List.of("-keystore", store, "-storepass", "changeit", "-alias", "it");
        keytool("-genkeypair", with, "-keyalg", "EC", "-dname", "CN=" + name);
        var file = folder.resolve(name + ".pem");
        keytool("-exportcert", with, "-rfc", "-file", file.toString());
        return file;
    }

    private static void keytool(String verb, List<String> with, String... more)
            throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool", verb));
        command.addAll(with);
        command.addAll(List.of(more));
        var quiet = ProcessBuilder.Redirect.DISCARD;
        assertThat(new ProcessBuilder(command)
                        .redirectError(quiet)
                        .redirectOutput(quiet)
                        .start()
                        .waitFor())
                .isZero();
    }
}
