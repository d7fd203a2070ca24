package gongping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules for text, over every source file of the repository. The arrows stand in the app's ArrowsTest. */
class HouseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final List<String> SOURCES = List.of("server", "display/src", "web-console/src");
    private static final int LINES_MAX = 300;
    private static final int COLUMNS_MAX = 120;

    @Test
    void no_file_is_a_hall() throws IOException {
        assertThat(sources()
                        .filter(file -> !written(file))
                        .filter(file -> lines(file).size() > LINES_MAX))
                .isEmpty();
    }

    @Test
    void no_java_line_is_longer_than_the_page() throws IOException {
        assertThat(sources()
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> lines(file).stream().anyMatch(line -> line.length() > COLUMNS_MAX)))
                .isEmpty();
    }

    @Test
    void nothing_is_left_undone() throws IOException {
        var marks = java.util.regex.Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
        assertThat(sources()
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> marks.matcher(line).find())))
                .isEmpty();
    }

    @Test
    void no_type_is_named_for_nothing() throws IOException {
        assertThat(sources()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*(Impl|Manager|Helper|Util|Utils|Data|Info)\\.java")))
                .isEmpty();
    }

    /** The console's own test of its words has to name those it looks for. */
    @Test
    void nothing_speaks_of_a_lottery() throws IOException {
        var words = java.util.regex.Pattern.compile("抽" + "中|中" + "奖|恭" + "喜");
        assertThat(sources()
                        .filter(file -> !file.endsWith("i18n/locales.spec.ts"))
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> words.matcher(line).find())))
                .isEmpty();
    }

    /** Nobody reads what a program wrote. */
    private static boolean written(Path file) {
        return !lines(file).isEmpty() && lines(file).getFirst().startsWith("// Written by ");
    }

    private static Stream<Path> sources() throws IOException {
        return SOURCES.stream().map(ROOT::resolve).filter(Files::isDirectory).flatMap(HouseTest::walk);
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|ts|vue|css|sql)"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|dist)/.*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
