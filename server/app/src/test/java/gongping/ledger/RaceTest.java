package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Access;
import gongping.database.Databases;
import gongping.ledger.Counter.Command.Add;
import gongping.ledger.Counter.Command.AddIf;
import gongping.ledger.Counter.Command.Close;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class RaceTest {
    private static final int WRITERS = 16;
    private static final int ORDERS = 60;

    private final Access access = Databases.fresh();
    private final Node one = new Node(access).started();
    private final Node two = new Node(access).started();

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void no_reader_ever_sees_a_gap_under_sixteen_writers() throws Exception {
        var writing = new AtomicBoolean(true);
        var seen = new AtomicLong();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = pool.submit(() -> read(writing, seen));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(w -> pool.submit(() -> write(w)))
                    .toList();
            all(writers);
            writing.set(false);
            assertThat(reader.get()).isEmpty();
        }
        assertThat(seen).hasValue((long) WRITERS * ORDERS);
        assertThat(one.state("shared").state().total()).isEqualTo((long) WRITERS * ORDERS / 2);
        try (var connection = Databases.runtime(access)) {
            assertThat(Verification.of(connection).first()).isEmpty();
        }
    }

    @Test
    void of_orders_that_exclude_each_other_one_wins_on_whichever_node() throws Exception {
        for (int round = 0; round < 20; round++) {
            var stream = "round-" + round;
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var tries = IntStream.range(0, 32)
                        .mapToObj(i -> pool.submit(() -> node(i).give(stream, new Close())))
                        .toList();
                assertThat(all(tries).stream().filter(Outcome.Done.class::isInstance))
                        .hasSize(1);
            }
        }
    }

    @Test
    void the_same_order_given_to_both_nodes_at_once_has_one_effect() throws Exception {
        for (int round = 0; round < 40; round++) {
            var key = "key-" + round;
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var tries = IntStream.range(0, 4)
                        .mapToObj(i -> pool.submit(() -> node(i).give("same", key, new Add(1))))
                        .toList();
                assertThat(all(tries).stream().filter(Outcome.Done.class::isInstance))
                        .hasSize(1);
            }
        }
        assertThat(one.give("same", new AddIf(1, 40))).isInstanceOf(Outcome.Done.class);
    }

    private Node node(int i) {
        return i % 2 == 0 ? one : two;
    }

    /** Half of the orders go to one stream, half to the writer's own. */
    private int write(int writer) {
        for (int i = 0; i < ORDERS; i++) {
            var done = node(writer + i / 2).give(i % 2 == 0 ? "shared" : "own-" + writer, new Add(1));
            assertThat(done).isInstanceOf(Outcome.Done.class);
        }
        return writer;
    }

    /** Reads as a follower does, and says what it missed. */
    private List<String> read(AtomicBoolean writing, AtomicLong seen) throws SQLException {
        var missed = new ArrayList<String>();
        try (var connection = Databases.runtime(access);
                var page = connection.prepareStatement("select seq from ledger where seq > ? order by seq")) {
            for (boolean last = false;
                    !last;
                    LockSupport.parkNanos(Duration.ofMillis(2).toNanos())) {
                last = !writing.get();
                page.setLong(1, seen.get());
                try (var rows = page.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getLong(1) != seen.incrementAndGet()) {
                            missed.add("seq " + seen.getAndSet(rows.getLong(1)));
                        }
                    }
                }
            }
        }
        return missed;
    }

    private static <T> List<T> all(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
