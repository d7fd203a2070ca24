package gongping.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Await;
import gongping.database.Databases;
import gongping.http.LiveDoor;
import gongping.http.Reply;
import gongping.http.TestWeb;
import gongping.kernel.Actor;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paired devices, and what happens to sockets when a session ends: trust.md C, rows 54, 70, 72. */
class DevicesTest {
    @TempDir
    static Path folder;

    private static TestAccess room;

    @BeforeAll
    static void start() {
        room = new TestAccess(folder);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static String code(Desk desk) {
        return TestWeb.await(room.access.pairings().create(Actor.SYSTEM, desk, "test"))
                .text();
    }

    private static Reply redeem(String code, String address, String carrier) throws IOException {
        return room.web
                .request("POST", "/api/v1/pairings/redeem")
                .with("Gongping-Desk", "keyer-1")
                .with("X-Forwarded-For", address)
                .json(new JsonObject().put("code", code).put("carrier", carrier).encode())
                .send();
    }

    @Test
    void a_host_makes_a_code_and_a_device_uses_it_once() throws IOException {
        var host = room.web
                .request("POST", "/api/v1/demo/session")
                .with("Gongping-Desk", "host")
                .json("{\"role\":\"host\"}")
                .send();
        var cookie =
                host.header("Set-Cookie").substring(0, host.header("Set-Cookie").indexOf(';'));
        var made = room.web
                .request("POST", "/api/v1/pairings")
                .with("Gongping-Desk", "host")
                .with("Cookie", cookie)
                .json("{\"role\":\"keyer\",\"seat\":2}")
                .send();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var code = made.json().getString("code");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        var keyed = code.toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');
        var paired = redeem(keyed, "198.51.100.1", "cookie");
        assertThat(paired.json().getString("desk")).isEqualTo("keyer-2");
        assertThat(paired.json().getString("actor")).startsWith("d-");
        assertThat(redeem(code, "198.51.100.1", "cookie").code()).isEqualTo("pairing.refused");
    }

    @Test
    void a_code_is_good_for_two_minutes() throws Exception {
        var made = TestWeb.await(room.access.pairings().create(Actor.SYSTEM, new Desk(Role.RENDERER, 1), "test"));
        assertThat(Duration.between(java.time.Instant.now(), made.expiresAt()))
                .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(121));
        try (var owner = Databases.owner(room.place);
                var statement = owner.createStatement()) {
            statement.executeUpdate("update pairing set expires_at = now() where desk = 'renderer-1'");
        }
        assertThat(redeem(made.text(), "198.51.100.2", "token").code()).isEqualTo("pairing.refused");
    }

    @Test
    void guessing_codes_is_slowed() throws IOException {
        for (int i = 0; i < 6; i++) {
            redeem("0000-0000-0000-000" + i, "198.51.100.3", "cookie");
        }
        assertThat(redeem("0000-0000-0000-0009", "198.51.100.3", "cookie").code())
                .isEqualTo("pairing.delayed");
    }

    @Test
    void a_second_device_at_a_keyers_seat_puts_the_first_one_out() throws IOException {
        var first = redeem(code(new Desk(Role.KEYER, 1)), "198.51.100.4", "token");
        var second = redeem(code(new Desk(Role.KEYER, 1)), "198.51.100.4", "token");
        assertThat(actor(first)).isEmpty();
        assertThat(actor(second)).isEqualTo(second.json().getString("actor"));
    }

    @Test
    void in_the_demo_the_autopilot_puts_nobody_out_of_a_seat() throws IOException {
        var person = room.demo("keyer", 2);
        var pilot = room.demo("keyer", 2);
        assertThat(room.desks(person)).hasSize(1);
        assertThat(room.desks(pilot)).hasSize(1);
    }

    private static String actor(Reply paired) throws IOException {
        var reply = room.web
                .request("GET", "/api/v1/conferences/main/views/keyer")
                .with("Authorization", "Bearer " + paired.json().getString("token"))
                .send();
        return reply.status() == 200 ? reply.json().getString("actor") : "";
    }

    @Test
    void a_socket_closes_within_a_second_of_the_end_of_its_session_on_any_node() throws Exception {
        var paired = redeem(code(new Desk(Role.RENDERER, 7)), "198.51.100.5", "token");
        var token = paired.json().getString("token");
        var client = room.vertx.createWebSocketClient();
        var socket = TestWeb.await(client.connect(new WebSocketConnectOptions()
                .setPort(room.web.port())
                .setHost("127.0.0.1")
                .setURI("/live/main/display?token=" + token)
                .setAllowOriginHeader(false)
                .addSubProtocol(LiveDoor.PROTOCOL)));
        var closed = new CompletableFuture<Long>();
        socket.closeHandler(gone -> closed.complete(System.nanoTime()));
        var begun = System.nanoTime();
        TestWeb.await(
                room.database.once("update session set ended_at = now() where desk = 'renderer-7'", Tuple.tuple()));
        var took = closed.get(5, TimeUnit.SECONDS) - begun;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofMillis(1_500));
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1008);
        TestWeb.await(client.close());
    }

    @Test
    void a_desk_taken_from_an_account_ends_there() throws IOException {
        var director = room.web
                .request("POST", "/api/v1/demo/session")
                .with("Gongping-Desk", "director")
                .json("{\"role\":\"director\"}")
                .send();
        var cookie = director.header("Set-Cookie")
                .substring(0, director.header("Set-Cookie").indexOf(';'));
        var view = room.web
                .request("GET", "/api/v1/conferences/main/views/display")
                .with("Cookie", cookie);
        assertThat(view.send().status()).isEqualTo(200);
        TestWeb.await(room.database.once(
                "update account set desks = '{inspector}' where desks = '{director}'", Tuple.tuple()));
        Await.until(Duration.ofSeconds(2), () -> TestAccess.status(view) == 401);
    }

    @Test
    void a_session_seen_lately_is_known_while_the_database_is_away() throws IOException {
        var away = Databases.open(room.vertx);
        var other = Access.open(room.vertx, away, 1);
        var code = TestWeb.await(other.pairings().create(Actor.SYSTEM, new Desk(Role.RENDERER, 9), "test"));
        var opened = ((Result.Done<Opened>) TestWeb.await(other.pairings().redeem(code.text(), "test"))).value();
        assertThat(TestWeb.await(other.sessions().find(opened.token()))).isPresent();
        TestWeb.await(away.close());
        assertThat(TestWeb.await(other.sessions().find(opened.token()))).isPresent();
        other.close();
    }
}
