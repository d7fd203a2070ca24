package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench draw --ceremonies}, beside other verifiers than ours. */
class BenchCeremoniesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @Test
    void both_agree_on_every_ceremony() throws IOException {
        assertThat(bench("while read -r line; do echo '[]'; done")).isZero();
        assertThat(out.toString())
                .contains("ceremonies 20, seed 7")
                .contains("20 of 20 verified")
                .contains("agrees on 20 of 20");
        assertThat(err.toString()).contains("10 of 20");
    }

    @Test
    void a_disagreement_is_named_by_the_seed_of_its_ceremony() throws IOException {
        var third = "n=0; while read -r line; do n=$((n+1));"
                + " if [ $n = 3 ]; then echo '[\"whole: it differs\"]'; else echo '[]'; fi; done";
        assertThat(bench(third)).isEqualTo(1);
        assertThat(err.toString())
                .contains("the ceremony with seed 9: whole: it differs")
                .contains("./gongping bench draw --ceremonies 1 --seed 9");
        assertThat(out.toString()).contains("agrees on 19 of 20");
    }

    @Test
    void another_verifier_that_ends_or_cannot_be_run_is_no_agreement() throws IOException {
        assertThat(bench("read -r line; echo '[]'")).isEqualTo(2);
        assertThat(err.toString()).contains("ended at the ceremony with seed 8");
        assertThat(run(
                        "bench",
                        "draw",
                        "--ceremonies",
                        "1",
                        "--against",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void without_another_verifier_it_says_so_and_ours_looks_alone() {
        assertThat(run("bench", "draw", "--ceremonies", "3", "--seed", "5")).isZero();
        assertThat(out.toString()).contains("3 of 3 verified").contains("not run");
    }

    @Test
    void a_seed_is_one_ceremony_wherever_it_stands_in_a_run() {
        run("draw", "ceremonies", "--count", "3", "--seed", "41");
        var three = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        run("draw", "ceremonies", "--count", "1", "--seed", "43");
        assertThat(out.toString().lines().toList()).isEqualTo(List.of(three.get(2)));
        assertThat(three).doesNotHaveDuplicates();
    }

    private int bench(String script) throws IOException {
        var file = Files.writeString(folder.resolve("other.sh"), script + "\n");
        return run("bench", "draw", "--ceremonies", "20", "--seed", "7", "--against", "sh " + file);
    }

    private int run(String... args) {
        return Main.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
