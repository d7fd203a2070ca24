package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Eventually;
import io.vertx.core.Future;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handshake of a live socket: trust.md C, rows 47, 48, 53 to 56. */
class LiveDoorTest {
    @TempDir
    Path folder;

    private TestWeb web;
    /** Held: a client that nobody holds is closed, with its sockets, when memory is cleared. */
    private WebSocketClient client;

    @BeforeEach
    void start() {
        web = new TestWeb(folder);
        client = web.vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(1 << 20));
        web.sessions.signIn("host", false);
        web.sessions.signIn("inspector", true);
        web.sessions.signIn("renderer-1", false);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private WebSocketConnectOptions page(String uri) {
        return new WebSocketConnectOptions()
                .setPort(web.port)
                .setHost("127.0.0.1")
                .setURI(uri)
                .addSubProtocol(LiveDoor.PROTOCOL)
                .putHeader("Origin", "http://localhost:" + web.port);
    }

    private static String cookie(TestWeb web, String desk) {
        return "gongping-" + web.port + "." + desk + "=" + desk;
    }

    private Future<WebSocket> open(WebSocketConnectOptions options) {
        return client.connect(options);
    }

    private int refusal(WebSocketConnectOptions options) {
        try {
            TestWeb.await(open(options));
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof UpgradeRejectedException refused ? refused.getStatus() : 0;
        }
    }

    @Test
    void a_desk_with_the_right_gets_a_socket_and_the_hub_its_channel() {
        var socket = TestWeb.await(open(page("/live/main/host?rev=7").putHeader("Cookie", cookie(web, "host"))));
        var frame = new CompletableFuture<String>();
        socket.textMessageHandler(frame::complete);
        assertThat(socket.subProtocol()).isEqualTo(LiveDoor.PROTOCOL);
        Eventually.holds("the hub has the socket", () -> !web.opened.isEmpty());
        assertThat(web.visits).singleElement().satisfies(visit -> {
            assertThat(visit.conference()).isEqualTo("main");
            assertThat(visit.view()).isEqualTo("host");
            assertThat(visit.rev()).hasValue(7);
            assertThat(visit.principal().actor().id()).isEqualTo("u-host");
        });
        assertThat(web.opened.getFirst()).isInstanceOf(WebSocketInternal.class);
    }

    @Test
    void everybody_may_watch_the_public_view() {
        assertThat(refusal(page("/live/main/public"))).isEqualTo(101);
    }

    @ParameterizedTest
    @CsvSource({
        "/live/main/host, 401",
        "/live/main/nothing, 404",
        "/live/other/public, 404",
        "/live/main, 404",
        "/live/main/public?rev=-1, 400",
        "/live/main/public?rev=9223372036854775808, 400",
        "/live/main/public?rev=x, 400",
    })
    void what_is_not_there_or_not_allowed_is_refused_before_the_upgrade(String uri, int status) {
        assertThat(refusal(page(uri))).isEqualTo(status);
    }

    @Test
    void a_desk_without_the_right_and_an_account_that_owes_a_password_are_refused() {
        assertThat(refusal(page("/live/main/call").putHeader("Cookie", cookie(web, "host"))))
                .isEqualTo(403);
        assertThat(refusal(page("/live/main/inspector").putHeader("Cookie", cookie(web, "inspector"))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost.evil.example", "null", "http://localhost", "https://evil.example"})
    void a_foreign_origin_is_refused(String origin) {
        var options = page("/live/main/public");
        options.getHeaders().set("Origin", origin);
        assertThat(refusal(options)).isEqualTo(403);
    }

    @Test
    void a_missing_origin_needs_the_token_of_a_device() {
        var bare = page("/live/main/display?token=renderer-1");
        bare.setAllowOriginHeader(false).getHeaders().remove("Origin");
        assertThat(refusal(bare)).isEqualTo(101);
        var without = page("/live/main/public");
        without.setAllowOriginHeader(false).getHeaders().remove("Origin");
        assertThat(refusal(without)).isEqualTo(403);
    }

    @Test
    void another_sub_protocol_or_none_is_refused() {
        assertThat(refusal(page("/live/main/public").setSubProtocols(List.of("soap"))))
                .isEqualTo(400);
        assertThat(refusal(page("/live/main/public").setSubProtocols(List.of())))
                .isEqualTo(400);
    }

    @Test
    void a_socket_closes_when_its_session_ends() throws Exception {
        var socket = TestWeb.await(open(page("/live/main/host").putHeader("Cookie", cookie(web, "host"))));
        var closed = new CompletableFuture<Short>();
        socket.closeHandler(gone -> closed.complete(socket.closeStatusCode()));
        web.sessions.end("host");
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo((short) 1008);
    }

    @Test
    void a_client_frame_beyond_4_kb_ends_the_socket() throws Exception {
        var socket = TestWeb.await(open(page("/live/main/public")));
        var closed = new CompletableFuture<Boolean>();
        socket.closeHandler(gone -> closed.complete(true));
        socket.writeFinalTextFrame("x".repeat(5_000));
        assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void compression_is_never_agreed() {
        var socket = TestWeb.await(open(page("/live/main/public")
                .putHeader("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits")));
        assertThat(socket.headers().contains("Sec-WebSocket-Extensions")).isFalse();
    }

    @Test
    void a_server_that_stops_is_not_ready_refuses_changes_and_says_farewell() throws Exception {
        var socket = TestWeb.await(open(page("/live/main/public")));
        var closed = new CompletableFuture<Short>();
        socket.closeHandler(gone -> closed.complete(socket.closeStatusCode()));
        assertThat(web.request("GET", "/health/ready").send().status()).isEqualTo(200);
        TestWeb.await(web.web.withdraw(java.time.Duration.ofMillis(10)));
        assertThat(web.request("GET", "/health/ready").send().status()).isEqualTo(503);
        assertThat(web.request("GET", "/health/live").send().status()).isEqualTo(200);
        assertThat(web.request("DELETE", "/api/v1/session").at("host").send().code())
                .isEqualTo("server.stopping");
        TestWeb.await(web.web.close());
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo((short) 1001);
    }
}
