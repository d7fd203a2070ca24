package gongping.drawlog;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.client.ApiRefused;
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
    private static final String DICE = "38104729561183064927";

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
            the_dice_wait_for_him(stage);
            two_people_go_on_without_him(stage);
            stage.county.restart(() -> {});
            until(Stage.SOON, () -> stage.host().at("/log/state").asText().equals("waived"));
            assertThat(stage.host().at("/log/signed")).hasSize(0);
        }
    }

    private void the_dice_wait_for_him(Stage stage) throws IOException {
        stage.publishes();
        assertThat(stage.log(2).standing().enough()).isFalse();
        assertThat(stage.host().at("/next/waiting/0").asText()).isEqualTo("cosigner.notary");
        assertThatThrownBy(() -> stage.keys(1, DICE))
                .isInstanceOfSatisfying(
                        ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo("round.cosigners-due"));
        signsOnce(stage, 2);
        until(Stage.SOON, () -> !stage.waits(1));
        assertThat(stage.host().at("/log/signed/0").asText()).isEqualTo("notary");
        stage.keys(1, DICE);
        stage.announces(1);
    }

    private static void two_people_go_on_without_him(Stage stage) {
        stage.publishes();
        assertThat(stage.waits(2)).isTrue();
        stage.waives(2);
        stage.keys(2, DICE);
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
