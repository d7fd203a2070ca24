package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed, and what never is: docs/adr/0007. */
class PackingTest {
    private static final String PUBLIC = "/api/v1/conferences/main/views/public";
    private static final Answer LARGE =
            Answer.json(Map.of("rev", 1, "now", 1, "state", Map.of("title", "公评".repeat(2_000))));

    @TempDir
    static Path folder;

    private static TestWeb web;

    @BeforeAll
    static void start() {
        Routes views = operations -> operations.on(
                "getView",
                exchange ->
                        Future.succeededFuture(exchange.path("view").equals("public") ? LARGE.toEverybody() : LARGE));
        var sessions = new FakeSessions();
        sessions.signIn("host", false);
        web = new TestWeb(Vertx.vertx(), folder, (loop, settings) -> new TestWeb.Built(sessions, List.of(views)));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void what_everybody_sees_is_packed_for_whoever_can_unpack_it() throws IOException {
        var plain = web.request("GET", PUBLIC).send();
        var packed = web.request("GET", PUBLIC)
                .with("Accept-Encoding", "br, gzip;q=0.5")
                .send();
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(List.of(plain.header("Vary"), packed.header("Vary"))).containsOnly("Accept-Encoding");
        assertThat(packed.raw().length()).isLessThan(plain.raw().length() / 10);
        assertThat(unpacked(packed.raw())).isEqualTo(plain.raw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip;q=0", "x-gzip", "identity"})
    void it_is_not_packed_for_whoever_cannot(String accepted) throws IOException {
        var reply = web.request("GET", PUBLIC).with("Accept-Encoding", accepted).send();
        assertThat(reply.header("Content-Encoding")).isEmpty();
    }

    @Test
    void what_one_desk_sees_is_never_packed() throws IOException {
        var reply = web.request("GET", "/api/v1/conferences/main/views/host")
                .at("host")
                .with("Accept-Encoding", "gzip")
                .send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Encoding")).isEmpty();
    }

    @Test
    void a_problem_is_never_packed() throws IOException {
        var reply = web.request("GET", "/api/v1/conferences/main/views/" + "x".repeat(2_000))
                .with("Accept-Encoding", "gzip")
                .send();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Encoding")).isEmpty();
    }

    private static Buffer unpacked(Buffer packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.getBytes()))) {
            return Buffer.buffer(in.readAllBytes());
        }
    }
}
