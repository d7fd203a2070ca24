package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/draw.md says is shown by a test is shown by one that exists. */
class AttackTableTest {
    private static final Path BOOK = Path.of("../../docs/draw.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern SCRIPT = Pattern.compile("`(?:[\\w-]+/)*(\\w+\\.(?:spec|browser|hall)\\.ts)`");

    @Test
    void every_test_that_the_auditors_text_names_exists() throws IOException {
        var tests = tests();
        var wrong = new ArrayList<String>();
        int named = 0;
        for (var found = NAMED.matcher(Files.readString(BOOK)); found.find(); named++) {
            var text = tests.get(found.group(1));
            var method = found.group(2);
            if (text == null || (method != null && !text.contains("void " + method + "("))) {
                wrong.add(found.group());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).isGreaterThan(30);
    }

    @Test
    void every_front_end_test_that_the_auditors_text_names_exists() throws IOException {
        var there = new HashSet<String>();
        for (var folder : List.of("display/src", "web-console/src", "web-console/browser")) {
            try (var files = Files.walk(Path.of("../..", folder))) {
                files.forEach(file -> there.add(file.getFileName().toString()));
            }
        }
        var named = SCRIPT.matcher(Files.readString(BOOK)).results().map(found -> found.group(1));
        assertThat(named).contains("ceremony.hall.ts", "log.spec.ts").allMatch(there::contains);
    }

    @Test
    void every_attack_that_a_program_can_answer_has_its_test_or_its_scene() throws IOException {
        var book = Files.readString(BOOK);
        var table = book.substring(book.indexOf("| attack |"), book.indexOf("What remains whatever we build"));
        assertThat(table.lines().skip(2).filter(row -> !row.isBlank()))
                .hasSizeGreaterThan(20)
                .allMatch(row -> row.contains("Test") || row.contains("scene") || row.contains("**open**"));
    }

    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        for (var module : List.of("core", "app")) {
            try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (var file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return tests;
    }
}
