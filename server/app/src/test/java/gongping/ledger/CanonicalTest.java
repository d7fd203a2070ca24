package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.kernel.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were computed by another program; they are read by every program that checks a stream. */
class CanonicalTest {
    private static final Path VECTORS = Path.of("../../testkit/ledger/canonical.json");

    static Stream<JsonNode> vectors() throws IOException {
        return StreamSupport.stream(
                new ObjectMapper().readTree(VECTORS.toFile()).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_bytes_and_the_hash_are_those_of_the_vector(JsonNode vector) {
        var body = vector.get("body").textValue().getBytes(StandardCharsets.UTF_8);
        var prev = vector.get("prev").textValue();
        var stream = StreamId.parse(vector.get("stream").textValue());
        var version = vector.get("version").longValue();
        var type = vector.get("type").textValue();
        var actor = new Actor(vector.get("actor").textValue());
        var at = Instant.parse(vector.get("at").textValue());
        var key = vector.get("key").textValue();
        assertThat(HexFormat.of().formatHex(Canonical.bytes(prev, stream, version, type, actor, at, key, body)))
                .isEqualTo(vector.get("canonical").textValue());
        assertThat(Canonical.hash(prev, stream, version, type, actor, at, key, body))
                .isEqualTo(vector.get("hash").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a b", "键", "a\0"})
    void no_field_can_hold_a_line_end_or_be_mistaken_for_another(String odd) {
        assertThatThrownBy(() -> bytes("counter.added", odd)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bytes(odd, "key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamId("counter", odd)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor(odd)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_is_named_by_its_kind_and_id() {
        assertThat(StreamId.parse("case/2026-11.7")).isEqualTo(new StreamId("case", "2026-11.7"));
        assertThatThrownBy(() -> StreamId.parse("case")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String type, String key) {
        return Canonical.bytes(Canonical.ORIGIN, Node.stream("a"), 1, type, Node.ACTOR, Node.AT, key, new byte[0]);
    }
}
