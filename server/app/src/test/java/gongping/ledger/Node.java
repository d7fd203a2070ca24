package gongping.ledger;

import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One server's ledger, with counters in it. */
final class Node implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-24T09:30:00.123456Z");
    static final Actor ACTOR = new Actor("u-host");

    final Vertx vertx = Vertx.vertx();
    final Database database;
    final Ledger ledger;
    final Sequencer<Counter.Sum, Counter.Command, Counter.Event> counters;

    Node(Access access) {
        this(access, Duration.ofSeconds(10));
    }

    Node(Access access, Duration patience) {
        database = Databases.open(vertx, access);
        ledger = new Ledger(vertx, database, patience);
        counters = ledger.sequencer("counter", new Counter(), Counter.CODEC);
    }

    Node started() {
        get(ledger.start());
        return this;
    }

    Future<Outcome<Counter.Event>> send(String id, String key, Counter.Command command) {
        return counters.submit(stream(id), order(key, command), hash(command));
    }

    Outcome<Counter.Event> give(String id, String key, Counter.Command command) {
        return get(send(id, key, command));
    }

    Outcome<Counter.Event> give(String id, Counter.Command command) {
        return give(id, newKey(), command);
    }

    Known<Counter.Sum> state(String id) {
        return counters.state(stream(id));
    }

    static StreamId stream(String id) {
        return new StreamId("counter", id);
    }

    static Order<Counter.Command> order(String key, Counter.Command command) {
        return new Order<>(key, ACTOR, AT, command);
    }

    static RequestHash hash(Counter.Command command) {
        return RequestHash.of(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    @Override
    public void close() {
        get(ledger.close());
        get(database.close().transform(closed -> Future.succeededFuture()));
        get(vertx.close());
    }
}
