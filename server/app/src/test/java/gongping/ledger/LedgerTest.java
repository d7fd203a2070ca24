package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.database.Access;
import gongping.database.Await;
import gongping.database.Databases;
import gongping.kernel.Recorded;
import gongping.kernel.Refusal;
import gongping.ledger.Counter.Command.Add;
import gongping.ledger.Counter.Command.AddTwice;
import gongping.ledger.Counter.Command.Close;
import gongping.ledger.Counter.Command.Stumble;
import gongping.ledger.Counter.Event.Added;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Access access = Databases.fresh();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Node node;

    @BeforeEach
    void start() {
        node = new Node(access);
        node.counters.listen((stream, now, event) -> told.add(stream + " " + event.version() + " " + event.event()));
        node.started();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void an_accepted_order_is_stored_folded_and_told_before_its_sender_hears() {
        var done = (Outcome.Done<Counter.Event>) node.give("a", new Add(7));
        assertThat(done.version()).isEqualTo(1);
        assertThat(done.events()).extracting(Recorded::event).containsExactly(new Added(7));
        assertThat(done.events().getFirst().at()).isEqualTo(Instant.parse("2026-11-24T09:30:00.123Z"));
        assertThat(node.state("a").state().total()).isEqualTo(7);
        assertThat(node.state("a").hash()).isEqualTo(done.events().getFirst().hash());
        assertThat(told).containsExactly("counter/a 1 Added[n=7]");
    }

    @Test
    void an_order_of_two_events_is_stored_as_one() {
        node.give("a", "once", new AddTwice(4));
        var again = (Outcome.Repeated<Counter.Event>) node.give("a", "once", new AddTwice(4));
        assertThat(again.events()).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(node.state("a").version()).isEqualTo(2);
    }

    @Test
    void a_refused_order_leaves_nothing() {
        node.give("a", new Close());
        assertThat(node.give("a", new Add(1))).isEqualTo(new Outcome.Refused<>(Refusal.of("counter.closed"), 1));
        assertThat(node.ledger.seq()).isEqualTo(1);
    }

    @Test
    void a_repeated_order_answers_with_the_first_result_even_where_it_would_now_be_refused() {
        var first = (Outcome.Done<Counter.Event>) node.give("a", "close", new Close());
        assertThat(node.give("a", "close", new Close())).isEqualTo(new Outcome.Repeated<>(first.events(), 1));
        assertThat(node.ledger.seq()).isEqualTo(1);
    }

    @Test
    void two_presses_at_once_have_one_effect() {
        var both = List.of(node.send("a", "key", new Add(3)), node.send("a", "key", new Add(3)));
        assertThat(both.stream().map(Node::get).map(Outcome::getClass))
                .containsExactlyInAnyOrder(Outcome.Done.class, Outcome.Repeated.class);
        assertThat(node.state("a").state().total()).isEqualTo(3);
    }

    @Test
    void a_key_is_for_one_request_to_one_stream() {
        node.give("a", "key", new Add(3));
        assertThat(node.give("a", "key", new Add(4))).isEqualTo(new Outcome.KeyReused<>());
        assertThat(node.give("b", "key", new Add(3))).isEqualTo(new Outcome.KeyReused<>());
        assertThat(node.ledger.seq()).isEqualTo(1);
    }

    @Test
    void a_guard_sees_the_state_that_the_rules_then_see() {
        Guard<Counter.Sum> untouched = (state, version) ->
                version == 1 ? Optional.empty() : Optional.of(Refusal.of("counter.stale", version, state.total()));
        node.give("a", new Add(1));
        var first = node.counters.submit(Node.stream("a"), Node.order("k1", new Add(5)), RequestHash.NONE, untouched);
        var second = node.counters.submit(Node.stream("a"), Node.order("k2", new Add(5)), RequestHash.NONE, untouched);
        assertThat(Node.get(first)).isInstanceOf(Outcome.Done.class);
        assertThat(Node.get(second)).isEqualTo(new Outcome.Refused<>(Refusal.of("counter.stale", 2, 6), 2));
    }

    @Test
    void a_defect_in_the_rules_fails_its_order_and_no_other() {
        var stumbling = node.send("a", Node.newKey(), new Stumble());
        assertThat(node.give("a", new Add(1))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> Node.get(stumbling)).hasMessage("a defect");
    }

    @Test
    void an_order_that_cannot_be_stored_does_not_take_the_others_of_its_batch_along() throws SQLException {
        node.give("a", new Add(1));
        sql("insert into ledger select 1000, 'counter/b', 1, hash, type, 'foreign', actor, at, body from ledger");
        var orders = List.of(
                node.send("a", Node.newKey(), new Add(2)),
                node.send("b", Node.newKey(), new Add(2)),
                node.send("c", Node.newKey(), new Add(2)));
        assertThat(Node.get(orders.get(0))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> Node.get(orders.get(1))).hasMessageContaining("23505");
        assertThat(Node.get(orders.get(2))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void another_node_hears_what_is_appended_and_a_restarted_one_finds_it() {
        try (var other = new Node(access).started()) {
            node.give("a", new Add(7));
            Await.until(SOON, () -> other.state("a").equals(node.state("a")));
            other.give("a", new Add(5));
            // The state stands before its watchers are told.
            Await.until(SOON, () -> node.state("a").state().total() == 12 && told.size() == 2);
            assertThat(told).containsExactly("counter/a 1 Added[n=7]", "counter/a 2 Added[n=5]");
        }
        try (var restarted = new Node(access).started()) {
            assertThat(restarted.state("a")).isEqualTo(node.state("a"));
        }
    }

    @Test
    void a_lagging_node_never_refuses_on_an_old_state() {
        try (var other = new Node(access).started()) {
            for (int i = 1; i <= 50; i++) {
                node.give("a", new Add(1));
                assertThat(other.give("a", new Counter.Command.AddIf(1, 2L * i - 1)))
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void nobody_changes_what_is_written() throws SQLException {
        node.give("a", new Add(7));
        for (var table : List.of("ledger", "ledger_order", "ledger_head")) {
            var column = table.equals("ledger_head") ? "id = id" : "stream = 'x'";
            for (var sql : List.of("update " + table + " set " + column, "delete from " + table, "truncate " + table)) {
                try (var runtime = Databases.runtime(access)) {
                    assertThat(state(runtime, sql)).isEqualTo("42501");
                }
                try (var owner = Databases.owner(access)) {
                    assertThat(state(owner, sql)).isEqualTo("23001");
                }
            }
        }
    }

    @Test
    void the_head_never_goes_back() throws SQLException {
        node.give("a", new Add(7));
        try (var runtime = Databases.runtime(access)) {
            assertThat(state(runtime, "update ledger_head set seq = 0")).isEqualTo("23001");
        }
    }

    @Test
    void an_event_that_cannot_follow_stops_its_stream_and_no_other() throws SQLException {
        node.give("a", new Add(1));
        sql("insert into ledger select 2, 'counter/b', 1, hash, type, 'foreign', actor, at, body from ledger");
        sql("update ledger_head set seq = 2");
        Await.until(SOON, () -> node.counters.isBroken(Node.stream("b")));
        assertThatThrownBy(() -> node.give("b", new Add(1))).hasMessageContaining("its hash does not fit");
        assertThat(node.give("a", new Add(1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_missing_event_stops_everything() throws SQLException {
        node.give("a", new Add(1));
        sql("insert into ledger select 3, 'counter/b', 1, hash, type, 'foreign', actor, at, body from ledger");
        sql("update ledger_head set seq = 3");
        assertThatThrownBy(() -> node.give("a", new Add(1))).hasMessageContaining("seq 2 is missing");
        assertThat(node.ledger.isBroken()).isTrue();
    }

    private void sql(String sql) throws SQLException {
        try (var owner = Databases.owner(access);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String state(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
