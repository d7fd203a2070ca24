package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import gongping.database.Access;
import gongping.database.Databases;
import gongping.ledger.Counter.Command.Add;
import gongping.ledger.Counter.Command.AddTwice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage is done as the owner of the tables can do it: he removes the trigger first. */
class VerificationTest {
    private final Access access = Databases.fresh();
    private String heads = "";

    @BeforeEach
    void write() {
        try (var node = new Node(access).started()) {
            for (int i = 1; i <= 4; i++) {
                node.give("a", "a" + i, new Add(i));
                node.give("b", "b" + i, new AddTwice(i));
            }
            heads = node.state("a").hash() + node.state("b").hash();
        }
    }

    @Test
    void an_untouched_ledger_holds_and_its_heads_are_the_ones_that_were_folded() throws SQLException {
        var report = verify();
        assertThat(report.first()).isEmpty();
        assertThat(report.events()).isEqualTo(12);
        assertThat(report.heads())
                .containsExactly(
                        entry("counter/a", "4 " + heads.substring(0, 64)),
                        entry("counter/b", "8 " + heads.substring(64)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body = set_byte(body, 5, get_byte(body, 5) # 1) | the hash does not fit
            hash = set_byte(hash, 31, get_byte(hash, 31) # 1) | the hash does not fit
            type = 'counter.closed'                         | the hash does not fit
            actor = 'u-other'                               | the hash does not fit
            actor = 'no actor'                              | stream or actor
            at = at + interval '1 millisecond'              | the hash does not fit
            key = 'other'                                   | the hash does not fit
            version = 40                                    | version 3 of the stream is missing
            stream = 'counter/c'                            | version 1 of the stream is missing
            seq = 70                                        | is missing
            """)
    void any_changed_field_of_an_event_is_named(String change, String what) throws SQLException {
        damage("update ledger set " + change + " where seq = 5");
        var found = verify().first().orElseThrow();
        assertThat(found.toString()).contains(what);
        assertThat(found.seq()).isEqualTo(change.startsWith("seq") ? 6 : 5);
        if (!change.startsWith("seq") && !change.startsWith("stream")) {
            assertThat(found.stream()).isEqualTo("counter/b");
        }
    }

    @Test
    void every_byte_of_a_body_counts() throws SQLException {
        for (int at = 0; at < 7; at++) {
            damage("update ledger set body = set_byte(body, %d, get_byte(body, %d) # 4) where seq = 8"
                    .formatted(at, at));
            assertThat(verify().first()).map(Verification.Finding::seq).contains(8L);
            damage("update ledger set body = set_byte(body, %d, get_byte(body, %d) # 4) where seq = 8"
                    .formatted(at, at));
        }
        assertThat(verify().first()).isEmpty();
    }

    @Test
    void what_was_taken_out_is_missed_at_its_place() throws SQLException {
        damage("delete from ledger where seq = 7");
        assertThat(verify().first()).map(Verification.Finding::seq).contains(8L);
    }

    @Test
    void a_cut_end_is_missed() throws SQLException {
        damage("delete from ledger where seq > 10");
        assertThat(verify().first().orElseThrow().toString()).contains("there are 12 events");
    }

    @Test
    void an_order_without_its_events_and_events_without_their_order_are_found() throws SQLException {
        damage("insert into ledger_order values ('ghost', 'counter/a', 9, 9, sha256('x'))");
        assertThat(verify().first().orElseThrow().toString()).contains("counter/a version 9");
        damage("delete from ledger_order where key = 'ghost' or key = 'b2'");
        assertThat(verify().first()).map(Verification.Finding::seq).contains(5L);
    }

    @Test
    void a_published_stream_is_checked_by_itself_and_every_change_in_it_is_found() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = Databases.runtime(access)) {
            Verification.stream(connection, Node.stream("b"), entry -> lines.add(EntryLine.write(entry)));
        }
        var report = Verification.of(lines.stream());
        assertThat(report.first()).isEmpty();
        assertThat(report.events()).isEqualTo(8);
        assertThat(report.heads()).containsEntry("counter/b", "8 " + heads.substring(64));

        var changed = new ArrayList<>(lines);
        changed.set(4, changed.get(4).replace("{\\\"n\\\":3}", "{\\\"n\\\":4}"));
        assertThat(changed).isNotEqualTo(lines);
        assertThat(Verification.of(changed.stream()).first())
                .map(Verification.Finding::version)
                .contains(5L);
        changed.remove(4);
        assertThat(Verification.of(changed.stream()).first())
                .map(Verification.Finding::version)
                .contains(6L);
        changed.add(2, "{}");
        assertThat(Verification.of(changed.stream()).first().orElseThrow().toString())
                .contains("line version 3: not an event");
    }

    private Verification.Report verify() throws SQLException {
        try (var connection = Databases.runtime(access)) {
            return Verification.of(connection);
        }
    }

    private void damage(String sql) throws SQLException {
        try (var owner = Databases.owner(access);
                var statement = owner.createStatement()) {
            statement.execute("alter table ledger disable trigger only_grows");
            statement.execute("alter table ledger_order disable trigger only_grows");
            statement.execute(sql);
        }
    }
}
