package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.config.HttpSettings;
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

/** Requests from other sites, other hosts, other addresses, and on the level below requests. */
class StrangerTest {
    @TempDir
    static Path folder;

    private static TestWeb web;

    @BeforeAll
    static void start() {
        web = new TestWeb(folder, new HttpSettings.Limits(100, 1, 100, 1 << 20));
        web.sessions.signIn("host", false);
        web.sessions.signIn("call-operator", false);
        web.sessions.signIn("keyer-1", false);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static TestWeb.Request change() {
        return web.request("DELETE", "/api/v1/session").at("host");
    }

    @Test
    void our_own_page_may_change_something() throws IOException {
        var page = change().with("Origin", "http://localhost:" + web.port).with("Sec-Fetch-Site", "same-origin");
        assertThat(page.send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost",
        "Origin, http://localhost.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void another_site_changes_nothing(String header, String value) throws IOException {
        var reply = change().with(header, value).send();
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("request.cross-site");
    }

    @Test
    void a_form_of_another_site_cannot_send_our_header() throws IOException {
        var reply = web.request("POST", "/api/v1/session")
                .body("text/plain", "{\"name\":\"a\",\"password\":\"b\"}".getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(reply.code()).isEqualTo("request.desk-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example:80"})
    void another_host_is_misdirected(String host) throws IOException {
        var reply = web.request("GET", "/api/v1/session").with("Host", host).send();
        assertThat(reply.status()).isEqualTo(421);
        assertThat(web.request("GET", "/health/ready").with("Host", host).send().status())
                .isEqualTo(200);
    }

    @Test
    void a_browser_at_several_desks_names_one_unless_only_one_has_the_right() throws IOException {
        var both = "gongping-" + web.port + ".host=host; gongping-" + web.port + ".keyer-1=keyer-1";
        var view = web.request("GET", "/api/v1/conferences/main/views/keyer")
                .with("Cookie", both)
                .send();
        assertThat(view.json().getString("actor")).isEqualTo("u-keyer-1");
        var command = web.request("POST", "/api/v1/conferences/main/commands")
                .with("Cookie", both)
                .with("Idempotency-Key", "0123456789abcdef")
                .json("{\"type\":\"pause\",\"ifRev\":3}");
        assertThat(command.with("Gongping-Desk", "keyer-1").send().json().getString("actor"))
                .isEqualTo("u-keyer-1");
        assertThat(command.with("Gongping-Desk", "witness-1").send().code()).isEqualTo("session.missing");
    }

    @Test
    void a_device_may_bring_its_token_instead_of_a_cookie() throws IOException {
        var reply = web.request("GET", "/api/v1/conferences/main/views/call")
                .with("Authorization", "Bearer call-operator")
                .send();
        assertThat(reply.json().getString("actor")).isEqualTo("u-call-operator");
    }

    @Test
    void a_desk_that_sends_too_fast_is_slowed_and_told_how_long() throws IOException {
        for (int i = 0; i < 6; i++) {
            web.request("DELETE", "/api/v1/session").at("call-operator").send();
        }
        var reply = web.request("DELETE", "/api/v1/session").at("call-operator").send();
        assertThat(reply.code()).isEqualTo("request.too-many");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
    }

    @Test
    void both_lengths_at_once_and_folded_headers_end_the_connection() throws IOException {
        var folded = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nBroken\r\n\r\n";
        assertThat(Reply.to(web.port, folded.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        var smuggled = "POST /api/v1/session HTTP/1.1\r\nHost: localhost:" + web.port + "\r\nContent-Length: 5\r\n"
                + "Content-Length: 6\r\n\r\n0\r\n\r\nX";
        assertThat(Reply.to(web.port, smuggled.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void headers_beyond_8_kb_are_431() throws IOException {
        var reply = web.request("GET", "/api/v1/session")
                .with("Cookie", "a=" + "x".repeat(10_000))
                .send();
        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.code()).isEqualTo("request.header-too-large");
    }

    @Test
    void every_answer_carries_the_security_headers_and_no_page_but_the_renderer_may_be_framed() throws IOException {
        for (var path : java.util.List.of("/", "/nothing", "/api/v1/session", "/health/live", "/display/nothing")) {
            var reply = web.request("GET", path).send();
            SecurityHeaders.names()
                    .forEach(name -> assertThat(reply.header(name)).as(name).isNotEmpty());
            assertThat(reply.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("require-trusted-types-for 'script'")
                    .doesNotContain("unsafe")
                    .contains(
                            path.startsWith("/display/")
                                    ? "frame-ancestors 'self' https://mixer.example"
                                    : "frame-ancestors 'none'");
        }
    }

    @Test
    void a_webhook_needs_no_desk_and_gets_its_form() throws IOException {
        var reply = web.request("POST", "/twilio/token-1/status")
                .body("application/x-www-form-urlencoded", "CallStatus=busy".getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(reply.json().getJsonArray("CallStatus").getString(0)).isEqualTo("busy");
    }
}
