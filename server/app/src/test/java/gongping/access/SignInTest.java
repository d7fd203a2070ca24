package gongping.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.web.AccountRoutes;
import gongping.access.web.SessionRoutes;
import gongping.database.Await;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.http.Reply;
import gongping.http.TestWeb;
import gongping.kernel.Actor;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, over HTTP and a real database: trust.md C, rows 66 to 72. */
class SignInTest {
    private static final String PASSWORD = "麦田里的守望者-2026-秋";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static TestWeb web;
    private static Access access;
    private static Database database;

    @BeforeAll
    static void start() {
        var vertx = Vertx.vertx();
        database = Databases.open(vertx);
        access = Access.open(vertx, database, 2);
        web = new TestWeb(
                vertx,
                folder,
                (loop, settings) -> new TestWeb.Built(
                        access.sessions(),
                        List.of(new SessionRoutes(access, settings), new AccountRoutes(access, settings))));
        add("主持人甲", Desk.of(Role.HOST));
        add("administrator", Desk.of(Role.ADMINISTRATOR));
        TestWeb.await(
                database.once("update account set password_due = false where name = 'administrator'", Tuple.tuple()));
    }

    @AfterAll
    static void stop() {
        access.close();
        TestWeb.await(database.close());
        web.close();
    }

    private static Account add(String name, Desk... desks) {
        var result = TestWeb.await(access.accounts().add(Actor.SYSTEM, name, PASSWORD, Arrays.asList(desks), "test"));
        return ((Result.Done<Account>) result).value();
    }

    /** An address that nobody has failed from. */
    private static String address() {
        return "203.0.113." + ADDRESS.incrementAndGet();
    }

    private static TestWeb.Request signIn(String desk, String name, String password, String address) {
        return web.request("POST", "/api/v1/session")
                .with("Gongping-Desk", desk)
                .with("X-Forwarded-For", address)
                .json(new JsonObject()
                        .put("name", name)
                        .put("password", password)
                        .encode());
    }

    private static TestWeb.Request asked(TestWeb.Request request, String desk, Reply signedIn) {
        return request.with("Gongping-Desk", desk).with("Cookie", cookie(signedIn));
    }

    private static String cookie(Reply reply) {
        var header = reply.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }

    /** What the administrator is told when he adds an account. */
    private static Reply account(String name, String password, String... desks) throws IOException {
        var admin =
                signIn("administrator", "administrator", PASSWORD, address()).send();
        return asked(web.request("POST", "/api/v1/accounts"), "administrator", admin)
                .json(new JsonObject()
                        .put("name", name)
                        .put("password", password)
                        .put("desks", new JsonArray(Arrays.asList(desks)))
                        .encode())
                .send();
    }

    @Test
    void a_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends() throws IOException {
        var reply = signIn("host", "主持人甲", PASSWORD, address()).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().getString("desk")).isEqualTo("host");
        assertThat(reply.json().getBoolean("passwordDue")).isTrue();
        assertThat(reply.header("Set-Cookie"))
                .startsWith("gongping-" + web.port() + ".host=")
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain");
        assertThat(cookie(reply).length()).isGreaterThan(43);
    }

    @ParameterizedTest
    @CsvSource({"主持人甲, wrong-password-here, host", "nobody-at-all, wrong-password-here, host", "主持人甲, '', auditor"})
    void a_wrong_name_a_wrong_password_and_a_wrong_desk_are_one_refusal(String name, String typed, String desk)
            throws IOException {
        var reply = signIn(desk, name, typed.isEmpty() ? PASSWORD : typed, address())
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
            known += millis(signIn("host", "主持人甲", "wrong-password-here", address()));
            unknown += millis(signIn("host", "nobody-at-all", "wrong-password-here", address()));
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
        add("width", Desk.of(Role.INSPECTOR));
        assertThat(signIn("inspector", "ｗｉｄｔｈ", PASSWORD.replace("2026", "２０２６"), address())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void failures_slow_the_stranger_and_not_the_host_at_his_own_address() throws IOException {
        add("slowed", Desk.of(Role.HOST));
        var stranger = address();
        for (int i = 0; i < 4; i++) {
            signIn("host", "slowed", "wrong-password-here", stranger).send();
        }
        var delayed = signIn("host", "slowed", PASSWORD, stranger).send();
        assertThat(delayed.status()).isEqualTo(429);
        assertThat(delayed.code()).isEqualTo("session.sign-in-delayed");
        assertThat(Integer.parseInt(delayed.header("Retry-After"))).isBetween(1, 4);
        assertThat(signIn("host", "slowed", PASSWORD, address()).send().status())
                .isEqualTo(200);
        Await.until(Duration.ofSeconds(10), () -> status(signIn("host", "slowed", PASSWORD, stranger)) == 200);
    }

    private static int status(TestWeb.Request request) {
        try {
            return request.send().status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void signing_in_again_changes_the_token_and_ends_the_old_one() throws IOException {
        add("again", Desk.of(Role.HOST));
        var first = signIn("host", "again", PASSWORD, address()).send();
        var second = signIn("host", "again", PASSWORD, address())
                .with("Cookie", cookie(first))
                .send();
        assertThat(cookie(second)).isNotEqualTo(cookie(first));
        assertThat(desks(first)).isEmpty();
        assertThat(desks(second)).hasSize(1);
    }

    private static JsonArray desks(Reply signedIn) throws IOException {
        return web.request("GET", "/api/v1/session")
                .with("Cookie", cookie(signedIn))
                .send()
                .json()
                .getJsonArray("desks");
    }

    @Test
    void a_token_that_was_planted_opens_nothing() throws IOException {
        var planted = web.request("GET", "/api/v1/session")
                .with("Cookie", "gongping-" + web.port() + ".host=" + "A".repeat(43))
                .send();
        assertThat(planted.json().getJsonArray("desks")).isEmpty();
    }

    @Test
    void the_first_password_must_be_changed_before_anything_else() throws IOException {
        add("fresh", Desk.of(Role.HOST));
        var signedIn = signIn("host", "fresh", PASSWORD, address()).send();
        var early = asked(web.request("GET", "/api/v1/conferences/main/views/host"), "host", signedIn)
                .send();
        assertThat(early.code()).isEqualTo("session.password-due");
        var same = asked(web.request("PUT", "/api/v1/session/password"), "host", signedIn)
                .json(new JsonObject().put("old", PASSWORD).put("new", PASSWORD).encode())
                .send();
        assertThat(same.code()).isEqualTo("password.same");
        var changed = asked(web.request("PUT", "/api/v1/session/password"), "host", signedIn)
                .json(new JsonObject()
                        .put("old", PASSWORD)
                        .put("new", "another long-enough one 7")
                        .encode())
                .send();
        assertThat(changed.json().getBoolean("passwordDue")).isFalse();
        assertThat(asked(web.request("GET", "/api/v1/conferences/main/views/host"), "host", changed)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(desks(signedIn)).isEmpty();
        assertThat(signIn("host", "fresh", PASSWORD, address()).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "short, password.short",
        "aaaaaaaaaaaaaaaa, password.weak",
        "password123456, password.weak",
        "gongping-gongping, password.weak",
        "weak-one-weak-one, password.weak"
    })
    void a_password_that_is_easily_guessed_is_refused(String password, String code) throws IOException {
        assertThat(account("weak-one", password, "host").code()).isEqualTo(code);
    }

    @Test
    void control_characters_are_no_password() throws IOException {
        assertThat(account("control", "a-long-enough-\tone", "host").code()).isEqualTo("password.character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "administrator,host    | account.separation",
                "auditor,host          | account.separation",
                "administrator,auditor | account.separation",
                "host,witness-1        | account.own-hands",
                "keyer-1,keyer-2       | account.own-hands",
                "viewer                | account.desk",
                "renderer-1            | account.desk",
                "keyer-3               | account.desk",
                "host-1                | account.desk",
            })
    void duties_are_separated(String desks, String code) throws IOException {
        assertThat(account("separated", PASSWORD, desks.split(",", -1)).code()).isEqualTo(code);
    }

    @Test
    void a_name_is_taken_once_whatever_its_case_or_width() throws IOException {
        assertThat(account("Somebody", PASSWORD, "host", "director").status()).isEqualTo(201);
        assertThat(account("ｓｏｍｅｂｏｄｙ", PASSWORD, "host").code()).isEqualTo("account.exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "has space", "sl/ash", "at@sign", "nul\u0000"})
    void a_name_has_plain_characters(String name) throws IOException {
        assertThat(account(name, PASSWORD, "host").status()).isIn(400, 422);
    }

    @Test
    void a_demo_desk_opens_at_a_click_and_two_desks_share_a_browser() throws IOException {
        var host = demo("host", 1);
        var keyer = demo("keyer", 2);
        assertThat(host.json().getString("desk")).isEqualTo("host");
        assertThat(keyer.json().getString("desk")).isEqualTo("keyer-2");
        var both = web.request("GET", "/api/v1/session")
                .with("Cookie", cookie(host) + "; " + cookie(keyer))
                .send();
        assertThat(both.json().getBoolean("demo")).isTrue();
        assertThat(both.json().getJsonArray("desks")).hasSize(2);
        assertThat(demo("keyer", 3).code()).isEqualTo("pairing.seat");
        assertThat(TestWeb.await(access.accounts().anyOfTheDemo())).isTrue();
    }

    private static Reply demo(String role, int seat) throws IOException {
        return web.request("POST", "/api/v1/demo/session")
                .with("Gongping-Desk", "host")
                .json(new JsonObject().put("role", role).put("seat", seat).encode())
                .send();
    }

    @Test
    void a_demo_account_has_no_password() throws IOException {
        demo("inspector", 1);
        assertThat(signIn("inspector", "演示-inspector", PASSWORD, address())
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() throws IOException {
        var host = demo("host", 1);
        var out = asked(web.request("DELETE", "/api/v1/session"), "host", host).send();
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(desks(host)).isEmpty();
    }

    @Test
    void nothing_secret_is_stored() throws IOException {
        var host = demo("host", 1);
        var token = cookie(host).substring(cookie(host).indexOf('=') + 1);
        var rows = TestWeb.await(database.once(
                "select count(*) filter (where position($1 in s.t::text) > 0) as hits, count(*) as rows"
                        + " from (select row_to_json(session)::text t from session union all"
                        + " select row_to_json(account)::text from account) s",
                Tuple.of(token)));
        var row = rows.iterator().next();
        assertThat(row.getLong("rows")).isPositive();
        assertThat(row.getLong("hits")).isZero();
    }
}
