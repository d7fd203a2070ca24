package gongping.drawlog;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.cosign.CosignerFolder;
import gongping.cosign.CosignerServer;
import gongping.cosign.Signatory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose settings say where the notary's cosigner is asked. */
class CosignersOverHttpTest {
    @TempDir
    private Path folder;

    private int port;

    @Test
    void the_published_checkpoint_carries_his_signature_whenever_he_is_there() throws IOException {
        var notary = CosignerFolder.make(folder.resolve("notary"), "notary.example");
        port = freePort();
        var rules = "规则\n\n透明日志与共签方（C2SP tlog-policy）\nwitness notary "
                + notary.verifierKey().text() + "\nquorum notary\n";
        var address = URI.create("http://127.0.0.1:" + port);
        try (var stage = new Stage(folder, rules, Map.of("notary", address))) {
            assertThat(stage.log(1).standing().enough()).isFalse();
            signsOnce(stage, 1);
            stage.goesLive();
            stage.publishes();
            assertThat(stage.log(2).standing().enough()).isFalse();
            signsOnce(stage, 2);
            stage.county.restart(() -> {});
            until(Stage.SOON, () -> stage.size() == 2);
            assertThat(stage.log().standing().cosigners()).containsExactly("notary");
        }
    }

    /** He comes, signs and goes again. */
    private void signsOnce(Stage stage, int lines) throws IOException {
        try (var own = CosignerFolder.open(folder.resolve("notary"));
                var cosigner = CosignerServer.start(
                        new Signatory(own, stage.policy().logs(), InstantSource.system()), "127.0.0.1", port)) {
            assertThat(cosigner.port()).isEqualTo(port);
            until(Stage.SOON, () -> stage.log().standing().enough());
            assertThat(stage.log().entries().size()).isEqualTo(lines);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
