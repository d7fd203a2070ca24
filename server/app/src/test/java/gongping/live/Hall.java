package gongping.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One channel behind a real server, on a port of its own. */
final class Hall implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROTOCOL = "gongping.live.v1";

    final Vertx vertx = Vertx.builder()
            .with(new io.vertx.core.VertxOptions().setPreferNativeTransport(true))
            .build();
    final Live live;
    final Channel channel;
    final List<JsonNode> beats = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final WebSocketClient client;

    Hall(boolean direct) {
        live = new Live(vertx, InstantSource.system(), direct);
        channel = live.channel();
        server = await(vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setMaxWebSocketFrameSize(4096)
                        .setMaxWebSocketMessageSize(4096)
                        .setPerMessageWebSocketCompressionSupported(false)
                        .setPerFrameWebSocketCompressionSupported(false)
                        .setWebSocketSubProtocols(List.of(PROTOCOL)))
                .webSocketHandler(socket -> live.open(socket, channel, rev(socket.query()), beats::add))
                .listen());
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(4_000)
                .setMaxFrameSize(1 << 24)
                .setMaxMessageSize(1 << 24));
    }

    Screen screen() {
        return await(opening());
    }

    Screen screenAt(long rev, JsonNode state) {
        var socket = client.webSocket();
        var screen = new Screen(socket, rev, state);
        return await(socket.connect(address("/live/main/display?rev=" + rev)).map(screen));
    }

    Future<Screen> opening() {
        var socket = client.webSocket();
        var screen = new Screen(socket, -1, NullNode.instance);
        return socket.connect(address("/live/main/display")).map(screen);
    }

    static ObjectMapper json() {
        return JSON;
    }

    static JsonNode state(int n) {
        return JSON.createObjectNode().put("n", n).put("same", "公评");
    }

    static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        live.close();
        await(client.close());
        await(server.close());
        await(vertx.close());
    }

    private WebSocketConnectOptions address(String uri) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(server.actualPort())
                .setURI(uri)
                .setSubProtocols(List.of(PROTOCOL));
    }

    private static OptionalLong rev(@org.jspecify.annotations.Nullable String query) {
        return query == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(query.substring(4)));
    }
}
