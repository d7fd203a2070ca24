package gongping.access;

import gongping.access.web.AccountRoutes;
import gongping.access.web.SessionRoutes;
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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The room over a database of its own, behind a server. */
public final class TestAccess implements AutoCloseable {
    static final String PASSWORD = "麦田里的守望者-2026-秋";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    final Vertx vertx = Vertx.vertx();
    final gongping.database.Access place = Databases.fresh();
    final Database database = Databases.open(vertx, place);
    final Access access = Access.open(vertx, database, 2);
    final TestWeb web;

    /** Starts; the server keeps its uploads in this folder. */
    public TestAccess(Path folder) {
        web = new TestWeb(
                vertx,
                folder,
                (loop, settings) -> new TestWeb.Built(
                        access.sessions(),
                        List.of(new SessionRoutes(access, settings), new AccountRoutes(access, settings))));
    }

    /** The server. */
    public TestWeb web() {
        return web;
    }

    /** The room. */
    public Access access() {
        return access;
    }

    /** An address that nobody has failed from. */
    static String address() {
        return "203.0.113." + ADDRESS.incrementAndGet();
    }

    Account add(String name, Desk... desks) {
        var result = TestWeb.await(access.accounts().add(Actor.SYSTEM, name, PASSWORD, Arrays.asList(desks), "test"));
        return ((Result.Done<Account>) result).value();
    }

    /** An administrator whose password is his own. */
    void addAdministrator() {
        add("administrator", Desk.of(Role.ADMINISTRATOR));
        TestWeb.await(
                database.once("update account set password_due = false where name = 'administrator'", Tuple.tuple()));
    }

    TestWeb.Request signIn(String desk, String name, String password, String address) {
        return web.request("POST", "/api/v1/session")
                .with("Gongping-Desk", desk)
                .with("X-Forwarded-For", address)
                .json(new JsonObject()
                        .put("name", name)
                        .put("password", password)
                        .encode());
    }

    Reply demo(String role, int seat) throws IOException {
        return web.request("POST", "/api/v1/demo/session")
                .with("Gongping-Desk", "host")
                .json(new JsonObject().put("role", role).put("seat", seat).encode())
                .send();
    }

    /** What the administrator is told when he adds an account. */
    Reply account(String name, String password, String... desks) throws IOException {
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

    /** The desks that the cookie of this answer opens. */
    JsonArray desks(Reply signedIn) throws IOException {
        return web.request("GET", "/api/v1/session")
                .with("Cookie", cookie(signedIn))
                .send()
                .json()
                .getJsonArray("desks");
    }

    static TestWeb.Request asked(TestWeb.Request request, String desk, Reply signedIn) {
        return request.with("Gongping-Desk", desk).with("Cookie", cookie(signedIn));
    }

    static String cookie(Reply reply) {
        var header = reply.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }

    /** The status of an answer, for a condition to wait on. */
    static int status(TestWeb.Request request) {
        try {
            return request.send().status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        access.close();
        TestWeb.await(database.close());
        web.close();
    }
}
