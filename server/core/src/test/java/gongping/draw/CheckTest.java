package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of checks: the auditors' text has it first, and every refusal is one of them. */
class CheckTest {
    private static final Path DOCUMENT = Path.of("../../docs/draw.md");
    private static final Path SOURCES = Path.of("src/main/java/gongping/draw");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");

    @Test
    void the_auditors_text_has_the_list_in_the_same_order() throws IOException {
        var rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| V"))
                .toList();
        assertThat(rows)
                .isEqualTo(Check.all().stream()
                        .map(check -> "| %s | %s | %s | %s | §%s |"
                                .formatted(
                                        check.id(),
                                        check.chinese(),
                                        check.english(),
                                        check.codes().stream()
                                                .map(code -> "`" + code + "`")
                                                .collect(Collectors.joining(" ")),
                                        check.section()))
                        .toList());
    }

    @Test
    void every_code_that_a_verifier_can_say_has_its_check() throws IOException {
        var codes = new java.util.TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RoundPlan.java"))
                    .toList()) {
                var text = Files.readString(file);
                if (text.contains("Unsound") || text.contains("unless(")) {
                    CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        codes.removeAll(List.of("manifest.txt", "rules.txt", "roster.tsv", "public.cadre", "public.household"));
        codes.remove("chain.length");
        assertThat(codes)
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(List.of(
                                        Manifest.FILE,
                                        Manifest.RULES,
                                        Roster.FILE,
                                        "groups/a.tsv",
                                        "attendance/1.tsv",
                                        Transcript.FILE)
                                .stream()
                                .anyMatch(file -> hasCheck(file, false, code) || hasCheck(file, true, code)))
                        .as(code)
                        .isTrue());
    }

    private static boolean hasCheck(String file, boolean inside, String code) {
        try {
            return !Check.of(file, inside, code).id().isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void a_fault_inside_a_text_is_not_laid_to_the_rules_of_its_line() {
        assertThat(Check.of(Transcript.FILE, true, "params.prev").id()).isEqualTo("V05.5");
        assertThat(Check.of(Transcript.FILE, false, "params.prev").id()).isEqualTo("V09.5");
    }

    @Test
    void a_verified_draw_leaves_no_check_without_its_answer() {
        var report = Verifier.report(new Bundle.Held(Vectors.small()), Optional.empty());
        assertThat(report.lines()).hasSameSizeAs(Check.all());
        assertThat(states(report, Report.State.NOT_APPLICABLE)).containsExactly("V15.1", "V15.2", "V24.1");
        assertThat(states(report, Report.State.HELD)).hasSize(Check.all().size() - 3);
    }

    @Test
    void after_a_failure_what_was_not_looked_at_is_not_run() {
        var files = new HashMap<>(Vectors.small());
        files.remove("roster.tsv");
        var report = Verifier.report(new Bundle.Held(files), Optional.empty());
        assertThat(states(report, Report.State.FAILED)).containsExactly("V03.1");
        assertThat(states(report, Report.State.HELD))
                .containsExactly("V01.1", "V01.2", "V01.3", "V01.4", "V01.5", "V01.6", "V02.1", "V02.2", "V02.3");
        assertThat(states(report, Report.State.NOT_APPLICABLE)).isEmpty();
    }

    private static List<String> states(Report report, Report.State state) {
        return report.lines().stream()
                .filter(line -> line.state() == state)
                .map(line -> line.check().id())
                .toList();
    }
}
