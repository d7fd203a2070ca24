package gongping.database;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests: one PostgreSQL per JVM, started at the first use, and a fresh database with all tables for each
 * caller. Nothing in it survives a crash: tests that kill PostgreSQL start a durable one of their own.
 */
public final class Databases {
    /** Programs are unpacked once per checkout. */
    public static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final String TEMPLATE = "gongping_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** A new database with all tables, empty. */
    public static Access fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        admin(List.of("create database " + name + " template " + TEMPLATE + " owner " + PostgresProcess.OWNER));
        return named(name);
    }

    /** The client over a new database. */
    public static Database open(Vertx vertx) {
        return open(vertx, fresh());
    }

    /** The client over this database; another node of the same, if called again. */
    public static Database open(Vertx vertx, Access access) {
        try {
            return Database.open(vertx, access, "test", Durability.NONE).await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the test database does not open", e);
        }
    }

    /** A plain connection as the tables' owner, to look from outside or to do damage. */
    public static Connection owner(Access access) throws SQLException {
        return access.connect(access.owner());
    }

    /** A plain connection as the running server. */
    public static Connection runtime(Access access) throws SQLException {
        return access.connect(access.runtime());
    }

    /** A plain connection as the cluster's superuser, for {@code pg_terminate_backend} and the like. */
    public static Connection superuser(Access access) throws SQLException {
        var admin = new Access.Login(Roles.ADMIN, Server.FOLDER.passwords().admin());
        return access.connect(admin);
    }

    /** A durable PostgreSQL of the test's own, to be killed and closed by it. */
    public static PostgresProcess durable(Path home) {
        return PostgresProcess.start(home, PROGRAMS, said -> {});
    }

    private static Access named(String database) {
        var access = Server.POSTGRES.access();
        return new Access(
                URI.create("postgresql://127.0.0.1:" + access.url().getPort() + "/" + database),
                access.owner(),
                access.runtime());
    }

    private static synchronized void admin(List<String> statements) {
        try (var connection = superuser(named("postgres"))) {
            Roles.run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lives as long as the JVM. */
    private static final class Server {
        static final Path HOME = home();
        static final PostgresFolder FOLDER = new PostgresFolder(HOME);
        static final PostgresProcess POSTGRES = started();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Server::end));
            template();
        }

        private static void template() {
            var access = POSTGRES.access();
            try (var connection = Roles.connect(
                    access.url().getPort(),
                    "postgres",
                    Roles.ADMIN,
                    FOLDER.passwords().admin())) {
                Roles.run(connection, List.of("create database " + TEMPLATE + " owner " + PostgresProcess.OWNER));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var template = URI.create("postgresql://127.0.0.1:" + access.url().getPort() + "/" + TEMPLATE);
            Migrations.run(new Access(template, access.owner(), access.runtime()));
        }

        private static PostgresProcess started() {
            return PostgresProcess.start(HOME, PROGRAMS, Durability.NONE, Person.present(), said -> {});
        }

        private static Path home() {
            try {
                return Files.createTempDirectory("gongping-postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end() {
            POSTGRES.close();
            delete(HOME);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
