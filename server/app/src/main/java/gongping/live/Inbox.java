package gongping.live;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.ServerWebSocket;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What one client says. Lives on its socket's event loop. */
final class Inbox {
    static final int CHARACTERS_MAX = 4 * 1024;
    static final int FRAMES_PER_SECOND_MAX = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .build();

    private final ServerWebSocket socket;
    private final Subscriber subscriber;
    private final Channel channel;
    private final Consumer<JsonNode> beats;
    private final InstantSource clock;
    private long second;
    private int frames;

    Inbox(
            ServerWebSocket socket,
            Subscriber subscriber,
            Channel channel,
            Consumer<JsonNode> beats,
            InstantSource clock) {
        this.socket = socket;
        this.subscriber = subscriber;
        this.channel = channel;
        this.beats = beats;
        this.clock = clock;
    }

    void listen() {
        socket.exceptionHandler(broken -> refuse());
        socket.pongHandler(pong -> subscriber.heard(clock.millis()));
        socket.frameHandler(frame -> count());
        socket.textMessageHandler(this::text);
        socket.binaryMessageHandler(bytes -> refuse());
    }

    private void text(String text) {
        if (text.length() > CHARACTERS_MAX) {
            refuse();
            return;
        }
        try {
            var frame = JSON.readTree(text);
            switch (frame.path("type").asText()) {
                case "snapshot" -> {
                    subscriber.lose();
                    channel.catchUp(subscriber);
                }
                case "beat" -> beats.accept(frame);
                default -> refuse();
            }
        } catch (JacksonException e) {
            refuse();
        }
    }

    /** Every frame counts, a ping and a piece of a message too. */
    private void count() {
        var now = clock.millis();
        subscriber.heard(now);
        if (now / 1_000 != second) {
            second = now / 1_000;
            frames = 0;
        }
        if (++frames > FRAMES_PER_SECOND_MAX) {
            refuse();
        }
    }

    private void refuse() {
        if (!socket.isClosed()) {
            var unused = socket.close((short) Live.POLICY);
        }
    }
}
