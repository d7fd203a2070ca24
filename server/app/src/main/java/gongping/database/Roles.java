package gongping.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes the two roles and the database of an embedded cluster. May be repeated after a crash half-way. */
final class Roles {
    /** Owns the cluster; used here and never again. */
    static final String ADMIN = "postgres";

    private Roles() {}

    static void prepare(int port, PostgresFolder.Passwords passwords) {
        try (var admin = connect(port, "postgres", ADMIN, passwords.admin())) {
            role(admin, PostgresProcess.OWNER, passwords.owner());
            role(admin, PostgresProcess.RUNTIME, passwords.runtime());
            if (!exists(admin, "select 1 from pg_database where datname = ?", PostgresProcess.DATABASE)) {
                run(admin, List.of("create database " + PostgresProcess.DATABASE + " owner " + PostgresProcess.OWNER));
            }
            run(admin, rights(PostgresProcess.DATABASE));
        } catch (SQLException e) {
            throw new DatabaseRefused("database.roles", "PostgreSQL does not take its roles: " + e.getSQLState());
        }
    }

    /** Nobody but the two roles comes in. */
    static List<String> rights(String database) {
        return List.of(
                "revoke all on database " + database + " from public",
                "grant connect on database " + database + " to " + PostgresProcess.RUNTIME);
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void role(Connection admin, String name, String password) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = ?", name)) {
            run(admin, List.of("create role " + name + " login password '" + password + "'"));
        }
    }

    private static boolean exists(Connection admin, String sql, String name) throws SQLException {
        try (var statement = admin.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
