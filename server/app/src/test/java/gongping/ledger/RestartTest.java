package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Databases;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final int EVENTS = 100_000;
    private static final int AT_ONCE = 5_000;

    @Test
    void a_hundred_thousand_events_are_checked_and_folded_within_seconds() {
        var access = Databases.fresh();
        try (var node = new Node(access).started()) {
            write(new Store(node.database));
        }
        long from = System.nanoTime();
        try (var restarted = new Node(access).started()) {
            var took = Duration.ofNanos(System.nanoTime() - from);
            System.out.println("folded " + EVENTS + " events in " + took);
            assertThat(restarted.state("long").state().total()).isEqualTo(EVENTS);
            assertThat(took).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static void write(Store store) {
        var prev = Canonical.ORIGIN;
        for (long seq = 1; seq <= EVENTS; seq += AT_ONCE) {
            var batch = new Batch(seq - 1);
            for (long version = seq; version < seq + AT_ONCE; version++) {
                var entry = entry(prev, version);
                prev = entry.hash();
                var order = new Batch.Accepted(entry.key(), entry.stream(), version, version, RequestHash.NONE);
                batch.add(order, List.of(entry), () -> {});
            }
            assertThat(Node.get(store.append(batch))).isTrue();
        }
    }

    private static Entry entry(String prev, long version) {
        var body = "{\"n\":1}".getBytes(StandardCharsets.UTF_8);
        var stream = Node.stream("long");
        var type = "counter.added";
        var key = "key-" + version;
        var at = Instant.parse("2026-11-24T09:30:00.123Z");
        var hash = Canonical.hash(prev, stream, version, type, Node.ACTOR, at, key, body);
        return new Entry(version, stream, version, hash, type, key, Node.ACTOR, at, Buffer.buffer(body));
    }
}
