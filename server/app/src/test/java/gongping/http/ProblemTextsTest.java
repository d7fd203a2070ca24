package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of codes and the code that uses them. */
class ProblemTextsTest {
    private static final Path SERVER = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern USE = Pattern.compile("\\b(?:refuse|Refusal\\.of|Problem\\.of|tooMany)\\([^;]*;");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z0-9]+)*)\"");

    @Test
    void every_code_that_the_program_names_has_its_texts() throws IOException {
        var used = new TreeSet<String>();
        for (var module : List.of("core", "app")) {
            try (var files = Files.walk(SERVER.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    USE.matcher(Files.readString(file))
                            .results()
                            .flatMap(use -> CODE.matcher(use.group()).results())
                            .forEach(code -> used.add(code.group(1)));
                }
            }
        }
        assertThat(used).contains("request.path", "session.missing");
        assertThat(ProblemTexts.TABLE.codes()).containsAll(used);
    }

    @Test
    void both_texts_name_the_same_values() {
        for (var code : ProblemTexts.TABLE.codes()) {
            assertThat(places(code, ProblemTexts.Language.ZH))
                    .as(code)
                    .isEqualTo(places(code, ProblemTexts.Language.EN));
            assertThat(ProblemTexts.TABLE.status(code)).isBetween(400, 503);
        }
    }

    private static List<String> places(String code, ProblemTexts.Language language) {
        var text = ProblemTexts.TABLE.text(code, List.of(), language);
        return Stream.of("{0}", "{1}", "{2}", "{3}").filter(text::contains).toList();
    }
}
