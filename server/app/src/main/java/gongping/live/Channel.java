package gongping.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One view and everybody who watches it. A change is encoded once and handed to each event loop; a loop writes it in
 * slices, so that other work comes in between. What is watched must be a function of the version alone: the same
 * version says the same on every node, so a version once published is never published again.
 */
public final class Channel {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EnumSet<DiffFlags> PLAIN =
            EnumSet.of(DiffFlags.OMIT_VALUE_ON_REMOVE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    /**
     * What the view says at a version.
     *
     * @param rev the ledger version
     * @param changed the version at which the view last changed
     * @param head the hash of the ledger there
     * @param state the view
     * @param json the view as UTF-8
     */
    public record Shown(long rev, long changed, String head, JsonNode state, Buffer json) {}

    private record Now(Shown shown, History history) {}

    private final InstantSource clock;
    private final Map<Executor, Loop> loops = new ConcurrentHashMap<>();
    private volatile @Nullable Now now;

    /** A channel on which nothing was published yet. */
    public Channel(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Shows the view as it is at this version. Call it for every version, changed or not: only at versions that it has
     * seen can the channel take up a client that comes back. A version that is not newer is ignored.
     */
    public synchronized void publish(long rev, String head, JsonNode state) {
        var before = now;
        if (before == null) {
            now = new Now(new Shown(rev, rev, head, state, bytes(state)), History.from(rev));
            loops.values().forEach(loop -> loop.run(() -> loop.catchUp(this)));
            return;
        }
        var old = before.shown();
        if (rev <= old.rev()) {
            return;
        }
        if (state.equals(old.state())) {
            now = new Now(
                    new Shown(rev, old.changed(), head, old.state(), old.json()),
                    before.history().then(rev, Optional.empty()));
            return;
        }
        var json = bytes(state);
        var patch = Frame.patch(old.changed(), rev, clock.millis(), operations(old.state(), state, json));
        now = new Now(new Shown(rev, rev, head, state, json), before.history().then(rev, Optional.of(patch)));
        loops.values().forEach(loop -> loop.send(patch, this));
    }

    /** What the view says now; empty before the first publication. */
    public Optional<Shown> shown() {
        return Optional.ofNullable(now).map(Now::shown);
    }

    /** How many screens watch. */
    public int watchers() {
        return loops.values().stream().mapToInt(Loop::size).sum();
    }

    /** Takes up a screen; on its loop. */
    void join(Subscriber subscriber) {
        loops.computeIfAbsent(subscriber.loop(), Loop::new).add(subscriber);
        var current = now;
        if (current == null) {
            subscriber.lose();
            return;
        }
        var missed = current.history().since(subscriber.rev());
        if (missed.isEmpty()) {
            subscriber.lose();
            catchUp(subscriber);
            return;
        }
        for (var frame : missed.get()) {
            Loop.give(subscriber, frame);
        }
    }

    /**
     * Sends a snapshot, as soon as the socket can take it. A screen that has a newer version than this node waits:
     * it would ignore an older snapshot.
     */
    void catchUp(Subscriber subscriber) {
        var current = now;
        if (current != null && subscriber.behind() && current.shown().rev() >= subscriber.rev()) {
            var shown = current.shown();
            subscriber.jump(Frame.snapshot(shown.rev(), clock.millis(), shown.head(), shown.json()));
        }
    }

    /** Looks after the screens that fell behind; called every quarter of a second. */
    void tend() {
        loops.values().forEach(loop -> loop.run(() -> loop.catchUp(this)));
    }

    /** Tells the screens that the line lives, and forgets those that left; called every second. */
    void beat() {
        var beat = Frame.beat(clock.millis());
        loops.values().forEach(loop -> loop.beat(beat, clock.millis()));
    }

    /** Closes every socket of the channel with this code. */
    public void close(int code) {
        loops.values().forEach(loop -> loop.run(() -> loop.close(code)));
    }

    /** RFC 6902 operations, or the whole state in one where that is shorter. */
    static Buffer operations(JsonNode old, JsonNode next, Buffer whole) {
        var patch = bytes(JsonDiff.asJson(old, next, PLAIN));
        if (patch.length() <= whole.length()) {
            return patch;
        }
        var operation =
                JSON.createObjectNode().put("op", "replace").put("path", "").set("value", next);
        return bytes(JSON.createArrayNode().add(operation));
    }

    static Buffer bytes(JsonNode node) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree always has a text", e);
        }
    }
}
