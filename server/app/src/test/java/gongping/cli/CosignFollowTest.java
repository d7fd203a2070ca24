package gongping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gongping.cosign.TestLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a cosigner asks. */
class CosignFollowTest {
    private static final int AWAY = 503;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var status = answers.remove();
                var body = "{\"code\": \"log.none\"}".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_server_that_is_away_is_asked_again_and_one_that_has_no_such_draw_is_believed_in_the_end()
            throws IOException {
        none(2);
        answers.add(AWAY);
        none(3);
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/NONE";
        assertThat(follow(address)).isEqualTo(2);
        assertThat(answers).isEmpty();
        assertThat(err.toString()).isEqualTo("The server has no such draw: " + address + System.lineSeparator());
        assertThat(out.toString().lines().toList())
                .containsExactly("等待：这台服务器没有这次抽号", "连不上：" + address + "/checkpoint answered " + AWAY, "等待：这台服务器没有这次抽号");
    }

    /** So many looks; each asks for the checkpoint, and then why there is none. */
    private void none(int looks) {
        for (int i = 0; i < 2 * looks; i++) {
            answers.add(404);
        }
    }

    private int follow(String address) throws IOException {
        var own = folder.resolve("cosigner").toString();
        var key = new StringWriter();
        Main.program().setOut(new PrintWriter(key)).execute("cosign", "new", "notary.example", "--folder", own);
        var policy = Files.write(
                folder.resolve("policy"),
                List.of(
                        "log " + TestLog.KEY.verifierKey().text(),
                        "witness notary " + key.toString().strip(),
                        "quorum notary"));
        return Main.program()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("cosign", "follow", address, "--folder", own, "--policy", policy.toString());
    }
}
