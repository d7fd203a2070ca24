package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Access;
import gongping.database.Await;
import gongping.database.Databases;
import gongping.kernel.Refusal;
import gongping.ledger.Counter.Command.Add;
import gongping.ledger.Counter.Command.AddIf;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostAnswerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Access access = Databases.fresh();
    private final Cutter cutter = new Cutter(access);
    private Node node;

    @BeforeEach
    void start() {
        node = new Node(cutter.access(), PATIENCE).started();
        node.give("a", "first", new Add(1));
    }

    @AfterEach
    void stop() {
        node.close();
        cutter.close();
    }

    /** BEFORE is failed and not stored, AFTER is failed but stored, SILENCE is a time-out after the commit. */
    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "SILENCE"})
    void an_order_whose_answer_is_lost_is_resolved_by_its_key(Cutter.Cut cut) throws SQLException {
        cutter.cut(cut);
        assertThat(node.give("a", "key", new AddIf(5, 1))).isInstanceOf(Outcome.Done.class);
        assertThat(cutter.done()).isTrue();
        assertThat(node.state("a").state()).isEqualTo(new Counter.Sum(6, 2, false));
        assertThat(events("key")).isEqualTo(1);
        assertThat(node.give("a", "key", new AddIf(5, 1))).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void an_order_that_nobody_can_resolve_is_unknown_until_it_is_given_again() throws SQLException {
        cutter.cut(Cutter.Cut.AFTER_AND_AWAY);
        assertThat(node.give("a", "key", new AddIf(5, 1))).isEqualTo(new Outcome.Unknown<>());
        assertThat(node.ledger.silence()).isGreaterThan(Duration.ofSeconds(2));
        cutter.letThrough();
        assertThat(node.give("a", "key", new AddIf(5, 1))).isInstanceOf(Outcome.Repeated.class);
        assertThat(events("key")).isEqualTo(1);
    }

    @Test
    void an_order_that_was_never_sent_is_not_unknown() throws SQLException {
        cutter.cut(Cutter.Cut.AFTER_AND_AWAY);
        node.give("a", "lost", new Add(1));
        assertThat(node.give("a", "key", new Add(5))).isEqualTo(new Outcome.Busy<>());
        cutter.letThrough();
        Await.until(Duration.ofSeconds(5), () -> node.state("a").version() == 2);
        assertThat(node.give("a", new AddIf(1, 1))).isEqualTo(new Outcome.Refused<>(Refusal.of("counter.moved", 2), 2));
        assertThat(events("key")).isZero();
    }

    private int events(String key) throws SQLException {
        try (var connection = Databases.runtime(access);
                var statement = connection.prepareStatement("select count(*) from ledger where key = ?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
