package gongping.live;

import static gongping.live.Hall.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What this package uses of Vert.x without its public promise. */
class WireTest {
    @Test
    void a_socket_of_this_vertx_has_the_direct_way() {
        var vertx = Vertx.vertx();
        try {
            var wire = new CompletableFuture<Wire>();
            var server = Hall.await(vertx.createHttpServer(
                            new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                    .webSocketHandler(socket -> wire.complete(Wire.to(socket, vertx, true)))
                    .listen());
            var client = vertx.createWebSocketClient();
            Hall.await(client.connect(new WebSocketConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(server.actualPort())
                    .setURI("/")));
            assertThat(wire.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join())
                    .isInstanceOf(Wire.Direct.class);
        } finally {
            Hall.await(vertx.close());
        }
    }

    @Test
    void the_sockets_are_the_kernels_own_where_there_are_any() {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
        var vertx = Vertx.builder()
                .with(new VertxOptions().setPreferNativeTransport(true))
                .build();
        try {
            assertThat(vertx.isNativeTransportEnabled()).isTrue();
            assertThat(vertx.unavailableNativeTransportCause()).isNull();
        } finally {
            Hall.await(vertx.close());
        }
    }

    @Test
    void an_encoding_belongs_to_nobody_after_it_was_sent() {
        try (var hall = new Hall(true)) {
            hall.channel.publish(1, "h", Hall.state(1));
            var screen = hall.screen();
            until(() -> screen.rev == 1);
            var frame = Frame.beat(5);
            var encoded = frame.encoded();
            assertThat(encoded.refCnt()).isEqualTo(1);
            encoded.release();
            assertThat(encoded.refCnt()).isZero();
        }
    }
}
