package gongping.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import io.vertx.core.http.WebSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A client by the book: applies a change when base <= mine < rev, ignores what is not newer, counts the gaps. */
final class Screen {
    private static final ObjectMapper JSON = new ObjectMapper();

    final WebSocket socket;
    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    final AtomicInteger snapshots = new AtomicInteger();
    final AtomicInteger patches = new AtomicInteger();
    final AtomicInteger beats = new AtomicInteger();
    final AtomicInteger gaps = new AtomicInteger();
    volatile long rev;
    volatile JsonNode state;
    volatile boolean closed;

    /** Listens on a socket before it is connected: what comes first must not be missed. */
    Screen(WebSocket socket, long rev, JsonNode state) {
        this.socket = socket;
        this.rev = rev;
        this.state = state;
        socket.textMessageHandler(this::take);
        socket.closeHandler(gone -> closed = true);
        socket.exceptionHandler(broken -> {});
    }

    int closeCode() {
        return closed ? socket.closeStatusCode() : 0;
    }

    private void take(String text) {
        try {
            var frame = JSON.readTree(text);
            frames.add(frame);
            if (frame.has("state")) {
                snapshots.incrementAndGet();
                snapshot(frame);
            } else if (frame.has("patch")) {
                patches.incrementAndGet();
                patch(frame);
            } else {
                beats.incrementAndGet();
            }
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private void snapshot(JsonNode frame) {
        if (frame.get("rev").asLong() > rev) {
            state = frame.get("state");
            rev = frame.get("rev").asLong();
        }
    }

    private void patch(JsonNode frame) {
        if (frame.get("rev").asLong() <= rev) {
            return;
        }
        if (frame.get("base").asLong() > rev) {
            gaps.incrementAndGet();
            return;
        }
        state = JsonPatch.apply(frame.get("patch"), state);
        rev = frame.get("rev").asLong();
    }
}
