package gongping.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A snapshot and the changes after it always say the same as the view. */
class ChannelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @Property(tries = 200)
    void a_snapshot_and_its_changes_are_the_view(@ForAll("stories") List<JsonNode> views) throws IOException {
        var channel = new Channel(CLOCK);
        var client = views.getFirst();
        var history = History.from(0);
        for (int rev = 0; rev < views.size(); rev++) {
            channel.publish(rev, "h", views.get(rev));
            var before = rev == 0 ? views.getFirst() : views.get(rev - 1);
            var patch = Channel.operations(before, views.get(rev), Channel.bytes(views.get(rev)));
            client = JsonPatch.apply(JSON.readTree(patch.getBytes()), client);
            history = history.then(rev + 1, java.util.Optional.of(Frame.patch(rev, rev + 1, 0, patch)));
        }
        assertThat(client).isEqualTo(views.getLast());
        assertThat(channel.shown().orElseThrow().state()).isEqualTo(views.getLast());
        assertThat(history.since(0).orElseThrow()).hasSize(views.size());
    }

    @Property(tries = 100)
    void a_change_is_never_longer_than_the_view_itself(@ForAll("stories") List<JsonNode> views) {
        for (int i = 1; i < views.size(); i++) {
            var whole = Channel.bytes(views.get(i));
            var patch = Channel.operations(views.get(i - 1), views.get(i), whole);
            assertThat(patch.length()).isLessThanOrEqualTo(whole.length() + 48);
        }
    }

    @Test
    void the_last_change_keeps_its_version_while_nothing_changes() {
        var channel = new Channel(CLOCK);
        channel.publish(3, "a", Hall.state(1));
        channel.publish(4, "b", Hall.state(1));
        var shown = channel.shown().orElseThrow();
        assertThat(shown.rev()).isEqualTo(4);
        assertThat(shown.changed()).isEqualTo(3);
        assertThat(shown.head()).isEqualTo("b");
    }

    @Test
    void a_view_too_far_back_is_forgotten() {
        var history = History.from(0);
        for (int rev = 1; rev <= History.STEPS_MAX + 5; rev++) {
            history = history.then(rev, java.util.Optional.empty());
        }
        assertThat(history.since(5)).isEmpty();
        assertThat(history.since(History.STEPS_MAX)).isPresent();
    }

    @Provide
    Arbitrary<List<JsonNode>> stories() {
        return trees(3).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        var leaves = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(n ->
                        (JsonNode) JSON.getNodeFactory().numberNode(n)),
                Arbitraries.of("王**", "a/b", "~", "")
                        .map(s -> (JsonNode) JSON.getNodeFactory().textNode(s)),
                Arbitraries.of(true, false)
                        .map(b -> (JsonNode) JSON.getNodeFactory().booleanNode(b)),
                Arbitraries.just(JSON.nullNode()));
        if (depth == 0) {
            return leaves;
        }
        var lists = trees(depth - 1).list().ofMaxSize(5).map(items -> {
            var array = JSON.createArrayNode();
            items.forEach(array::add);
            return (JsonNode) array;
        });
        var objects = Arbitraries.maps(Arbitraries.of("a", "b", "c/d", "~e", "座"), trees(depth - 1))
                .ofMaxSize(4)
                .map(fields -> {
                    var object = JSON.createObjectNode();
                    fields.forEach(object::set);
                    return (JsonNode) object;
                });
        return Arbitraries.oneOf(leaves, lists, objects);
    }
}
