package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command may look like: trust.md C, rows 31 to 46. */
class BadInputTest {
    private static final String COMMANDS = "/api/v1/conferences/main/commands";
    private static final String GOOD = "{\"type\":\"pause\",\"ifRev\":3}";

    @TempDir
    static Path folder;

    private static TestWeb web;

    @BeforeAll
    static void start() {
        web = new TestWeb(folder);
        web.sessions.signIn("host", false);
        web.sessions.signIn("administrator", false);
        web.sessions.signIn("inspector", true);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static TestWeb.Request command() {
        return web.request("POST", COMMANDS).at("host").with("Idempotency-Key", "0123456789abcdef");
    }

    @Test
    void a_command_that_is_as_the_contract_says_passes() throws IOException {
        var reply = command().json(GOOD).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().getString("actor")).isEqualTo("u-host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"pause\",\"ifRev\":3,\"type\":\"run\"} | request.json-duplicate",
                "{\"type\":\"pause\",\"ifRev\":3}{} | request.json",
                "{\"type\":\"pause\",\"ifRev\":3,} | request.json",
                "{\"type\":\"pause\",\"ifRev\":NaN} | request.json",
                "{\"type\":\"pause\",\"ifRev\":003} | request.json",
                "{\"type\":\"pause\",\"ifRev\":1e999} | request.json-number",
                "{\"type\":\"pause\",\"ifRev\":9007199254740993} | request.json-number",
                "{\"type\":\"pause\",\"ifRev\":99999999999999999999999} | request.json-number",
                "{\"type\":\"pause\",\"ifRev\":-0} | request.json-number",
                "{\"type\":\"pa\\ud800use\",\"ifRev\":3} | request.json-text",
                "{\"type\":\"pa\\u0000use\",\"ifRev\":3} | request.json-text",
                "{\"type\":\"pause\"} | request.field-missing",
                "{\"ifRev\":3} | request.field-missing",
                "{\"type\":null,\"ifRev\":3} | request.field-choice",
                "{\"type\":\"pause\",\"ifRev\":\"3\"} | request.field-integer",
                "{\"type\":\"pause\",\"ifRev\":-1} | request.field-range",
                "{\"type\":\"pause\",\"ifRev\":1.5} | request.field-integer",
                "{\"type\":\"ｐause\",\"ifRev\":3} | request.field-choice",
                "[] | request.field-object",
                "null | request.field-object",
            })
    void a_body_that_two_readers_could_read_differently_or_that_breaks_the_contract_is_refused(String body, String code)
            throws IOException {
        var reply = command().json(body).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void depth_does_not_reach_a_parser_that_recurses() throws IOException {
        var deep = "{\"type\":\"pause\",\"ifRev\":3,\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(command().json(deep).send().code()).isEqualTo("request.json-deep");
    }

    @Test
    void an_unknown_field_is_refused_by_its_place() throws IOException {
        var reply = web.request("POST", "/api/v1/pairings")
                .at("administrator")
                .json("{\"role\":\"keyer\",\"seat\":1,\"extra\":true}")
                .send();
        assertThat(reply.code()).isEqualTo("request.field-unknown");
        assertThat(reply.json().getString("detail")).isEqualTo("没有字段 /extra，请去掉；可用的字段是 role, seat。");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() throws IOException {
        var bytes = GOOD.replace("pause", "pause\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(command().body("application/json", bytes).send().code()).isEqualTo("request.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=gbk", "application/x-www-form-urlencoded", "x"})
    void another_content_type_is_415(String type) throws IOException {
        var reply = command().body(type, GOOD.getBytes(StandardCharsets.UTF_8)).send();
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("request.content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd"})
    void a_compressed_body_is_never_unpacked(String coding) throws IOException {
        var reply = command().with("Content-Encoding", coding).json(GOOD).send();
        assertThat(reply.code()).isEqualTo("request.content-encoding");
    }

    @Test
    void a_body_beyond_64_kb_is_refused_whether_or_not_it_names_its_length() throws IOException {
        var large = GOOD.replace("}", ",\"x\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(command().json(large).send().status()).isEqualTo(413);
        var chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        var reply = command()
                .body("application/json", chunk.getBytes(StandardCharsets.UTF_8))
                .without("Content-Length")
                .with("Transfer-Encoding", "chunked")
                .send();
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("request.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has space 0123456", "ключ-ключ-ключ-ключ", "a%20b0123456789abcd"})
    void an_idempotency_key_is_16_to_80_plain_characters(String key) throws IOException {
        var reply = command().with("Idempotency-Key", key).json(GOOD).send();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getJsonArray("values").getString(0)).isEqualTo("Idempotency-Key");
    }

    @Test
    void a_missing_key_and_a_missing_body_say_so() throws IOException {
        assertThat(command().without("Idempotency-Key").json(GOOD).send().code())
                .isEqualTo("request.parameter");
        assertThat(command().json("").send().code()).isEqualTo("request.body-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../health/live", "/api/v1/%2e%2e/x", "//api/v1/session", "/api/v1/session;x=1", "/a%00b",
                "/%c0%ae%c0%ae/", "/.git/config", "/api/v1/session/.", "/\\windows", "/api//v1/session"
            })
    void a_path_with_tricks_is_refused(String path) throws IOException {
        var reply = web.request("GET", path).send();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("request.path");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, /api/v1/session",
        "OPTIONS, /api/v1/session",
        "PATCH, /api/v1/session",
        "CONNECT, /api/v1/session",
        "HEAD, /api/v1/conferences/main/commands",
        "GET, /api/v1/conferences/main/commands",
        "PROPFIND, /"
    })
    void a_method_that_is_not_offered_is_405(String method, String path) throws IOException {
        assertThat(web.request(method, path).at("host").send().status()).isEqualTo(405);
    }

    @Test
    void a_405_names_what_is_offered_and_an_override_header_changes_nothing() throws IOException {
        var reply = web.request("GET", COMMANDS)
                .at("host")
                .with("X-HTTP-Method-Override", "POST")
                .send();
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.code()).isEqualTo("request.method");
    }

    @Test
    void an_unknown_address_is_a_problem_in_json() throws IOException {
        assertThat(web.request("GET", "/api/v1/nothing").send().code()).isEqualTo("request.not-found");
        assertThat(web.request("GET", "/nothing").send().code()).isEqualTo("request.not-found");
        assertThat(web.request("GET", "/api/v1/conferences/" + "x".repeat(61) + "/commands")
                        .send()
                        .status())
                .isEqualTo(405);
        assertThat(web.request("GET", "/api/v1/conferences/" + "x".repeat(61) + "/views/public")
                        .send()
                        .code())
                .isEqualTo("request.parameter");
    }

    @Test
    void a_password_that_is_due_comes_first() throws IOException {
        var reply = web.request("POST", COMMANDS)
                .at("inspector")
                .with("Idempotency-Key", "0123456789abcdef")
                .json(GOOD)
                .send();
        assertThat(reply.code()).isEqualTo("session.password-due");
        var change = web.request("PUT", "/api/v1/session/password")
                .at("inspector")
                .json("{\"old\":\"x\",\"new\":\"y\"}")
                .send();
        assertThat(change.status()).isEqualTo(200);
    }

    @Test
    void texts_come_in_the_language_that_is_asked_for_and_in_chinese_otherwise() throws IOException {
        var zh = web.request("GET", "/api/v1/nothing").send();
        var en = web.request("GET", "/api/v1/nothing")
                .with("Accept-Language", "fr, en;q=0.8, zh;q=0.1")
                .send();
        assertThat(zh.json().getString("detail")).isEqualTo("没有这个地址。");
        assertThat(zh.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(en.json().getString("detail")).isEqualTo("There is nothing here.");
        assertThat(en.json().getString("type")).isEqualTo("urn:gongping:problem:request.not-found");
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_itself() throws IOException {
        var reply = web.request("POST", "/hook/broken").json("{}").send();
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("server.failure");
        assertThat(reply.text()).doesNotContain("by test").doesNotContain("Exception");
    }
}
