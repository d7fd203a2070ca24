package gongping.access;

import static gongping.access.TestAccess.PASSWORD;
import static gongping.access.TestAccess.address;
import static gongping.access.TestAccess.asked;
import static gongping.access.TestAccess.cookie;
import static gongping.access.TestAccess.status;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Await;
import gongping.http.TestWeb;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in, over HTTP and a real database: trust.md C, rows 66 to 72. */
class SignInTest {
    @TempDir
    static Path folder;

    private static TestAccess room;

    @BeforeAll
    static void start() {
        room = new TestAccess(folder);
        room.add("主持人甲", Desk.of(Role.HOST));
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    @Test
    void a_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends() throws IOException {
        var reply = room.signIn("host", "主持人甲", PASSWORD, address()).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().getString("desk")).isEqualTo("host");
        assertThat(reply.json().getBoolean("passwordDue")).isTrue();
        assertThat(reply.header("Set-Cookie"))
                .startsWith("gongping-" + room.web.port() + ".host=")
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain");
        assertThat(cookie(reply).length()).isGreaterThan(43);
    }

    @ParameterizedTest
    @CsvSource({"主持人甲, wrong-password-here, host", "nobody-at-all, wrong-password-here, host", "主持人甲, '', auditor"})
    void a_wrong_name_a_wrong_password_and_a_wrong_desk_are_one_refusal(String name, String typed, String desk)
            throws IOException {
        var reply = room.signIn(desk, name, typed.isEmpty() ? PASSWORD : typed, address())
                .send();
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("session.sign-in-refused");
        assertThat(reply.json().getJsonArray("values")).isEmpty();
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() throws IOException {
        long known = 0;
        long unknown = 0;
        for (int i = 0; i < 8; i++) {
            known += millis(room.signIn("host", "主持人甲", "wrong-password-here", address()));
            unknown += millis(room.signIn("host", "nobody-at-all", "wrong-password-here", address()));
        }
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat(unknown / 8).as("a password was hashed").isGreaterThan(10);
    }

    private static long millis(TestWeb.Request request) throws IOException {
        var begun = System.nanoTime();
        assertThat(request.send().status()).isEqualTo(401);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    @Test
    void full_width_letters_are_the_same_password() throws IOException {
        room.add("width", Desk.of(Role.INSPECTOR));
        assertThat(room.signIn("inspector", "ｗｉｄｔｈ", PASSWORD.replace("2026", "２０２６"), address())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void failures_slow_the_stranger_and_not_the_host_at_his_own_address() throws IOException {
        room.add("slowed", Desk.of(Role.HOST));
        var stranger = address();
        for (int i = 0; i < 4; i++) {
            room.signIn("host", "slowed", "wrong-password-here", stranger).send();
        }
        var delayed = room.signIn("host", "slowed", PASSWORD, stranger).send();
        assertThat(delayed.status()).isEqualTo(429);
        assertThat(delayed.code()).isEqualTo("session.sign-in-delayed");
        assertThat(Integer.parseInt(delayed.header("Retry-After"))).isBetween(1, 4);
        assertThat(room.signIn("host", "slowed", PASSWORD, address()).send().status())
                .isEqualTo(200);
        Await.until(Duration.ofSeconds(10), () -> status(room.signIn("host", "slowed", PASSWORD, stranger)) == 200);
    }

    @Test
    void signing_in_again_changes_the_token_and_ends_the_old_one() throws IOException {
        room.add("again", Desk.of(Role.HOST));
        var first = room.signIn("host", "again", PASSWORD, address()).send();
        var second = room.signIn("host", "again", PASSWORD, address())
                .with("Cookie", cookie(first))
                .send();
        assertThat(cookie(second)).isNotEqualTo(cookie(first));
        assertThat(room.desks(first)).isEmpty();
        assertThat(room.desks(second)).hasSize(1);
    }

    @Test
    void a_token_that_was_planted_opens_nothing() throws IOException {
        var planted = room.web
                .request("GET", "/api/v1/session")
                .with("Cookie", "gongping-" + room.web.port() + ".host=" + "A".repeat(43))
                .send();
        assertThat(planted.json().getJsonArray("desks")).isEmpty();
    }

    @Test
    void the_first_password_must_be_changed_before_anything_else() throws IOException {
        room.add("fresh", Desk.of(Role.HOST));
        var signedIn = room.signIn("host", "fresh", PASSWORD, address()).send();
        var early = asked(room.web.request("GET", "/api/v1/conferences/main/views/host"), "host", signedIn)
                .send();
        assertThat(early.code()).isEqualTo("session.password-due");
        var same = asked(room.web.request("PUT", "/api/v1/session/password"), "host", signedIn)
                .json(new JsonObject().put("old", PASSWORD).put("new", PASSWORD).encode())
                .send();
        assertThat(same.code()).isEqualTo("password.same");
        var changed = asked(room.web.request("PUT", "/api/v1/session/password"), "host", signedIn)
                .json(new JsonObject()
                        .put("old", PASSWORD)
                        .put("new", "another long-enough one 7")
                        .encode())
                .send();
        assertThat(changed.json().getBoolean("passwordDue")).isFalse();
        assertThat(asked(room.web.request("GET", "/api/v1/conferences/main/views/host"), "host", changed)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(room.desks(signedIn)).isEmpty();
        assertThat(room.signIn("host", "fresh", PASSWORD, address()).send().status())
                .isEqualTo(401);
    }

    @Test
    void a_demo_desk_opens_at_a_click_and_two_desks_share_a_browser() throws IOException {
        var host = room.demo("host", 1);
        var keyer = room.demo("keyer", 2);
        assertThat(host.json().getString("desk")).isEqualTo("host");
        assertThat(keyer.json().getString("desk")).isEqualTo("keyer-2");
        var both = room.web
                .request("GET", "/api/v1/session")
                .with("Cookie", cookie(host) + "; " + cookie(keyer))
                .send();
        assertThat(both.json().getBoolean("demo")).isTrue();
        assertThat(both.json().getJsonArray("desks")).hasSize(2);
        assertThat(room.demo("keyer", 3).code()).isEqualTo("pairing.seat");
        assertThat(TestWeb.await(room.access.accounts().anyOfTheDemo())).isTrue();
    }

    @Test
    void a_demo_account_has_no_password() throws IOException {
        room.demo("inspector", 1);
        assertThat(room.signIn("inspector", "演示-inspector", PASSWORD, address())
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() throws IOException {
        var host = room.demo("host", 1);
        var out = asked(room.web.request("DELETE", "/api/v1/session"), "host", host)
                .send();
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(room.desks(host)).isEmpty();
    }

    @Test
    void nothing_secret_is_stored() throws IOException {
        var host = room.demo("host", 1);
        var token = cookie(host).substring(cookie(host).indexOf('=') + 1);
        var rows = TestWeb.await(room.database.once(
                "select count(*) filter (where position($1 in s.t::text) > 0) as hits, count(*) as rows"
                        + " from (select row_to_json(session)::text t from session union all"
                        + " select row_to_json(account)::text from account) s",
                Tuple.of(token)));
        var row = rows.iterator().next();
        assertThat(row.getLong("rows")).isPositive();
        assertThat(row.getLong("hits")).isZero();
    }
}
