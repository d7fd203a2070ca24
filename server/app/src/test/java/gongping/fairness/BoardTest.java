package gongping.fairness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The board over the closed draw of the vectors, whose lines anybody can count. */
class BoardTest {
    private static final JsonNode SMALL = vectors();

    @Test
    void everything_that_happened_is_counted_from_the_transcript() {
        var counts = facts(55).counts();
        assertThat(counts.rounds()).isEqualTo(3);
        assertThat(counts.withdrawn()).isEqualTo(1);
        assertThat(counts.missing()).isEqualTo(1);
        assertThat(counts.left()).isEqualTo(1);
        assertThat(counts.named()).isEqualTo(2);
        assertThat(counts.calls()).isEqualTo(5);
        assertThat(counts.byHand()).isEqualTo(1);
        assertThat(counts.turns()).isEqualTo(4);
        assertThat(counts.skipped()).isEqualTo(2);
        assertThat(counts.drawn()).isEqualTo((int) entries("status").stream()
                .filter(status -> Set.of("seated", "drawn-absent").contains(status))
                .count());
        assertThat(counts.absent()).isEqualTo((int)
                entries("status").stream().filter("drawn-absent"::equals).count());
        assertThat(counts.seated()).isEqualTo(counts.drawn() - counts.absent());
    }

    @Test
    void each_dimension_divides_the_same_people() {
        var facts = facts(55);
        assertThat(facts.shares().keySet())
                .containsExactly(Dimension.group("stratum"), Dimension.UNIT, Dimension.TENTH);
        double expected = requireNonNull(facts.shares().get(Dimension.UNIT)).stream()
                .mapToDouble(Share::expected)
                .sum();
        assertThat(expected).isPositive();
        facts.shares().values().forEach(shares -> {
            assertThat(shares.stream().mapToInt(Share::members).sum()).isEqualTo(20);
            assertThat(shares.stream().mapToInt(Share::drawn).sum())
                    .isEqualTo(facts.counts().drawn());
            assertThat(shares.stream().mapToDouble(Share::expected).sum()).isCloseTo(expected, within(1e-9));
        });
    }

    /** Why what chance draws and what was drawn differ in their sums: by the absent ones drawn, who take no seat. */
    @Test
    void chance_draws_the_absent_too_and_the_test_compares_with_another_sum() {
        var facts = facts(55);
        assertThat(facts.counts().drawn())
                .isEqualTo(facts.counts().seated() + facts.counts().absent());
        facts.shares().values().forEach(shares -> {
            double expected = shares.stream().mapToDouble(Share::expected).sum();
            assertThat(facts.counts().absentExpected()).isBetween(0.0, expected);
            double seats = shares.stream().mapToDouble(Share::conditional).sum();
            assertThat(seats).isGreaterThanOrEqualTo(facts.counts().seated());
        });
    }

    @Test
    void who_was_never_drawn_is_whoever_no_entry_names() {
        var never = Board.of(List.of(source(facts(55)))).neverDrawn();
        assertThat(never.people()).isEqualTo(20);
        assertThat(never.never()).isEqualTo(20 - Set.copyOf(entries("id")).size());
        assertThat(never.expected()).isBetween(0.0, 20.0);
    }

    @Test
    void only_a_closed_draw_that_holds_is_read() {
        assertThat(DrawReading.of(bundle(54))).isEmpty();
        assertThat(DrawReading.of(Map.of())).isEmpty();
        var spoilt = bundle(55);
        spoilt.put(
                "roster.tsv",
                new String(requireNonNull(spoilt.get("roster.tsv")), UTF_8)
                        .replace("U003", "U004")
                        .getBytes(UTF_8));
        assertThat(DrawReading.of(spoilt)).isEmpty();
    }

    @Test
    void a_board_without_a_draw_says_so_and_one_with_few_does_not_judge() {
        var none = Board.of(List.of());
        assertThat(none.draws()).isEmpty();
        assertThat(none.all()).isEqualTo(Counts.NONE);
        assertThat(none.neverDrawn().people()).isZero();
        var one = Board.of(List.of(source(facts(55))));
        assertThat(one.dimensions()).extracting(Board.Table::verdict).contains(Board.Verdict.TOO_FEW);
    }

    @Test
    void draws_stand_by_their_periods_and_years_add_up() {
        var facts = facts(55);
        var board = Board.of(List.of(
                new Board.Source(facts, "评议大会", "2026 年第四季度"),
                new Board.Source(facts, "评议大会", "2027年第一季度"),
                new Board.Source(facts, "评议大会", "2026 年第二季度")));
        assertThat(board.draws())
                .extracting(Board.Line::period)
                .containsExactly("2026 年第二季度", "2026 年第四季度", "2027年第一季度");
        assertThat(board.years()).extracting(Board.Year::year).containsExactly("2026", "2027");
        assertThat(board.years().getFirst().counts().drawn())
                .isEqualTo(2 * facts.counts().drawn());
        assertThat(board.all().calls()).isEqualTo(15);
        assertThat(Period.of("YUNLAN-2026-Q4")).isEqualTo(new Period("2026", 4));
        assertThat(Period.of("TEST-20")).isEqualTo(new Period("", 0));
        assertThat(Period.of("YUNLAN-2026-Q4").words()).isEqualTo("2026 年第四季度");
        assertThat(Period.of("YUNLAN-2026").words()).isEqualTo("2026 年");
        assertThat(Period.of("TEST-20").words()).isEmpty();
    }

    @Test
    void the_same_draw_many_times_is_unlike_chance_and_the_json_says_so() {
        var board = Board.of(java.util.Collections.nCopies(60, source(facts(55))));
        var units = board.dimensions().stream()
                .filter(table -> table.by().equals(Dimension.UNIT))
                .findFirst()
                .orElseThrow();
        assertThat(units.verdict()).isEqualTo(Board.Verdict.UNLIKELY);
        var json = new ObjectMapper().valueToTree(BoardJson.of(board)).at("/dimensions/1");
        assertThat(json.get("by").textValue()).isEqualTo("unit");
        assertThat(json.get("verdict").textValue()).isEqualTo("unlikely");
        assertThat(json.at("/test/p").doubleValue()).isLessThan(board.level());
    }

    private static Board.Source source(DrawFacts facts) {
        return new Board.Source(facts, "", "");
    }

    private static DrawFacts facts(int lines) {
        return DrawReading.of(bundle(lines)).orElseThrow();
    }

    private static Map<String, byte[]> bundle(int lines) {
        var files = new HashMap<String, byte[]>();
        SMALL.get("files")
                .properties()
                .forEach(file ->
                        files.put(file.getKey(), file.getValue().textValue().getBytes(UTF_8)));
        var transcript = StreamSupport.stream(SMALL.get("transcript").spliterator(), false)
                .limit(lines)
                .map(line -> line.textValue() + "\n")
                .collect(Collectors.joining());
        files.put("transcript.jsonl", transcript.getBytes(UTF_8));
        return files;
    }

    /** This field of every entry of every result and seats line. */
    private static List<String> entries(String field) {
        return StreamSupport.stream(SMALL.get("transcript").spliterator(), false)
                .map(line -> read(line.textValue()))
                .flatMap(line -> line.at("/body").findValues("result").stream())
                .flatMap(result -> StreamSupport.stream(result.spliterator(), false))
                .filter(entry -> entry.has(field))
                .map(entry -> entry.get(field).textValue())
                .toList();
    }

    private static JsonNode vectors() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("../../testkit/draw/draw-vectors.json").toFile())
                    .get("draw1_small");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
