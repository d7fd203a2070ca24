package gongping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Manifest;
import gongping.draw.Sha256;
import gongping.drawlog.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongping notice} against a real server: what is posted says what is sealed. */
class NoticeVerbTest {
    private static final String PAGE = "<title>制作密链</title>";
    private static final String RULES = "第一轮从全县抽五名。\n".repeat(60);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static String server = "";

    @BeforeAll
    static void start() throws IOException {
        var site = Files.createDirectories(folder.resolve("server/web-console/dist"));
        Files.writeString(site.resolve("notice.html"), "<title>公评 封存公告</title>");
        Files.writeString(site.resolve("chain.html"), PAGE);
        stage = new Stage(folder.resolve("server"), RULES);
        stage.log(1);
        server = stage.county.address().toString();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void it_says_every_hash_and_end_of_the_manifest_in_groups_of_four_and_the_rules_whole() {
        var manifest = Manifest.read(stage.bundled("manifest.txt")).orElseThrow();
        var ran = Verbs.run("notice", server, "DOCS");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("封存公告（演示）\n云澜县评议大会 2026 年第四季度\n抽号编号 DOCS\n底册 12 名干部；")
                .contains("干部轮 20 枚十面骰", "每方密链长 128，够 127 轮。", "\n密链终点：大会\n")
                .contains("\n分组：乡镇 groups/township.tsv\n", "\n分组：职级 groups/rank.tsv\n")
                .contains("chain.html（制作密链用）\n    "
                        + fours(Sha256.of(PAGE.getBytes(UTF_8)).hex()))
                .contains(stage.bundled("rules.txt").strip())
                .endsWith(server + "/verify?draw=DOCS\n");
        assertThat(manifest.text().lines().filter(line -> line.matches(".*=[0-9a-f]{64}")))
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(ran.out()).contains(fours(line.substring(line.length() - 64))));
        assertThat(ran.out()).contains("    " + fours(manifest.sha256().hex()) + "\n");
    }

    private static String fours(String hash) {
        return hash.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Test
    void a_witness_is_named_as_on_the_page_where_the_plan_names_him() {
        var about = new NoticeAbout("", "", List.of("县公证处"), Optional.empty());
        assertThat(about.witness(1)).isEqualTo("县公证处（见证方 1）");
        assertThat(about.witness(2)).isEqualTo("见证方 2");
    }

    @Test
    void a_draw_that_is_not_there_and_a_server_that_is_not_there_are_told_apart() {
        assertThat(Verbs.run("notice", server, "NONE"))
                .isEqualTo(new Verbs.Ran(1, "", "no manifest of NONE is published there\n"));
        assertThat(Verbs.run("notice", server, "no draw").code()).isEqualTo(2);
        assertThat(Verbs.run("notice", "http://localhost:1", "DOCS").code()).isEqualTo(2);
    }

    @Test
    void the_sheets_are_printed_by_a_browser_and_without_them_nothing_is_written() throws IOException {
        var pdf = folder.resolve("notice.pdf");
        var writes = "for one; do case $one in --print-to-pdf=*) echo %PDF-1.4 >${one#*=};; esac; done; ";
        var printed = notice(pdf, writes + "echo \"$@\" >" + folder.resolve("asked"));
        assertThat(printed.code()).as(printed.err()).isZero();
        assertThat(printed.out()).isEqualTo(pdf + "\n");
        assertThat(Files.readString(pdf)).startsWith("%PDF");
        assertThat(Files.readString(folder.resolve("asked"), UTF_8).strip())
                .startsWith("--headless")
                .endsWith(server + "/notice?draw=DOCS");

        Files.delete(pdf);
        for (var broken : new String[] {"exit 0", "exit 3", writes.replace("%PDF", "page")}) {
            var failed = notice(pdf, broken);
            assertThat(failed.code()).isEqualTo(1);
            assertThat(failed.err()).startsWith("the browser made no PDF: ");
            assertThat(pdf).doesNotExist();
        }
    }

    private static Verbs.Ran notice(Path pdf, String script) throws IOException {
        var browser = folder.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        return Verbs.run("notice", server, "DOCS", "--pdf", pdf.toString(), "--browser", browser.toString());
    }
}
