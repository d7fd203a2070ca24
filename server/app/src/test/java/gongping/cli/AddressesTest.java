package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.cosign.TestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every verb says that is given an address. */
class AddressesTest {
    @TempDir
    private Path folder;

    private Verbs.Ran run(String line, String address) {
        return Verbs.run(
                line.replace("URL", address).replace("DIR", folder.toString()).split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export main DIR/new --server URL --demo",
                "notice URL DOCS",
                "roster seal main --server URL --demo",
                "account add --server URL --as root --name x --desk host",
                "draw follow URL --demo --folder DIR/copy",
                "draw chain reveal URL --round 1 --demo",
                "log copy URL DIR/copy --policy DIR/policy",
                "log verify URL --policy DIR/policy",
                "cosign follow URL --policy DIR/policy"
            })
    void what_is_no_address_is_said_in_one_line_that_shows_one(String line) {
        for (var wrong : new String[] {"localhost:18222", "foo", "ftp://x", "http://", "http:///x", "https://a b"}) {
            var words = line.replace("DIR", folder.toString()).split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                words[i] = words[i].equals("URL") ? wrong : words[i];
            }
            var ran = Verbs.run(words);
            assertThat(ran.code()).as(wrong).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).hasLineCount(1).contains("https://").endsWith(": " + wrong + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export main DIR/new --server URL --demo",
                "notice URL DOCS",
                "roster seal main --server URL --demo",
                "log copy URL DIR/copy --policy DIR/policy",
                "log verify URL --policy DIR/policy"
            })
    void nobody_who_answers_is_said_alike(String line) throws IOException {
        Files.writeString(
                folder.resolve("policy"), "log " + TestLog.KEY.verifierKey().text() + "\nquorum none\n");
        assertThat(run(line, "http://localhost:1"))
                .isEqualTo(new Verbs.Ran(2, "", "No answer from http://localhost:1\n"));
    }

    @Test
    void an_export_goes_into_no_folder_that_holds_something() throws IOException {
        var file = Files.writeString(folder.resolve("transcript.jsonl"), "another draw\n");
        for (var taken : new Path[] {folder, file}) {
            assertThat(run("export main " + taken + " --server URL --demo", "http://localhost:1"))
                    .isEqualTo(
                            new Verbs.Ran(2, "", "Not an empty or new folder, nothing was written: " + taken + "\n"));
        }
        assertThat(file).hasContent("another draw\n");
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("export main " + empty + " --server URL --demo", "http://localhost:1")
                        .err())
                .startsWith("No answer from ");
    }
}
