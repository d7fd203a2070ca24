package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("digits-19", "8 public.count"),
            Map.entry("digits-number", "8 line.type"),
            Map.entry("link-skipped", "9 reveal.link"),
            Map.entry("witness-first", "9 reveal.order"),
            Map.entry("seats-swapped", "13 result.order"),
            Map.entry("absent-seated", "13 result.status"),
            Map.entry("exhausted-hidden", "47 result.exhausted"),
            Map.entry("substitute-chosen", "31 seats.who"),
            Map.entry("void-after-dice", "17 void.too-late"),
            Map.entry("call-out-of-turn", "27 call.turn"),
            Map.entry("unknown-key", "8 line.keys"),
            Map.entry("params-prev", "4 params.prev"),
            Map.entry("params-extra", "4 params.line"),
            Map.entry("second-household-round", "30 params.household-again"),
            Map.entry("left-after-household", "32 left.household-drawn"),
            Map.entry("after-close", "56 line.after-close"),
            Map.entry("digits-twice", "4 public.again"));

    @Test
    void the_small_ceremony_verifies_to_its_head() {
        var small = Vectors.ALL.at("/draw1_small");
        var head = new Sha256(small.get("head").textValue());
        assertThat(Verifier.verify(new Bundle.Held(Vectors.small()), Optional.of(SeenHead.of(head))))
                .isEqualTo(new Verdict.Verified(
                        head, small.get("rounds").intValue(), 2, Verdict.State.CLOSED, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource
    void a_refused_transcript_is_refused_for_its_reason(String name, Map<String, byte[]> files) {
        assertThat(Verifier.verify(new Bundle.Held(files))).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.file()).isEqualTo("transcript.jsonl");
            assertThat(failed.line() + " " + failed.code()).isEqualTo(CODES.get(name));
        });
    }

    static Stream<Arguments> a_refused_transcript_is_refused_for_its_reason() {
        return Vectors.stream("/draw1_refused")
                .map(refused -> Arguments.of(refused.get("name").textValue(), Vectors.refused(refused)));
    }

    @Test
    void every_transcript_to_be_refused_has_its_reason_here() {
        assertThat(Vectors.stream("/draw1_refused")
                        .map(refused -> refused.get("name").textValue()))
                .containsExactlyInAnyOrderElementsOf(CODES.keySet());
    }

    @Test
    void the_small_ceremony_may_stop_after_any_line() {
        var lines = Vectors.lines();
        for (int stop = 1; stop < lines.size(); stop++) {
            var text = String.join("\n", lines.subList(0, stop)) + "\n";
            assertThat(Verifier.verify(new Bundle.Held(Vectors.with("transcript.jsonl", text))))
                    .as("stopped after line %d", stop)
                    .isInstanceOfSatisfying(
                            Verdict.Verified.class,
                            verified -> assertThat(verified.state()).isNotEqualTo(Verdict.State.CLOSED));
        }
    }

    @Test
    void quick_check_of_twenty_ids() {
        var order = order("12345678901234567890", 20);
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(rank ->
                                order.id(rank) + " " + order.ticket(rank).shortened()))
                .containsExactly(
                        "C00017 0.051445125697",
                        "C00013 0.185200283541",
                        "C00012 0.215176369500",
                        "C00004 0.261908929220",
                        "C00011 0.320622907921");
    }

    @Test
    void quick_check_of_a_full_roster() {
        var order = order("12345678901234567890", 10_180);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(order::id))
                .containsExactly("C06425", "C02536", "C07015", "C03785", "C07017");
    }

    static TicketOrder order(String seed, int count) {
        return TicketOrder.of(
                seed,
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new CadreId(number).text())
                        .toList());
    }
}
