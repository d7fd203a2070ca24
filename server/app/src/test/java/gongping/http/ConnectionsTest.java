package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that wait for ever, and too many of them: trust.md C, rows 44 and 55. */
class ConnectionsTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong now = new AtomicLong();
    private final ConcurrentHashMap<String, Integer> perNetwork = new ConcurrentHashMap<>();
    private final Connections connections = new Connections(perNetwork, 2, new ClientAddress(Set.of()), now::get);
    private final AtomicBoolean busy = new AtomicBoolean();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void start() {
        server = TestWeb.await(vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(connections::opened)
                .requestHandler(request -> {
                    connections.busy(request.connection());
                    busy.set(true);
                    if (request.path().equals("/answer")) {
                        request.response().end("done").onComplete(done -> connections.idle(request.connection()));
                    }
                })
                .webSocketHandshakeHandler(handshake -> {
                    connections.upgraded(handshake.remoteAddress());
                    var unused =
                            handshake.accept().onSuccess(socket -> socket.textMessageHandler(socket::writeTextMessage));
                })
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        TestWeb.await(vertx.close());
    }

    private Socket open() throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private void opened(int count) {
        gongping.database.Await.until(Duration.ofSeconds(5), () -> perNetwork.getOrDefault("127.0.0.1", 0) == count);
    }

    private void later(Duration passed) {
        now.addAndGet(passed.toNanos());
        vertx.runOnContext(loop -> connections.sweep());
    }

    @Test
    void drip_fed_headers_end_after_half_a_minute() throws Exception {
        try (var socket = open()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            opened(1);
            later(Connections.IDLE_MAX.minusSeconds(1));
            socket.getOutputStream().write('x');
            later(Duration.ofSeconds(2));
            assertThat(closed(socket)).isTrue();
        }
    }

    @Test
    void a_socket_stays_open_as_long_as_it_likes() {
        var client = vertx.createWebSocketClient();
        var socket = TestWeb.await(client.connect(server.actualPort(), "127.0.0.1", "/"));
        var heard = new java.util.concurrent.CompletableFuture<String>();
        socket.textMessageHandler(heard::complete);
        socket.closeHandler(gone -> heard.completeExceptionally(new AssertionError("closed")));
        later(Connections.IDLE_MAX.plus(Connections.ANSWER_MAX));
        vertx.runOnContext(swept -> socket.writeTextMessage("still"));
        assertThat(heard.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo("still");
    }

    @Test
    void an_answer_may_take_a_while_but_not_for_ever() throws Exception {
        try (var socket = open()) {
            socket.getOutputStream().write("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            gongping.database.Await.until(Duration.ofSeconds(5), busy::get);
            later(Connections.IDLE_MAX.plusSeconds(1));
            later(Connections.ANSWER_MAX);
            assertThat(closed(socket)).isTrue();
        }
    }

    @Test
    void one_connection_too_many_from_one_address_is_closed_and_room_comes_back() throws Exception {
        try (var one = open();
                var two = open()) {
            opened(2);
            try (var three = open()) {
                assertThat(closed(three)).isTrue();
            }
            one.shutdownOutput();
            opened(1);
            try (var four = open()) {
                opened(2);
                four.getOutputStream()
                        .write("GET /answer HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(four.getInputStream().read()).isEqualTo('H');
            }
            assertThat(two.isClosed()).isFalse();
        }
    }

    private static boolean closed(Socket socket) throws Exception {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
