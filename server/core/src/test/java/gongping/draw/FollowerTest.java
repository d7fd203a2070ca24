package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The second machine looks at a growing transcript as the verifier looks at a whole one. */
class FollowerTest {
    private static final String TRANSCRIPT = "transcript.jsonl";

    @Test
    void a_closed_draw_holds_to_its_last_line() {
        assertThat(broken(Vectors.small())).isEmpty();
    }

    @Test
    void it_stops_where_the_verifier_fails_and_says_the_same() {
        assertThat(Vectors.stream("/draw1_refused")).hasSizeGreaterThan(10).allSatisfy(refused -> {
            var files = Vectors.refused(refused);
            assertThat(broken(files)).as(refused.get("name").textValue()).contains(verdict(files));
        });
    }

    @Test
    void params_after_the_closing_line_are_refused_as_what_they_are() {
        var draw = SmallDraw.of("T01", "T02").attended(Set.of());
        var params = new Body.ParamsPublished(draw.params(Params.Exclude.NONE, Quota.ofAll(1)));
        draw.line(new Body.DrawClosed(0));
        assertThat(broken(with(draw, params))).contains("3 line.after-close");
    }

    @Test
    void params_where_another_line_is_computed_are_refused_as_what_they_are() {
        var draw = SmallDraw.of("T01", "T02").attended(Set.of());
        var params = new Body.ParamsPublished(draw.params(Params.Exclude.NONE, Quota.ofAll(1)));
        draw.line(params);
        draw.line(new Body.DigitsKeyed(Keyer.ONE, new Digits("01234567890123456789")));
        draw.line(new Body.DigitsKeyed(Keyer.TWO, new Digits("01234567890123456789")));
        assertThat(broken(with(draw, params))).contains("5 public.due");
    }

    @Test
    void rules_that_are_no_canonical_text_are_refused_although_they_have_their_hash() {
        var rules = "规则 \n".getBytes(StandardCharsets.UTF_8);
        var sealed = SmallDraw.of("T01", "T02").ceremony().draw();
        var old = sealed.manifest();
        var manifest = new Manifest(
                old.draw(),
                old.roster(),
                old.count(),
                old.groups(),
                Sha256.of(rules),
                old.software(),
                old.chainLength(),
                old.commitments(),
                old.cadreDice(),
                old.householdDice(),
                old.tries(),
                old.beacon());
        var files = new HashMap<>(SmallDraw.of("T01", "T02").files);
        files.put(Manifest.FILE, manifest.text().getBytes(StandardCharsets.UTF_8));
        files.put(Manifest.RULES, rules);
        files.put(
                TRANSCRIPT,
                Transcript.EMPTY.line(new Body.ManifestPublished(manifest)).bytes());
        assertThat(Verifier.verify(new Bundle.Held(files)))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(broken(files)).contains("1 " + failed.code()));
    }

    /** The draw's files with one line more than may stand. */
    private static Map<String, byte[]> with(SmallDraw draw, Body more) {
        var files = new HashMap<>(draw.files);
        var text = draw.transcript() + draw.ceremony().transcript().line(more).text() + "\n";
        files.put(TRANSCRIPT, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String verdict(Map<String, byte[]> files) {
        var failed = (Verdict.Failed) Verifier.verify(new Bundle.Held(files));
        assertThat(failed.file()).isEqualTo(TRANSCRIPT);
        return failed.line() + " " + failed.code();
    }

    /** Line and code of what the follower does not take. */
    private static Optional<String> broken(Map<String, byte[]> files) {
        var follower = Follower.of(new Bundle.Held(files));
        var text = new String(files.get(TRANSCRIPT), StandardCharsets.UTF_8);
        for (var line : List.of(text.split("(?<=\n)"))) {
            if (follower.take(line.getBytes(StandardCharsets.UTF_8))
                    instanceof Follower.Taken.Broken(int number, var code, var why)) {
                return Optional.of(number + " " + code);
            }
        }
        return Optional.empty();
    }
}
