package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code draw order} and {@code draw verify}, as an auditor runs them. */
class DrawVerbsTest {
    private static final String SEED = "12345678901234567890";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @Test
    void order_prints_rank_id_and_ticket() throws IOException {
        var ids = new StringBuilder();
        for (int number = 1; number <= 20; number++) {
            ids.append("C%05d\n".formatted(number));
        }
        assertThat(run("order", "--seed", SEED, "--ids", ids(ids.toString()), "--take", "2"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "1\tC00017\t0.05144512569704237343363648919154661944699759512287407189539662913920345093966",
                        "2\tC00013\t0.18520028354158094319021359188498989754703716182750651858014971343848274299801");
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_nothing() throws IOException {
        run("order", "--seed", SEED, "--ids", ids("C00001\nC00002\nC00003\n"));
        var plain = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("order", "--seed", SEED, "--ids", ids("\uFEFFC00003\r\nC00001\r\nC00002")))
                .isZero();
        assertThat(out.toString()).isEqualTo(plain);
    }

    @Test
    void what_is_no_list_of_ids_is_refused_with_its_line() throws IOException {
        assertThat(run("order", "--seed", SEED, "--ids", ids("C00001\nC00002\nC00001\n")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 3 repeats the id of line 1");
        assertThat(run("order", "--seed", SEED, "--ids", ids("C00001\n\nC00002\n")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 2 is empty");
        assertThat(run("order", "--seed", SEED, "--ids", ids("C00001 \n"))).isEqualTo(1);
        assertThat(run("order", "--seed", SEED, "--ids", ids("\n"))).isEqualTo(1);
        assertThat(run("order", "--seed", SEED, "--ids", ids(""))).isEqualTo(1);
        Files.write(folder.resolve("ids"), new byte[] {(byte) 0xff, '\n'});
        assertThat(run("order", "--seed", SEED, "--ids", folder.resolve("ids").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrong_usage_of_order_is_told_apart() throws IOException {
        assertThat(run("order", "--seed", SEED)).isEqualTo(2);
        assertThat(run("order", "--seed", SEED, "--ids", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run("order", "--seed", SEED, "--ids", ids("C00001\n"), "--take", "-1"))
                .isEqualTo(2);
        assertThat(run("order", "--seed", SEED, "--ids", ids("C00001\n"), "--take", "0"))
                .isEqualTo(2);
    }

    @Test
    void quotas_prints_the_lines_that_a_proportion_comes_to() throws IOException {
        small(1);
        assertThat(run("quotas", folder.toString(), "--round", "1", "--group", "stratum", "--seats", "7"))
                .isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines).isNotEmpty().allMatch(line -> line.matches("quota=stratum/[A-Za-z0-9]+:[1-9]"));
        assertThat(lines.stream()
                        .mapToInt(line -> line.charAt(line.length() - 1) - '0')
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void wrong_usage_of_quotas_is_told_apart_from_a_damaged_group() throws IOException {
        small(1);
        assertThat(run("quotas", folder.toString(), "--round", "1", "--group", "age", "--seats", "7"))
                .isEqualTo(2);
        assertThat(run("quotas", folder.toString(), "--round", "0", "--group", "stratum", "--seats", "7"))
                .isEqualTo(2);
        Files.writeString(folder.resolve("groups/stratum.tsv"), "id\tvalue\nC00002\tS1\n");
        assertThat(run("quotas", folder.toString(), "--round", "1", "--group", "stratum", "--seats", "7"))
                .isEqualTo(1);
    }

    @Test
    void verify_reports_head_rounds_voids_and_state() throws IOException {
        var small = small(55);
        assertThat(run("verify", folder.toString(), "--head", small.get("head").textValue()))
                .isZero();
        var head = "verified\nhead " + small.get("head").textValue();
        assertThat(out.toString())
                .isEqualTo(head + "\ncompared 64 of 64 characters of the head\nrounds 7\nvoids 2\nclosed\n");
    }

    @Test
    void verify_takes_the_beginning_of_the_head_and_says_how_much_of_it_was_compared() throws IOException {
        var head = small(55).get("head").textValue();
        var shown = head.substring(0, 4) + " " + head.substring(4, 8).toUpperCase(Locale.ROOT);
        assertThat(run("verify", folder.toString(), "--head", shown)).isZero();
        assertThat(out.toString()).contains("\ncompared 8 of 64 characters of the head\n");
        out.getBuffer().setLength(0);
        assertThat(run("verify", "--json", folder.toString(), "--head", head.substring(0, 12)))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/compared").intValue())
                .isEqualTo(12);
    }

    @Test
    void verify_tells_how_far_an_open_draw_has_come() throws IOException {
        small(1);
        assertThat(run("verify", folder.toString())).isZero();
        assertThat(out.toString()).endsWith("rounds 0\nvoids 0\nopen after round 0\n");
        small(4);
        run("verify", folder.toString());
        assertThat(out.toString()).endsWith("rounds 2\nvoids 1\nopen in round 2\n");
        small(11);
        run("verify", folder.toString());
        assertThat(out.toString()).contains("computed stratum/S3:1 rank 4 C00014 0.16728");
    }

    @Test
    void a_transcript_cut_short_is_noticed_by_its_head() throws IOException {
        var small = small(54);
        assertThat(run("verify", folder.toString())).isZero();
        assertThat(run("verify", folder.toString(), "--head", small.get("head").textValue()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("failed\ntranscript.jsonl:54: transcript.head: ")
                .contains("\nnot closed: ");
        small(55);
        out.getBuffer().setLength(0);
        assertThat(run("verify", folder.toString(), "--head", "0".repeat(64))).isEqualTo(1);
        assertThat(out.toString()).contains("transcript.head: ").doesNotContain("not closed");
    }

    @Test
    void the_first_thing_that_does_not_hold_is_named() throws IOException {
        small(55);
        Files.delete(folder.resolve("attendance/2.tsv"));
        assertThat(run("verify", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("failed\nattendance/2.tsv:1: file.missing: attendance/2.tsv is missing\ncheck V10.1 ");
    }

    @Test
    void json_says_what_came_of_every_check() throws IOException {
        var small = small(55);
        assertThat(run("verify", "--json", folder.toString())).isZero();
        var verified = new ObjectMapper().readTree(out.toString());
        assertThat(verified.get("head")).isEqualTo(small.get("head"));
        assertThat(verified.at("/state").textValue()).isEqualTo("closed");
        assertThat(verified.at("/checks/0/state").textValue()).isEqualTo("held");
        out.getBuffer().setLength(0);
        Files.delete(folder.resolve("attendance/2.tsv"));
        assertThat(run("verify", "--json", folder.toString())).isEqualTo(1);
        var failed = new ObjectMapper().readTree(out.toString());
        assertThat(failed.at("/check").textValue() + " " + failed.at("/file").textValue())
                .isEqualTo("V10.1 attendance/2.tsv");
        assertThat(failed.get("checks").toString())
                .contains("{\"id\":\"V10.1\",\"state\":\"failed\"", "{\"id\":\"V22.1\",\"state\":\"not-run\"");
    }

    @Test
    void the_order_of_a_round_is_the_order_of_its_seed_for_the_full_roster() throws IOException {
        small(55);
        var roster = Files.readAllLines(folder.resolve("roster.tsv")).stream()
                .skip(1)
                .map(row -> row.substring(0, 6) + "\n")
                .toList();
        var ids = ids(String.join("", roster));
        var seed = "";
        int compared = 0;
        for (var text : Files.readAllLines(folder.resolve("transcript.jsonl"))) {
            var line = new ObjectMapper().readTree(text);
            if (line.at("/type").textValue().equals("seed")) {
                seed = line.at("/body/seed").textValue();
                out.getBuffer().setLength(0);
                run("order", "--seed", seed, "--ids", ids);
            }
            for (var entry : line.at("/body/result")) {
                if (entry.has("rank") && line.at("/type").textValue().equals("result")) {
                    assertThat(out.toString().lines())
                            .contains(entry.get("rank").intValue() + "\t"
                                    + entry.get("id").textValue() + "\t"
                                    + entry.get("ticket").textValue());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void fairness_counts_closed_draws_that_hold_and_no_others() throws IOException {
        small(55);
        assertThat(run("fairness", folder.toString())).isZero();
        var board = new ObjectMapper().readTree(out.toString());
        assertThat(board.at("/draws/0/draw").textValue()).isEqualTo("TEST-20");
        assertThat(board.at("/all/calls").intValue()).isEqualTo(5);
        assertThat(board.at("/dimensions/0/group").textValue()).isEqualTo("stratum");
        assertThat(board.at("/draws/0").has("title")).isFalse();
        assertThat(board.at("/draws/0").has("period")).isFalse();
        small(54);
        assertThat(run("fairness", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(folder + ": holds so far, but the draw is not closed yet\n");
        small(55);
        var transcript = folder.resolve("transcript.jsonl");
        Files.writeString(transcript, Files.readString(transcript).replaceFirst("\"seq\":3,", "\"seq\":4,"));
        err.getBuffer().setLength(0);
        assertThat(run("fairness", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(folder + ": does not verify: transcript.jsonl:3: ");
        assertThat(run("fairness", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("fairness")).isEqualTo(2);
    }

    @Test
    void wrong_usage_of_verify_is_told_apart() throws IOException {
        small(55);
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("rules.txt").toString())).isEqualTo(2);
        assertThat(run("verify", folder.toString(), "--head", "c9b1")).isEqualTo(2);
    }

    private int run(String... args) {
        var line = new ArrayList<String>();
        line.add("draw");
        line.addAll(java.util.List.of(args));
        return Main.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line.toArray(String[]::new));
    }

    private String ids(String text) throws IOException {
        return Files.writeString(folder.resolve("ids.txt"), text).toString();
    }

    /** Writes the small draw of the vectors with the first lines of its transcript. */
    private JsonNode small(int lines) throws IOException {
        var small = new ObjectMapper()
                .readTree(Path.of("../../testkit/draw/draw-vectors.json").toFile())
                .get("draw1_small");
        for (var file : small.get("files").properties()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().textValue());
        }
        var transcript = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            transcript.append(small.get("transcript").get(i).textValue()).append('\n');
        }
        Files.writeString(folder.resolve("transcript.jsonl"), transcript, StandardCharsets.UTF_8);
        return small;
    }
}
