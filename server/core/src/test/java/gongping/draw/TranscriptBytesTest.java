package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DRAW/1 §3.9: a transcript is bytes, not what they might mean. */
class TranscriptBytesTest {
    private static final String ESCAPED = "\\u4e3b持人";

    @ParameterizedTest
    @MethodSource
    void a_line_written_otherwise_is_refused(String was, String now, String where, String code) {
        var text = String.join("\n", Vectors.lines()) + "\n";
        assertThat(text).contains(was);
        assertThat(verify(text.replace(was, now))).isEqualTo(where + " " + code);
    }

    static Stream<Arguments> a_line_written_otherwise_is_refused() {
        var third = "{\"seq\":3,\"type\":\"void\",";
        return Stream.of(
                Arguments.of(third, "{\"seq\": 3,\"type\":\"void\",", "3", "line.bytes"),
                Arguments.of(third, " {\"seq\":3,\"type\":\"void\",", "3", "line.bytes"),
                Arguments.of(third, "{\"type\":\"void\",\"seq\":3,", "3", "line.keys"),
                Arguments.of(third, "{\"seq\":3,\"seq\":3,\"type\":\"void\",", "3", "line.not-json"),
                Arguments.of(third, "{\"seq\":3.0,\"type\":\"void\",", "3", "line.bytes"),
                Arguments.of(third, "{\"seq\":3e0,\"type\":\"void\",", "3", "line.bytes"),
                Arguments.of(third, "{\"seq\":03,\"type\":\"void\",", "3", "line.not-json"),
                Arguments.of(third, "{\"seq\":-3,\"type\":\"void\",", "3", "line.bytes"),
                Arguments.of(third, "{\"seq\":99999999999999999999,\"type\":\"void\",", "3", "line.type"),
                Arguments.of(third, "{\"seq\":4,\"type\":\"void\",", "3", "line.seq"),
                Arguments.of(third, "{\"seq\":3,\"type\":\"Void\",", "3", "line.type-unknown"),
                Arguments.of(third, "\n" + third, "3", "line.keys"),
                Arguments.of(third, "[" + third, "3", "line.not-json"),
                Arguments.of(third, "[".repeat(100_000) + third, "3", "line.not-json"),
                Arguments.of(third, "{\"a\":".repeat(100_000) + third, "3", "line.not-json"),
                Arguments.of("\"party\":\"-\"}}", "\"party\":\"-\"}} ", "3", "text.blank-at-end"),
                Arguments.of("\"party\":\"-\"}}", "\"party\":\"-\"}}}", "3", "line.not-json"),
                Arguments.of("\"party\":\"-\"}}", "\"party\":\"-\"}}{}", "3", "line.not-json"),
                Arguments.of("\"party\":\"-\"}}", "\"party\":null}}", "3", "line.type"),
                Arguments.of("\"party\":\"-\"}}", "\"party\":\"-\"}}\r", "3", "text.control"),
                Arguments.of("主持人", ESCAPED, "32", "line.bytes"),
                Arguments.of("主持人", "主持人\\u007f", "32", "line.bytes"),
                Arguments.of("主持人", "主持人\\ud800", "32", "line.bytes"),
                Arguments.of("主持人", "主持人\\/", "32", "line.bytes"),
                Arguments.of("主持人", " 主持人", "32", "line.value"),
                Arguments.of("主持人", "A\u030A", "32", "text.not-nfc"),
                Arguments.of("\"rounds\":7", "\"rounds\":7e0", "55", "line.bytes"),
                Arguments.of("\"rounds\":7", "\"rounds\":8", "55", "close.rounds"),
                Arguments.of("\"rounds\":7", "\"rounds\":-0", "55", "line.bytes"),
                Arguments.of("\"rounds\":7", "\"rounds\":\"7\"", "55", "line.type"));
    }

    @Test
    void a_last_line_without_its_end_is_refused() {
        assertThat(verify(String.join("\n", Vectors.lines()))).isEqualTo("55 text.no-final-lf");
    }

    @Test
    void an_empty_transcript_is_refused() {
        assertThat(verify("")).isEqualTo("1 text.empty");
        assertThat(verify("\n")).isEqualTo("1 line.keys");
        assertThat(verify("\uFEFF" + Vectors.lines().getFirst() + "\n")).isEqualTo("1 text.bom");
    }

    @Test
    void a_line_of_any_length_is_read() {
        assertThat(verify("x".repeat(10_000_000) + "\n")).isEqualTo("1 line.not-json");
        assertThat(verify("\"" + "x".repeat(10_000_000) + "\"\n")).isEqualTo("1 line.keys");
    }

    @Test
    void a_line_left_out_breaks_the_chain() {
        var lines = new java.util.ArrayList<>(Vectors.lines());
        lines.remove(31);
        assertThat(verify(String.join("\n", lines) + "\n")).isEqualTo("32 line.seq");
    }

    @Test
    void the_first_characters_of_the_head_are_enough_and_eight_at_least() {
        var head = Vectors.ALL.at("/draw1_small/head").textValue();
        var shown = head.substring(0, 10).toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
        var bundle = new Bundle.Held(Vectors.small());
        assertThat(Verifier.verify(bundle, SeenHead.read(shown))).isInstanceOf(Verdict.Verified.class);
        assertThat(Verifier.verify(bundle, SeenHead.read("00000000"))).isInstanceOf(Verdict.Failed.class);
        for (var none : List.of(head.substring(0, 7), head + "0", "seventeen", "")) {
            assertThat(SeenHead.read(none)).isEmpty();
        }
    }

    @Test
    void another_head_than_the_one_on_television_is_noticed() {
        var lines = Vectors.lines();
        var cut = String.join("\n", lines.subList(0, 54)) + "\n";
        var head = new Sha256(Vectors.ALL.at("/draw1_small/head").textValue());
        assertThat(Verifier.verify(
                        new Bundle.Held(Vectors.with("transcript.jsonl", cut)),
                        java.util.Optional.of(SeenHead.of(head))))
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("transcript.head");
                    assertThat(failed.line()).isEqualTo(54);
                });
    }

    @Test
    void every_character_that_must_be_escaped_is() {
        var line = Transcript.EMPTY.line(new Body.SeedComputed("\"\\\b\t\n\f\r\u0001\u001f/é𠮷\u007f", Sha256.ZERO));
        assertThat(line.text()).contains("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/é𠮷\u007f\"");
    }

    @Test
    void what_is_written_is_read_again() {
        for (var text : Vectors.lines()) {
            assertThat(LineReader.read(text).text()).isEqualTo(text);
        }
        assertThat(List.of(LineReader.read(Vectors.lines().getLast()).body())).containsExactly(new Body.DrawClosed(7));
    }

    private static String verify(String transcript) {
        return Verifier.verify(new Bundle.Held(Vectors.with("transcript.jsonl", transcript)))
                        instanceof Verdict.Failed(var file, var line, var check, var code, var text)
                ? line + " " + code
                : "verified";
    }
}
