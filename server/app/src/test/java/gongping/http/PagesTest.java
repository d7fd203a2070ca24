package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built pages. */
class PagesTest {
    private static final String SCRIPT = "/assets/console-Ab3dE_fg.js";

    @TempDir
    static Path folder;

    private static TestWeb web;

    @BeforeAll
    static void start() throws IOException {
        var console = folder.resolve("web-console/dist");
        Files.createDirectories(console.resolve("assets"));
        for (var page : new String[] {"console", "mobile", "public", "verify"}) {
            Files.writeString(console.resolve(page + ".html"), "<title>" + page + "</title>" + "公评".repeat(200));
        }
        Files.writeString(console.resolve(SCRIPT.substring(1)), "let a = 1;".repeat(100));
        Files.writeString(console.resolve("secret.pem"), "no page");
        var display = Files.createDirectories(folder.resolve("display/dist"));
        Files.writeString(display.resolve("index.html"), "<title>display</title>");
        web = new TestWeb(folder);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, console",
        "/desk/host, console",
        "/desk/call, console",
        "/desk/pair, console",
        "/desk/prepare, console",
        "/desk/approve, console",
        "/desk, console",
        "/sign-in, console",
        "/keyer, mobile",
        "/witness, mobile",
        "/pair, mobile",
        "/inspect, mobile",
        "/public, public",
        "/public/main, public",
        "/verify, verify",
        "/display/, display",
        "/console.html, console"
    })
    void each_desk_has_its_page(String path, String title) throws IOException {
        var reply = web.request("GET", path).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("<title>" + title + "</title>");
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_hashed_name_never_changes_and_is_sent_packed_to_who_can_unpack() throws IOException {
        var plain = web.request("GET", SCRIPT).send();
        var packed =
                web.request("GET", SCRIPT).with("Accept-Encoding", "br, gzip").send();
        assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        var unpacked = new GZIPInputStream(
                        new java.io.ByteArrayInputStream(packed.raw().getBytes()))
                .readAllBytes();
        assertThat(unpacked).isEqualTo(plain.raw().getBytes());
    }

    @Test
    void an_unchanged_file_is_304_and_a_head_has_no_body() throws IOException {
        var tag = web.request("GET", "/public").send().header("ETag");
        assertThat(web.request("GET", "/public")
                        .with("If-None-Match", "W/" + tag)
                        .send()
                        .status())
                .isEqualTo(304);
        assertThat(web.request("GET", "/public")
                        .with("If-None-Match", "\"x\"")
                        .send()
                        .status())
                .isEqualTo(200);
        var head = web.request("HEAD", "/public").send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.raw().length()).isZero();
        assertThat(Integer.parseInt(head.header("Content-Length"))).isPositive();
    }

    @Test
    void what_is_no_page_is_not_served_and_nothing_is_posted_to_one() throws IOException {
        assertThat(web.request("GET", "/secret.pem").send().status()).isEqualTo(404);
        assertThat(web.request("POST", "/").send().code()).isEqualTo("request.method");
        assertThat(web.request("GET", "/display").send().header("Location")).isEqualTo("/display/");
    }

    @Test
    void who_looks_for_a_page_that_is_none_is_told_in_words_which_there_are() throws IOException {
        var reply = web.request("GET", "/watch").with("Accept", "text/html,*/*").send();
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.text()).contains("没有这个页面").contains("href=\"/public\"");
        assertThat(web.request("GET", "/watch").send().code()).isEqualTo("request.not-found");
        var desk =
                web.request("GET", "/desk/nosuch").with("Accept", "text/html").send();
        assertThat(desk.status()).isEqualTo(404);
        assertThat(desk.text()).contains("没有这个页面").contains("href=\"/\"");
    }

    @ParameterizedTest
    @CsvSource({"rehearsal, 彩排, true", "demo, 演示, true", "live, <mark>, false"})
    void a_page_that_is_none_is_marked_as_every_other(String mark, String word, boolean marked) throws IOException {
        web.mark(mark);
        var text =
                web.request("GET", "/watch").with("Accept", "text/html").send().text();
        web.mark("live");
        assertThat(text.contains(word)).as(text).isEqualTo(marked);
        assertThat(text.contains("<body background=")).isEqualTo("rehearsal".equals(mark));
    }

    @Test
    void pages_that_were_not_built_say_how_to_build_them(@TempDir Path empty) throws IOException {
        try (var bare = new TestWeb(empty)) {
            var reply = bare.request("GET", "/").send();
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.text()).contains("./gongping");
        }
    }
}
